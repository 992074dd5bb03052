#include "law/quota.h"

#include <algorithm>

#include "law/check_values.h"

namespace law {
namespace {

// "2026-W07": the ISO week that begins on this Monday.
std::string iso_week(Date monday) {
  const Date thursday = add_days(monday, 3);
  const int year = year_of(thursday);
  const int week = days_between(date(year, 1, 1), thursday) / 7 + 1;
  return std::to_string(year).append(week < 10 ? "-W0" : "-W").append(std::to_string(week));
}

Result<bool> has_working_day(Inquiry& ask, Date monday) {
  ask.touch(monday);
  ask.touch(add_days(monday, 6));
  const int days =
      TRY(ask.calendar().working_days_between(add_days(monday, -1), add_days(monday, 6)));
  return days > 0;
}

int days_within(const std::vector<Date>& days, Date from, Date to) {
  return int(std::ranges::count_if(days, [&](Date day) { return from <= day && day <= to; }));
}

// The days that fill the quota: delegated ones only where they are read so.
std::vector<Date> days_received(const Inquiry& ask, const InForce& rule) {
  std::vector<Date> days = ask.dates("in_person_on");
  if (!rule.says("delegated_days_count")) return days;
  for (Date day : ask.dates("delegated_on")) {
    if (std::ranges::find(days, day) == days.end()) days.push_back(day);
  }
  return days;
}

// Weeks whose Monday lies in the month; a week without any working day is not owed.
Result<void> weekly(Inquiry& ask, const std::vector<Date>& received, Date first, int required) {
  Date monday = first;
  while (weekday_of(monday) != 1) monday = add_days(monday, 1);
  std::vector<std::string> missing;
  for (; monday <= last_of_month(first); monday = add_days(monday, 7)) {
    const bool owed = TRY(has_working_day(ask, monday));
    if (owed && days_within(received, monday, add_days(monday, 6)) < required) {
      missing.push_back(iso_week(monday));
    }
  }
  ask.put("required", required);
  ask.put("per", json::Value("week"));
  ask.put("done",
          days_within(received, first, std::max(last_of_month(first), add_days(monday, -1))));
  ask.put("compliant", json::Value(missing.empty()));
  ask.put_words("missing_weeks", missing);
  return {};
}

void monthly(Inquiry& ask, const std::vector<Date>& received, Date first, int required) {
  const int done = days_within(received, first, last_of_month(first));
  ask.put("required", required);
  ask.put("per", json::Value("month"));
  ask.put("done", done);
  ask.put("compliant", json::Value(done >= required));
  ask.put("missing_weeks", json::Array());
}

void no_such_post(Inquiry& ask, Date first) {
  ask.put("required", json::Value(nullptr));
  ask.put("per", json::Value(nullptr));
  ask.put("done", days_within(ask.dates("in_person_on"), first, last_of_month(first)));
  ask.put("compliant", json::Value(nullptr));
  ask.put("missing_weeks", json::Array());
}

}  // namespace

Result<void> answer_quota(Inquiry& ask) {
  const Date first = *parse_iso(std::string(ask.word("month")) + "-01");
  const InForce rule = TRY(ask.rule("reception.quota", first));
  const std::vector<Date> received = days_received(ask, rule);
  const std::string_view actor = ask.word("actor");
  if (const std::string* days = rule.in_table("days_a_week", actor)) {
    return weekly(ask, received, first, number_of_table(*days));
  }
  if (const std::string* days = rule.in_table("days_a_month", actor)) {
    monthly(ask, received, first, number_of_table(*days));
  } else {
    no_such_post(ask, first);
  }
  return {};
}

}  // namespace law
