// What holds for whatever days a head fixes, tried at random against the days off of 2019 to 2026.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "law/calendar.h"
#include "law/testing.h"
#include "receptions/plan.h"

namespace receptions {
namespace {

using law::the_law;
using rc::gen::inRange;

constexpr Date kFirst = std::chrono::sys_days{std::chrono::January / 1 / 2019};
constexpr int kDays = 8 * 365;  // to the end of 2026

Date a_day() { return law::add_days(kFirst, *inRange(0, kDays)); }

std::vector<int> some_of(int most) {
  const auto some = *rc::gen::nonEmpty(rc::gen::container<std::set<int>>(inRange(1, most + 1)));
  return {some.begin(), some.end()};
}

Pattern a_pattern() {
  switch (*inRange(0, 3)) {
    case 0:
      return DaysOfMonth{some_of(31)};
    case 1:
      return EveryWeeks{a_day(), *inRange(1, 9)};
    default:
      return WeekdaysOfMonth{*inRange(1, 8), some_of(5)};
  }
}

// Up to a year within the years whose days off are known.
Span a_span() {
  const Date first = a_day();
  return {first,
          law::add_days(first,
                        *inRange(0, std::min(366, law::days_between(first, date(2026, 12, 31)))))};
}

Rule a_rule() {
  Rule rule{.id = "rule",
            .unit_id = "unit",
            .pattern = a_pattern(),
            .starts_at = "08:00",
            .ends_at = "11:30",
            .place = "Trụ sở tiếp công dân",
            .valid_from = a_day()};
  if (*rc::gen::arbitrary<bool>()) rule.valid_to = law::add_days(rule.valid_from, *inRange(0, 500));
  return rule;
}

const units::Unit& a_ward() {
  static const units::Unit ward{.id = "unit",
                                .name = "Phường",
                                .kind = "peoples_committee",
                                .level = units::Level::commune,
                                .valid_from = date(2018, 1, 1),
                                .valid_to = date(2026, 6, 30)};
  return ward;
}

RC_GTEST_PROP(Plan, WhateverIsFixedIsHeldOnAWorkingDayOnceADayWhileRuleAndUnitLast, ()) {
  const Span span = a_span();
  const std::vector<Rule> rules{a_rule(), a_rule()};
  const auto sessions = planned(the_law(), a_ward(), rules, span);
  RC_ASSERT(sessions.has_value());
  std::set<Date> days;
  for (const Session& each : *sessions) {
    RC_ASSERT(the_law().calendar().is_working_day(each.day).value());
    RC_ASSERT(days.insert(each.day).second);
    RC_ASSERT(span.first <= *each.fixed_on && *each.fixed_on <= span.last);
    RC_ASSERT(*each.fixed_on <= each.day);
    RC_ASSERT(units::in_force(a_ward(), each.day));
    const auto makes = [&](const Rule& rule) {
      return rule.valid_from <= *each.fixed_on &&
             (!rule.valid_to || *each.fixed_on <= *rule.valid_to);
    };
    RC_ASSERT(makes(rules[0]) || makes(rules[1]));
  }
}

RC_GTEST_PROP(Plan, AWorkingDayThatIsFixedStaysWhereItIs, ()) {
  const Span span = a_span();
  Rule rule = a_rule();
  rule.valid_from = date(2018, 1, 1);
  rule.valid_to.reset();
  const auto sessions = planned(the_law(), a_ward(), {rule}, span);
  RC_ASSERT(sessions.has_value());
  std::set<Date> held;
  for (const Session& each : *sessions) held.insert(each.day);
  for (const Date day : fixed_days(rule.pattern, span.first, span.last)) {
    const bool works = the_law().calendar().is_working_day(day).value();
    if (works && units::in_force(a_ward(), day)) RC_ASSERT(held.contains(day));
  }
}

RC_GTEST_PROP(Pattern, IsReadBackAsItWasWritten, ()) {
  const Pattern pattern = a_pattern();
  RC_ASSERT(pattern_from(to_json(pattern)) == pattern);
}

}  // namespace
}  // namespace receptions
