// Near cases: matters of the unit that a paper being typed may repeat: the same sender, nearly the
// same words, or the same place with some of the words. A denunciation is offered only to those who
// may open its sender; for the others the answer is the same as if it were not there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "matters/matter_list.h"
#include "office.h"
#include "people/identity.h"

namespace matters {

struct NearQuestion {
  std::string unit_id;
  people::Identity sender;  // as far as it is typed
  std::optional<std::string> summary, place_code, topic;
};
// Schema NearQuestion of the contract; errors go to `in`.
[[nodiscard]] NearQuestion read_near_question(json::Fields& in);

struct NearHit {
  Row row;
  bool same_sender = false;
  bool same_place = false;
  double similarity = 0;  // of the words, 0 to 1
};

// Best first, at most 10.
[[nodiscard]] std::vector<NearHit> near(db::Transaction& tx, const Office& office,
                                        const NearQuestion& question, const ListReader& reader);

}  // namespace matters
