#include "law/sum.h"

#include <array>
#include <charconv>

namespace law {
namespace {

struct UnitNames {
  Unit unit;
  std::string_view word, vi, en, many;
};

constexpr std::array<UnitNames, 5> kUnits = {{
    {Unit::calendar_day, "calendar_day", "ngày", "day", "days"},
    {Unit::working_day, "working_day", "ngày làm việc", "working day", "working days"},
    {Unit::week, "week", "tuần", "week", "weeks"},
    {Unit::month, "month", "tháng", "month", "months"},
    {Unit::year, "year", "năm", "year", "years"},
}};

constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};

const UnitNames& names(Unit unit) { return kUnits[std::size_t(unit)]; }

}  // namespace

std::string vi(const Length& length) {
  return std::to_string(length.amount).append(" ").append(names(length.unit).vi);
}

std::string en(const Length& length) {
  const UnitNames& unit = names(length.unit);
  return std::to_string(length.amount).append(" ").append(length.amount == 1 ? unit.en : unit.many);
}

std::string_view word_of(Unit unit) { return names(unit).word; }

std::optional<Length> parse_length(std::string_view text) {
  const auto space = text.find(' ');
  if (space == text.npos) return std::nullopt;
  int amount = 0;
  const auto read = std::from_chars(text.data(), text.data() + space, amount);
  if (read.ec != std::errc{} || read.ptr != text.data() + space || amount < 0 || amount > 9999) {
    return std::nullopt;
  }
  if (text.starts_with('-') || (text.starts_with('0') && space > 1)) return std::nullopt;
  for (const UnitNames& unit : kUnits) {
    if (text.substr(space + 1) == (amount == 1 ? unit.en : unit.many)) {
      return Length{amount, unit.unit};
    }
  }
  return std::nullopt;
}

std::string english(Date day) {
  const std::chrono::year_month_day here{day};
  return std::to_string(unsigned(here.day()))
      .append(" ")
      .append(kMonths[unsigned(here.month()) - 1])
      .append(" ")
      .append(std::to_string(int(here.year())));
}

}  // namespace law
