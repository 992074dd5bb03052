// Whether the database itself is whole: its pages, indexes and references. What stands in it is
// checked by those who put it there (journal::verify, search::check).
#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace db {

// One sentence for each thing that is wrong, at most about a hundred. On SQLite everything is read;
// PostgreSQL has pg_amcheck for it, so only that it answers is known here. A file too broken to be
// read is a Failure.
[[nodiscard]] std::vector<std::string> integrity_faults(Database& database);

}  // namespace db
