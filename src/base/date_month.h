// The days at the edges of a month, for figures kept by month. No legal limit is reckoned here.
#pragma once

#include "base/date.h"

inline Date first_of_month(Date day) {
  const std::chrono::year_month_day ymd{day};
  return Date{ymd.year() / ymd.month() / 1};
}
inline Date last_of_month(Date day) {
  const std::chrono::year_month_day ymd{day};
  return Date{ymd.year() / ymd.month() / std::chrono::last};
}
inline Date day_before(Date day) { return day - std::chrono::days{1}; }
inline Date day_after(Date day) { return day + std::chrono::days{1}; }
