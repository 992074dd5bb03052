// The rows of rulings.
#pragma once

#include <vector>

#include "db/database.h"
#include "rulings/ruling.h"

namespace rulings {

// In order of their editions.
[[nodiscard]] std::vector<Ruling> all(db::Transaction& tx);
// The edition of the newest; 0 without one.
[[nodiscard]] long long newest(db::Transaction& tx);
void insert(db::Transaction& tx, const Ruling& ruling);

}  // namespace rulings
