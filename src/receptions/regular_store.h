// The rows of regular reception.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"
#include "receptions/regular.h"

namespace receptions {

void insert(db::Transaction& tx, const Regular& regular);
// All of one unit, the earlier first.
[[nodiscard]] std::vector<Regular> regular_of(db::Transaction& tx, const std::string& unit_id);
// The one in force on that day, if any.
[[nodiscard]] std::optional<Regular> regular_on(db::Transaction& tx, const std::string& unit_id,
                                                Date day);

}  // namespace receptions
