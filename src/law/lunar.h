// The Vietnamese lunar calendar, computed (UTC+7, 1900–2100): only to check the calendar files,
// which are what the decisions of the State say. Nothing reckons a limit with it.
#pragma once

#include "base/date.h"

namespace law {

// Mùng 1 Tết of that solar year.
[[nodiscard]] Date lunar_new_year(int year);
// Giỗ Tổ Hùng Vương: the 10th of the third lunar month.
[[nodiscard]] Date hung_kings_day(int year);

}  // namespace law
