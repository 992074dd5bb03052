// A copy of a whole database in one file, taken while others go on working in it: an SQLite file
// page by page, or what pg_dump writes. Programs of PostgreSQL are looked for on the path.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "db/database.h"

namespace db {

// Copies the database at `where` to the new file `to`, on the disk when this returns. `look` is
// given exactly the state that is copied. Throws Failure, Unavailable; what it leaves then is no
// copy.
void copy_out(const std::string& where, const std::string& to,
              const std::function<void(Transaction&)>& look);

// Fills the database at `where` from the file `from`. An SQLite file must not exist, a PostgreSQL
// database must be empty: Failure.
void copy_in(const std::string& from, const std::string& where);

// The tables and how many rows each has. Reads them all: slow on a large office.
[[nodiscard]] std::map<std::string, long long> count_rows(Transaction& tx);

}  // namespace db
