// What is counted of the register: lines and days, nothing that was told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "db/database.h"

namespace visits {

// A line of the register as far as it is counted; refused ones are not among them.
struct CountedVisit {
  std::optional<std::string> session_id;  // of the head's reception it belongs to
  std::string case_id;                    // of its first matter; its own where there is none
  long long people_count = 1;
};
[[nodiscard]] std::vector<CountedVisit> counted(db::Transaction& tx, const std::string& unit_id,
                                                Date from, Date to);

// What one officer wrote into the register on one day.
struct DeskDay {
  std::string user_id, name;
  Date on{};
  long long visits = 0;
  long long entered_later = 0;  // of these, from pages written by hand
};
[[nodiscard]] std::vector<DeskDay> desk_days(db::Transaction& tx, const std::string& unit_id,
                                             Date from, Date to);

}  // namespace visits
