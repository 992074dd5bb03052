// What happened to a matter and its papers, from the journal, as a reader sees it.
#pragma once

#include "base/json.h"
#include "db/database.h"
#include "matters/matter.h"

namespace units {
class Directory;
}

namespace matters {

// "head@ubnd-00004" → the unit's name after the role's word.
[[nodiscard]] std::string post_text(const std::string& post, const units::Directory& units);

// Schema HistoryEntry, oldest first: the acts on the matter and the openings of its papers.
[[nodiscard]] json::Array history(db::Transaction& tx, const Matter& matter,
                                  const units::Directory& units);

}  // namespace matters
