// What stands in the database, read by whoever may read everything: for the checks alone.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace quarter {

// Our own tables; not those behind the search index.
[[nodiscard]] std::vector<std::string> tables(db::Transaction& tx);
// All columns of all rows of a table in one text.
[[nodiscard]] std::string text_of_table(db::Transaction& tx, const std::string& table);
[[nodiscard]] long long count(db::Transaction& tx, const std::string& sql);

}  // namespace quarter
