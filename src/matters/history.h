// What happened to a matter and its papers, from the journal, as a reader sees it.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "matters/matter.h"
#include "office.h"
#include "staff/actor.h"

namespace units {
class Directory;
}

namespace matters {

// "head@ubnd-00004" → the unit's name after the role's word.
[[nodiscard]] std::string post_text(const std::string& post, const units::Directory& units);

// Schema HistoryEntry, oldest first: the acts on the matter and the openings of its papers. The
// journal keeps every word for ever. Where the papers are sealed by now, no sender is named here,
// and a reason from before is read only by who may open the identity: its writer did not know whom
// he must not point at.
[[nodiscard]] Result<json::Array> history(db::Transaction& tx, const Office& office,
                                          const staff::Actor& actor, const Matter& matter);

}  // namespace matters
