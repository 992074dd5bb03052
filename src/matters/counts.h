// The counted rows behind the dashboard: how many matters of each sort a unit, or a whole line, got
// in each month. The database keeps them itself with every change of a matter (migrations/0020_*);
// here they are only counted again and compared. They never say who sent anything.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace matters {

// Counts every matter again; needed only after rows were put in without the triggers. Reads the
// whole table.
void recount(db::Transaction& tx);

// One sentence for each counted row that is not what the matters themselves say, at most 100.
// Empty when all agree. Reads the whole table.
[[nodiscard]] std::vector<std::string> miscounted(db::Transaction& tx);

}  // namespace matters
