// What only a person can know of a matter (bodies disagree, danger, prominent, tense), with a
// written ground.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "office.h"
#include "proposals/proposal.h"
#include "staff/actor.h"

namespace proposals {

struct NewMark {
  std::string fact, ground;
};
// Schema NewSuddenMark.
[[nodiscard]] NewMark read_new_mark(json::Fields& in);

// `forbidden` "proposal.not_yours_to_mark", `refused` "proposal.matter_is_over", `conflict`
// "proposal.marked_already". The proposal follows at once.
Result<void> mark(const Office& office, const staff::Actor& actor, const std::string& matter_id,
                  const NewMark& incoming);
// `not_found` "proposal.no_mark", `conflict` "proposal.taken_back_already".
Result<void> take_back(const Office& office, const staff::Actor& actor,
                       const std::string& matter_id, const std::string& mark_id,
                       const std::string& reason);

// What is marked of a matter and not taken back, for the rooms that ask the law about it.
[[nodiscard]] std::vector<std::string> facts_marked(db::Transaction& tx,
                                                    const std::string& matter_id);

}  // namespace proposals
