// calendar.*: working days and the end of a period (BLDS Đ.147–148, BLLĐ Đ.111–112).
#include <algorithm>
#include <array>

#include "law/question_table.h"

namespace law {
namespace {

// Applies the days switched on and off for this question alone.
Result<void> switch_days(Inquiry& ask) {
  const DaySwitches switches{ask.dates("extra_days_off"), ask.dates("extra_working_days")};
  for (Date day : switches.worked) {
    if (std::ranges::find(switches.off, day) != switches.off.end()) {
      return wrong_field("extra_working_days", "field.contradicts");
    }
  }
  if (switches.off.empty() && switches.worked.empty()) return {};
  Calendar changed = TRY(ask.calendar().with(switches));
  ask.use(std::move(changed));
  return {};
}

Result<void> is_working_day(Inquiry& ask) {
  TRY(switch_days(ask));
  const Date day = ask.date("date");
  const DayKind kind = TRY(ask.calendar().kind_of(day));
  (void)TRY(ask.rule("calendar.working_day", day));
  ask.touch(day);
  ask.put("working", json::Value(is_working(kind)));
  ask.put("day_kind", json::Value(word_of(kind)));
  return {};
}

Result<void> add_working_days(Inquiry& ask) {
  TRY(switch_days(ask));
  const Date from = ask.date("from");
  const InForce rule = TRY(ask.rule("calendar.count_days", from));
  (void)TRY(ask.count_after(rule, {.field = "due_on",
                                   .event = "from",
                                   .start = from,
                                   .length = {ask.number("days"), Unit::working_day}}));
  return {};
}

Result<void> subtract_working_days(Inquiry& ask) {
  TRY(switch_days(ask));
  const Date before = ask.date("before");
  const InForce rule = TRY(ask.rule("calendar.count_days", before));
  (void)TRY(ask.count_before(rule, {.field = "latest_on",
                                    .event = "before",
                                    .start = before,
                                    .length = {ask.number("days"), Unit::working_day}}));
  return {};
}

Unit unit_of(std::string_view word) {
  for (Unit unit : {Unit::week, Unit::month, Unit::year}) {
    if (word == word_of(unit)) return unit;
  }
  return Unit::calendar_day;
}

Result<void> end_of_period(Inquiry& ask) {
  TRY(switch_days(ask));
  const Date from = ask.date("from");
  const InForce rule = TRY(ask.rule("calendar.count_days", from));
  const Length length{ask.number("amount"), unit_of(ask.word("unit"))};
  const Reckoned end = TRY(
      ask.count_after(rule, {.field = "due_on", .event = "from", .start = from, .length = length}));
  ask.put("raw_last_day", *end.raw_last_day);
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"calendar.is_working_day", is_working_day},
    QuestionEntry{"calendar.add_working_days", add_working_days},
    QuestionEntry{"calendar.subtract_working_days", subtract_working_days},
    QuestionEntry{"calendar.end_of_period", end_of_period},
};

}  // namespace

std::span<const QuestionEntry> calendar_questions() { return kEntries; }

}  // namespace law
