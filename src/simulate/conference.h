// What the calendars of one ward have beside their rules: a dialogue conference of the half-year
// with promises kept and not kept, and a reception held online.
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "receptions/acts.h"
#include "simulate/cast.h"

namespace simulate {

[[nodiscard]] bool has_special_session(const std::string& unit_id, Date day);
// What happens on that day, by the people of the unit; how many acts.
Result<int> special_session(const Office& office, const Cast& cast, const std::string& unit_id,
                            Date day);

}  // namespace simulate
