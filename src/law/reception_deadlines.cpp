// reception.* questions that give a day or a moment.
#include <array>
#include <charconv>

#include "law/question_table.h"

namespace law {
namespace {

Result<void> schedule_posting_deadline(Inquiry& ask) {
  const Date on = ask.date("reception_on");
  const InForce rule = TRY(ask.rule("reception.post_schedule_by", on));
  (void)TRY(ask.count_before(
      rule, {.field = "latest_on", .event = "reception_on", .start = on, .length = rule.length()}));
  return {};
}

Result<void> session_date(Inquiry& ask) {
  const Date first = *parse_iso(std::string(ask.word("month")) + "-01");
  const Date fixed = add_days(first, ask.number("fixed_day") - 1);
  if (fixed > last_of_month(first)) return wrong_field("fixed_day", "field.no_such_day");
  (void)TRY(ask.rule("reception.move_session", fixed));
  const Date session_on = TRY(ask.calendar().on_or_after(fixed));
  ask.touch(fixed);
  ask.touch(session_on);
  ask.put("session_on", session_on);
  ask.put("moved", json::Value(session_on != fixed));
  ask.put("must_announce_new_time", json::Value(session_on != fixed));
  return {};
}

struct Preparation {
  std::string_view field, slot;
};

constexpr std::array<Preparation, 2> kDeputy = {
    {{"schedule_notice_latest_on", "schedule_notice"}, {"absence_report_latest_on", "absence"}}};
constexpr std::array<Preparation, 3> kCanTho = {{{"invitation_latest_on", "invitation"},
                                                 {"participants_invitation_latest_on", "bodies"},
                                                 {"absence_report_latest_on", "absence"}}};

Result<void> put_before(Inquiry& ask, const InForce& rule, std::span<const Preparation> steps,
                        Date on) {
  for (const Preparation& step : steps) {
    (void)TRY(ask.count_before(rule, {.field = step.field,
                                      .event = "reception_on",
                                      .start = on,
                                      .length = rule.length(step.slot)}));
  }
  return {};
}

Result<void> profile_deadlines(Inquiry& ask) {
  const Date on = ask.date("reception_on");
  if (ask.word("profile") == "na_deputy") {
    const InForce rule = TRY(ask.rule("reception.na_deputy", on));
    return put_before(ask, rule, kDeputy, on);
  }
  const InForce rule = TRY(ask.rule("reception.can_tho_2025", on));
  TRY(put_before(ask, rule, kCanTho, on));
  (void)TRY(ask.count_after(rule, {.field = "conclusion_notice_due_on",
                                   .event = "reception_on",
                                   .start = on,
                                   .length = rule.length("conclusion")}));
  return {};
}

Result<void> answer_due(Inquiry& ask) {
  const Date received_on = ask.date("received_on");
  const bool party = ask.word("system") == "party";
  const InForce rule =
      TRY(ask.rule(party ? "reception.answer_by_party" : "reception.answer_by", received_on));
  (void)TRY(ask.count_after(
      rule,
      {.field = "due_on", .event = "received_on", .start = received_on, .length = rule.length()}));
  ask.put("limit_days", rule.length().amount);
  ask.put_words("allowed_contents", rule.list("allowed_contents"));
  return {};
}

Result<void> forwarding_result_due(Inquiry& ask) {
  const std::optional<Date> settled_on = ask.maybe_date("settled_on");
  const std::optional<Date> received_on = ask.maybe_date("result_received_on");
  if (!settled_on && !received_on) return wrong_field("settled_on", "field.required");
  if (settled_on && received_on && *received_on < *settled_on) {
    return wrong_field("result_received_on", "field.contradicts");
  }
  if (settled_on) {
    const InForce rule = TRY(ask.rule("reception.forwarding_result_by", *settled_on));
    (void)TRY(ask.count_after(rule, {.field = "notify_forwarder_due_on",
                                     .event = "settled_on",
                                     .start = *settled_on,
                                     .length = rule.length("forwarder")}));
  }
  if (!ask.flag("citizen_asked")) {
    ask.put("notify_citizen_due_on", json::Value(nullptr));
  } else if (received_on) {
    const InForce rule = TRY(ask.rule("reception.forwarding_result_by", *received_on));
    (void)TRY(ask.count_after(rule, {.field = "notify_citizen_due_on",
                                     .event = "result_received_on",
                                     .start = *received_on,
                                     .length = rule.length("citizen")}));
  }
  return {};
}

int two_digits(std::string_view text) { return (text[0] - '0') * 10 + (text[1] - '0'); }

// "2026-10-15T08:00" less whole hours, over midnight if need be.
std::string hours_before(Date day, int hour, std::string_view minutes, int hours) {
  int there = hour - hours;
  while (there < 0) {
    there += 24;
    day = add_days(day, -1);
  }
  return iso(day)
      .append(there < 10 ? "T0" : "T")
      .append(std::to_string(there))
      .append(":")
      .append(minutes);
}

Result<void> online_checklist(Inquiry& ask) {
  const std::string_view starts_at = ask.word("starts_at");
  const Date day = *parse_iso(starts_at.substr(0, 10));
  const InForce rule = TRY(ask.rule("reception.online_preparation", day));
  constexpr std::array<Preparation, 2> kSteps = {
      {{"notice_latest_on", "notice"}, {"test_latest_on", "test"}}};
  for (const Preparation& step : kSteps) {
    (void)TRY(ask.count_before(rule, {.field = step.field,
                                      .event = "starts_at",
                                      .start = day,
                                      .length = rule.length(step.slot)}));
  }
  ask.put("connected_latest_at", json::Value(hours_before(day, two_digits(starts_at.substr(11, 2)),
                                                          starts_at.substr(14, 2),
                                                          rule.number("connected_hours_before"))));
  ask.put("record_audio_video", json::Value(true));
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"reception.schedule_posting_deadline", schedule_posting_deadline},
    QuestionEntry{"reception.session_date", session_date},
    QuestionEntry{"reception.profile_deadlines", profile_deadlines},
    QuestionEntry{"reception.answer_due", answer_due},
    QuestionEntry{"reception.forwarding_result_due", forwarding_result_due},
    QuestionEntry{"reception.online_checklist", online_checklist},
};

}  // namespace

std::span<const QuestionEntry> reception_deadline_questions() { return kEntries; }

}  // namespace law
