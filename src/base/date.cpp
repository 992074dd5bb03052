#include "base/date.h"

#include <charconv>
#include <cstdio>

namespace {

std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string print(const char* format, Date day, bool year_first) {
  const std::chrono::year_month_day ymd{day};
  const int year = int(ymd.year());
  const int month = int(unsigned(ymd.month()));
  const int dom = int(unsigned(ymd.day()));
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, format, year_first ? year : dom, month,
                year_first ? dom : year);
  return buffer;
}

}  // namespace

std::string iso(Date day) { return print("%04d-%02d-%02d", day, true); }

std::string vietnamese(Date day) { return print("%02d/%02d/%04d", day, false); }

std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{int(*year)}, std::chrono::month{*month},
                                        std::chrono::day{*day}};
  if (!ymd.ok()) return std::nullopt;
  return Date{ymd};
}
