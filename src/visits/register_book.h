// Sổ tiếp công dân: the visits of one unit and period as the lines of Mẫu 03/TCD, with the columns
// that the law in force names.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"

namespace visits {

struct Period {
  std::string unit_id;
  Date from{}, to{};
};

inline constexpr int kLongestPeriod = 366;  // days

// Schema VisitRegister. `forbidden` "access.not_your_unit"; `refused` "law.no_rule_yet" for a day
// before the form.
[[nodiscard]] Result<json::Object> register_book(const Office& office, const staff::Actor& actor,
                                                 const Period& period);

}  // namespace visits
