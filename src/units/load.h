// Puts the data of units/ into the database, once for each state of the files. Never removes a
// unit: others refer to it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "units/tables.h"

namespace db {
class Database;
}

namespace units {

struct LoadReport {
  bool loaded = false;  // false: the database already held exactly this
  std::size_t provinces = 0;
  std::size_t communes = 0;
  std::size_t former_communes = 0;
  std::size_t units = 0;
  std::vector<Doubt> doubts = {};  // what is odd in the data; nothing is left out for it
};

// One transaction, seconds; milliseconds when nothing has changed. `invalid` "units.no_file" or
// "units.bad_file".
[[nodiscard]] Result<LoadReport> load(db::Database& database, const std::string& folder);

// For the operator: "former_communes.csv:2537: successor_unknown 06970".
[[nodiscard]] std::string sentence(const Doubt& doubt);

}  // namespace units
