#include "receptions/pattern.h"

#include <algorithm>

#include "base/check.h"
#include "law/calendar.h"

namespace receptions {
namespace {

const std::vector<std::string_view> kEvery{"days_of_month", "weeks", "weekdays_of_month"};
constexpr std::size_t kMostDays = 10;
constexpr int kMostWeeks = 26;

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

// Every month that touches the time, by its first day.
template <class Days>
std::vector<Date> month_by_month(Date first, Date last, Days in_month) {
  std::vector<Date> found;
  for (Date month = law::first_of_month(first); month <= last; month = law::add_months(month, 1)) {
    for (const Date day : in_month(month)) {
      const bool twice = !found.empty() && found.back() == day;  // the 30th and 31st of a short one
      if (first <= day && day <= last && !twice) found.push_back(day);
    }
  }
  return found;
}

std::vector<Date> days_in(const DaysOfMonth& pattern, Date month) {
  std::vector<Date> days;
  for (const int day : pattern.days) {
    days.push_back(std::min(law::add_days(month, day - 1), law::last_of_month(month)));
  }
  return days;
}

std::vector<Date> days_in(const WeekdaysOfMonth& pattern, Date month) {
  Date day = month;
  while (int(law::weekday_of(day)) != pattern.weekday) day = law::add_days(day, 1);
  std::vector<Date> days;
  for (const int nth : pattern.nths) {
    const Date found = law::add_days(day, 7 * (nth - 1));
    if (found <= law::last_of_month(month)) days.push_back(found);
  }
  return days;
}

std::vector<Date> every_weeks(const EveryWeeks& pattern, Date first, Date last) {
  std::vector<Date> days;
  const int step = 7 * pattern.weeks;
  const int before = std::max(0, law::days_between(pattern.first_on, first));
  Date day = law::add_days(pattern.first_on, (before + step - 1) / step * step);
  for (; day <= last; day = law::add_days(day, step)) days.push_back(day);
  return days;
}

json::Array numbers_json(const std::vector<int>& numbers) {
  return json::Array(numbers.begin(), numbers.end());
}

std::vector<int> numbers_from(const json::Value& value) {
  std::vector<int> numbers;
  for (const json::Value& each : value.as_array()) {
    numbers.push_back(static_cast<int>(each.as_int64()));
  }
  return numbers;
}

// "05, 15 và 25".
template <class Word>
std::string listed(const std::vector<int>& numbers, Word word) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) text += i + 1 == numbers.size() ? " và " : ", ";
    text += word(numbers[i]);
  }
  return text;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string nth_word(int nth) { return nth == 1 ? "đầu tiên" : "thứ " + std::to_string(nth); }

}  // namespace

std::vector<int> read_numbers(json::Fields& in, std::string_view name, int most) {
  std::vector<int> numbers;
  const json::Value* raw = in.raw(name);
  const json::Array* array = raw ? raw->if_array() : nullptr;
  if (!array || array->empty() || array->size() > kMostDays) {
    in.wrong(name, array && array->size() > kMostDays ? "field.too_many" : "field.required");
    return {1};
  }
  for (const json::Value& each : *array) {
    const auto* number = each.if_int64();
    if (!number || *number < 1 || *number > most) {
      in.wrong(name, "field.out_of_range", "1–" + std::to_string(most));
      return {1};
    }
    numbers.push_back(static_cast<int>(*number));
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

// Any Monday, so that its neighbours name the weekdays.
std::string weekday_word(int weekday) {
  return std::string(law::weekday_vi(law::add_days(date(2024, 1, 1), weekday - 1)));
}

std::vector<Date> fixed_days(const Pattern& pattern, Date first, Date last) {
  return std::visit(Match{[&](const EveryWeeks& weeks) { return every_weeks(weeks, first, last); },
                          [&](const auto& monthly) {
                            return month_by_month(
                                first, last, [&](Date month) { return days_in(monthly, month); });
                          }},
                    pattern);
}

Pattern read_pattern(json::Fields& in) {
  const std::string every = in.word("every", kEvery);
  if (every == kEvery[0]) return DaysOfMonth{read_numbers(in, "days", 31)};
  if (every == kEvery[1]) {
    EveryWeeks weeks;
    weeks.first_on = in.date("first_on");
    weeks.weeks = static_cast<int>(in.integer("weeks", 1, kMostWeeks));
    return weeks;
  }
  if (every != kEvery[2]) return DaysOfMonth{};  // a wrong word has been reported at its field
  WeekdaysOfMonth weekdays;
  weekdays.weekday = static_cast<int>(in.integer("weekday", 1, 7));
  weekdays.nths = read_numbers(in, "nths", 5);
  return weekdays;
}

json::Object to_json(const Pattern& pattern) {
  return std::visit(
      Match{[](const DaysOfMonth& days) {
              return json::Object{{"every", kEvery[0]}, {"days", numbers_json(days.days)}};
            },
            [](const EveryWeeks& weeks) {
              return json::Object{
                  {"every", kEvery[1]}, {"first_on", iso(weeks.first_on)}, {"weeks", weeks.weeks}};
            },
            [](const WeekdaysOfMonth& weekdays) {
              return json::Object{{"every", kEvery[2]},
                                  {"weekday", weekdays.weekday},
                                  {"nths", numbers_json(weekdays.nths)}};
            }},
      pattern);
}

Pattern pattern_from(const json::Value& value) {
  json::Fields in(value);
  if (const json::Value* days = value.as_object().if_contains("days")) {
    return DaysOfMonth{numbers_from(*days)};
  }
  if (const json::Value* nths = value.as_object().if_contains("nths")) {
    return WeekdaysOfMonth{static_cast<int>(in.integer("weekday", 1, 7)), numbers_from(*nths)};
  }
  return EveryWeeks{in.date("first_on"), static_cast<int>(in.integer("weeks", 1, kMostWeeks))};
}

std::string in_vietnamese(const Pattern& pattern) {
  return std::visit(Match{[](const DaysOfMonth& days) {
                            return "ngày " + listed(days.days, two_digits) + " hằng tháng";
                          },
                          [](const EveryWeeks& weeks) {
                            const std::string weekday(law::weekday_vi(weeks.first_on));
                            if (weeks.weeks == 1) return weekday + " hằng tuần";
                            return weekday + ", " + std::to_string(weeks.weeks) +
                                   " tuần một lần từ ngày " + vietnamese(weeks.first_on);
                          },
                          [](const WeekdaysOfMonth& weekdays) {
                            return weekday_word(weekdays.weekday) + " " +
                                   listed(weekdays.nths, nth_word) + " hằng tháng";
                          }},
                    pattern);
}

}  // namespace receptions
