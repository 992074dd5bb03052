// report.* questions about periods, days and recipients (TT06/2025, QĐ 11-QĐi/TW).
#include <algorithm>
#include <array>

#include "base/check.h"
#include "law/check_values.h"
#include "law/question_table.h"

namespace law {
namespace {

constexpr std::array<std::string_view, 4> kQuarters = {"q1", "q2", "q3", "q4"};

struct Window {
  Date from, to;
};

Window window_of(const InForce& rule, int year, std::string_view period) {
  const std::string* from = rule.in_table("from", period);
  const std::string* to = rule.in_table("to", period);
  CHECK(from && to);
  return {day_of_table(year, *from), day_of_table(year, *to)};
}

Result<void> period_of_event(Inquiry& ask) {
  const Date event_on = ask.date("event_on");
  const InForce rule = TRY(ask.rule("report.window", event_on));
  for (int year : {year_of(event_on), year_of(event_on) + 1}) {
    for (std::size_t i = 0; i < kQuarters.size(); ++i) {
      const Window window = window_of(rule, year, kQuarters[i]);
      if (event_on < window.from || window.to < event_on) continue;
      ask.put("quarter", json::Value(std::to_string(year) + "-Q" + std::to_string(i + 1)));
      return {};
    }
  }
  return fail(ErrorKind::refused, "law.no_rule_yet", "report.window " + iso(event_on));
}

// Years far from any calendar make no sense in a report.
Result<int> report_year(const Inquiry& ask) {
  const int year = ask.number("year");
  return year <= 2199 ? Result<int>(year) : Result<int>(wrong_field("year", "field.too_large"));
}

Result<void> period(Inquiry& ask) {
  const int year = TRY(report_year(ask));
  const InForce newest = TRY(ask.rule("report.window", date(year, 12, 14)));
  const Window window = window_of(newest, year, ask.word("period"));
  (void)TRY(ask.rule("report.window", window.from));
  ask.put("from", window.from);
  ask.put("to", window.to);
  return {};
}

Result<void> due(Inquiry& ask) {
  const int year = TRY(report_year(ask));
  const InForce newest = TRY(ask.rule("report.due", date(year, 12, 31)));
  const std::string* month = newest.in_table("closing_month", ask.word("period"));
  const std::string* day = newest.in_table("day", ask.word("sender"));
  const std::string* recipient = newest.in_table("recipient", ask.word("sender"));
  CHECK(month && day && recipient);
  const Date due_on =
      date(year, unsigned(number_of_table(*month)), unsigned(number_of_table(*day)));
  (void)TRY(ask.rule("report.due", due_on));
  // A fixed date is never rolled; the warning is for the last working day up to it.
  const Date warn_on = TRY(ask.calendar().on_or_before(due_on));
  ask.touch(due_on);
  ask.touch(warn_on);
  ask.put("due_on", due_on);
  ask.put("recipient", json::Value(*recipient));
  ask.put("warn_on", warn_on);
  return {};
}

Result<void> contents(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("report.contents", ask.date_or_default("")));
  const bool narrative = rule.lists("with_narrative", ask.word("period"));
  ask.put("narrative", json::Value(narrative));
  ask.put("narrative_form",
          narrative ? json::Value(rule.word("narrative_form")) : json::Value(nullptr));
  ask.put_words("forms", rule.list("forms"));
  return {};
}

Result<void> party_report(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("report.party", ask.date_or_default("")));
  const std::string actor(ask.word("actor"));
  const std::vector<std::string>* recipients = rule.maybe_list(actor);
  if (!recipients) return wrong_field("actor", "field.not_possible");
  ask.put_words("periods", rule.list("periods"));
  ask.put_words("recipients", *recipients);
  ask.put("cutoff_days", json::Value(nullptr));
  return {};
}

Result<void> regime(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("report.regime", ask.date("report_on")));
  ask.put("regime", json::Value(rule.word("regime")));
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"report.period_of_event", period_of_event},
    QuestionEntry{"report.period", period},
    QuestionEntry{"report.due", due},
    QuestionEntry{"report.contents", contents},
    QuestionEntry{"report.party_report", party_report},
    QuestionEntry{"report.regime", regime},
};

}  // namespace

std::span<const QuestionEntry> report_questions() { return kEntries; }

}  // namespace law
