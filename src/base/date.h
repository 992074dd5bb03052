// A day of the solar calendar. Never an instant: the law counts days.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

using Date = std::chrono::sys_days;

inline Date date(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

// "2026-07-01".
std::string iso(Date day);

// "01/07/2026", as printed in Vietnam.
std::string vietnamese(Date day);

// Exactly "YYYY-MM-DD" of a day that exists, years 1900 to 2199; otherwise nothing
// ("2026-02-30", "2026-7-1", "2026-07-01T00:00").
std::optional<Date> parse_iso(std::string_view text);

inline int year_of(Date day) { return int(std::chrono::year_month_day{day}.year()); }
