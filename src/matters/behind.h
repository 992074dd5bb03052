// The matters behind a paper, for the rooms that start from the paper.
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

}  // namespace matters
