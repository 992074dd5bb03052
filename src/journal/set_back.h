// Where the machine's clock was set back between two rows of the journal. The order of what
// happened is the order of the rows; their times are what the clock said.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace journal {

// One sentence for each place, at most 100. Acts that overtook each other within a minute are none.
[[nodiscard]] std::vector<std::string> clock_set_back(db::Database& database);

}  // namespace journal
