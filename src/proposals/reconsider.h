// How a matter stands now, held against what was proposed and answered before.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "db/database.h"
#include "office.h"
#include "proposals/proposal.h"

namespace proposals {

enum class Move {
  propose,  // for the first time, or again because of new facts
  renew,    // the figures behind a proposal that waits
  lapse,    // the matter is over, or too little of it is left
};
struct Next {
  Move move = Move::propose;
  Proposal proposal;
};
// What has to be done about a matter; nothing when all is as it was.
[[nodiscard]] Result<std::optional<Next>> next(db::Transaction& tx, const Office& office,
                                               const std::string& matter_id);
// Does it, on the journal as the system's act. Returns whether there was something to do.
Result<bool> reconsider(db::Transaction& tx, const Office& office, const std::string& matter_id);

}  // namespace proposals
