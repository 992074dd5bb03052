#pragma once

#include "base/date.h"
#include "db/database.h"

namespace proposals {

struct Watch {
  long long seq = 0;      // the last entry of the journal that was taken in
  Date looked_on{};       // the last day whose passing was looked at
  long long edition = 0;  // of the law
  friend bool operator==(const Watch&, const Watch&) = default;
};
[[nodiscard]] Watch watch(db::Transaction& tx);
void save(db::Transaction& tx, const Watch& watch);

}  // namespace proposals
