// Near cases: matters of the unit that a paper being typed may repeat: the same sender, or much the
// same words. A denunciation is offered only to those who may open its sender.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "matters/matter_list.h"
#include "office.h"

namespace matters {

struct NearQuestion {
  std::string unit_id;
  std::optional<std::string> name, id_number, summary;
  std::optional<Kind> kind;
};

struct NearHit {
  Row row;
  bool same_sender = false;
  double similarity = 0;  // of the words, 0 to 1
};

// Best first, at most 10.
[[nodiscard]] Result<std::vector<NearHit>> near(db::Transaction& tx, const Office& office,
                                                const NearQuestion& question,
                                                const ListReader& reader);

// The share of words two texts have in common (Jaccard), folded.
[[nodiscard]] double similarity(std::string_view one, std::string_view other);

}  // namespace matters
