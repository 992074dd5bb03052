// The matters behind a paper or a visit, for the rooms that start from those.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "matters/matter.h"

namespace matters {

// In the order in which they were opened, with their clocks.
[[nodiscard]] Result<std::vector<Matter>> behind(db::Transaction& tx,
                                                 const std::string& petition_id);

// One of them, by its id, with its clocks. `not_found` "matter.not_found".
[[nodiscard]] Result<Matter> matter_of_id(db::Transaction& tx, const std::string& id);
// Who sent one of its papers may not be known.
[[nodiscard]] bool has_sealed_paper(db::Transaction& tx, const Matter& matter);

}  // namespace matters
