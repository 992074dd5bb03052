// Which days a head has fixed for receiving: "the 5th", "the 5th and the 25th", "every second
// Thursday", "the first and third Tuesday". Only the days as fixed: where one falls on a day off,
// the law says when it is held instead (lawful.h).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/json.h"

namespace receptions {

// Each of them every month; in a shorter month the last day stands for those it has not.
struct DaysOfMonth {
  std::vector<int> days;  // 1 to 31, rising
  friend bool operator==(const DaysOfMonth&, const DaysOfMonth&) = default;
};

// The weekday of `first_on`, every so many weeks from it.
struct EveryWeeks {
  Date first_on{};
  int weeks = 1;
  friend bool operator==(const EveryWeeks&, const EveryWeeks&) = default;
};

// The nth such weekdays of every month; a month without a fifth has none.
struct WeekdaysOfMonth {
  int weekday = 1;        // 1 = Monday … 7 = Sunday
  std::vector<int> nths;  // 1 to 5, rising
  friend bool operator==(const WeekdaysOfMonth&, const WeekdaysOfMonth&) = default;
};

using Pattern = std::variant<DaysOfMonth, EveryWeeks, WeekdaysOfMonth>;

// In order, from `first` to `last`, both counted.
[[nodiscard]] std::vector<Date> fixed_days(const Pattern& pattern, Date first, Date last);

// Schema ReceptionPattern.
[[nodiscard]] Pattern read_pattern(json::Fields& in);
[[nodiscard]] json::Object to_json(const Pattern& pattern);
// What to_json() wrote.
[[nodiscard]] Pattern pattern_from(const json::Value& value);
// "ngày 05 và 25 hằng tháng", as it stands on the notice.
[[nodiscard]] std::string in_vietnamese(const Pattern& pattern);

// A list of numbers from 1 to `most`, at least one, rising and each once.
[[nodiscard]] std::vector<int> read_numbers(json::Fields& in, std::string_view name, int most);
// 1 = "Thứ Hai" … 7 = "Chủ nhật".
[[nodiscard]] std::string weekday_word(int weekday);

}  // namespace receptions
