// complaint.* questions that give a day: acceptance, resolution, notices, publication, effect.
#include <algorithm>
#include <array>

#include "law/limitation.h"
#include "law/question_table.h"
#include "law/spans.h"

namespace law {
namespace {

Result<void> statute_of_limitation(Inquiry& ask) {
  const Date known_on = ask.date("known_on");
  const InForce rule = TRY(ask.rule("complaint.limitation", known_on));
  const Limitation limit = TRY(limitation_of(ask, rule));
  const Reckoned end = TRY(ask.count_after(rule, {.field = "due_on",
                                                  .event = "known_on",
                                                  .start = known_on,
                                                  .length = limit.length,
                                                  .excluded = limit.obstacles,
                                                  .excluded_days = limit.excluded_days}));
  ask.put("limit_days", limit.length.amount);
  ask.put("excluded_days", limit.excluded_days);
  ask.put("raw_last_day", *end.raw_last_day);
  return {};
}

// The earliest day that any of the texts in conflict gives (D2): every reading of the wording.
Result<Date> strictest(Inquiry& ask, const InForce& rule, std::string_view slot, Date start,
                       Date due_on) {
  if (rule.wording().otherwise.empty()) return due_on;
  Date earliest = due_on;
  const auto consider = [&](const Slots& slots) -> Result<void> {
    const auto length = slots.lengths.find(slot);
    if (length == slots.lengths.end()) return {};
    const Date other = TRY(ask.last_day(start, length->second));
    earliest = std::min(earliest, other);
    return {};
  };
  TRY(consider(rule.wording().slots));
  for (const Reading& reading : rule.wording().otherwise) TRY(consider(reading.slots));
  return earliest;
}

// A limit that would end under the next wording is also warned of by the next wording's length,
// because no transitional clause says which of the two rules (LKN Đ.27 before and after L136).
Result<Date> warned_by_next(Inquiry& ask, const InForce& rule, Date start, Date due_on,
                            Date warn_on) {
  const std::optional<InForce> next = ask.next_wording(rule);
  if (!rule.says("next_wording_warns") || !next) return warn_on;
  const Date change = next->wording().in_force_from;
  if (due_on < change) return warn_on;
  const Date new_day = TRY(ask.last_day(start, next->length()));
  return new_day >= change ? std::min(warn_on, new_day) : warn_on;
}

Result<void> acceptance_due(Inquiry& ask) {
  const Date received_on = ask.date("received_on");
  const InForce rule = TRY(ask.rule("complaint.accept_by", received_on));
  const Length length = rule.length();
  const Reckoned end = TRY(ask.count_after(
      rule, {.field = "due_on", .event = "received_on", .start = received_on, .length = length}));
  const Date strict = TRY(strictest(ask, rule, "length", received_on, end.last_day));
  const Date warn_on = TRY(warned_by_next(ask, rule, received_on, end.last_day, strict));
  ask.put("limit_days", length.amount);
  ask.put_unit(length.unit);
  ask.put("warn_on", warn_on);
  ask.put("acceptance_form", json::Value(rule.word("acceptance_form")));
  ask.put("refusal_form", json::Value(rule.word("refusal_form")));
  return {};
}

// "first", "second_remote", "first_remote_complex", "disciplinary_complex": the law gives each its
// own length; disciplinary cases know no remote area (LKN Đ.50).
std::string resolution_slot(const Inquiry& ask, bool complex) {
  const bool disciplinary = ask.word("kind") == "disciplinary";
  std::string slot(disciplinary ? "disciplinary" : ask.word("instance"));
  if (!disciplinary && ask.flag("remote")) slot += "_remote";
  if (complex) slot += "_complex";
  return slot;
}

Result<std::vector<ExcludedSpan>> suspensions_of(Inquiry& ask, Date accepted_on) {
  std::vector<ExcludedSpan> spans =
      TRY(read_spans(ask, kSuspensions, accepted_on, Overlap::refused));
  // Suspension of a complaint exists only since its own rule is in force.
  for (const ExcludedSpan& span : spans) (void)TRY(ask.rule("complaint.stop", span.from));
  return spans;
}

Result<void> resolution_due(Inquiry& ask) {
  const Date accepted_on = ask.date("accepted_on");
  const InForce rule = TRY(ask.rule("complaint.resolve_by", accepted_on));
  const bool undocumented = ask.flag("complex") && !ask.flag("complexity_documented") &&
                            rule.says("complexity_needs_document");
  const Length length = rule.length(resolution_slot(ask, ask.flag("complex") && !undocumented));
  const std::vector<ExcludedSpan> suspensions = TRY(suspensions_of(ask, accepted_on));
  const int excluded = days_covered(suspensions);
  const Reckoned end = TRY(ask.count_after(rule, {.field = "due_on",
                                                  .event = "accepted_on",
                                                  .start = accepted_on,
                                                  .length = length,
                                                  .excluded = suspensions,
                                                  .excluded_days = excluded}));
  ask.put("limit_days", length.amount);
  ask.put_unit(length.unit);
  ask.put("excluded_days", excluded);
  ask.put("raw_last_day", *end.raw_last_day);
  std::vector<std::string_view> warnings;
  if (undocumented) warnings.push_back("complexity_not_documented");
  ask.put_words("warnings", warnings);
  return {};
}

Result<void> dialogue_notice(Inquiry& ask) {
  const Date dialogue_on = ask.date("dialogue_on");
  const InForce rule = TRY(ask.rule("complaint.dialogue_notice", dialogue_on));
  const Reckoned latest = TRY(ask.count_before(rule, {.field = "latest_notice_on",
                                                      .event = "dialogue_on",
                                                      .start = dialogue_on,
                                                      .length = rule.length()}));
  if (const auto sent_on = ask.maybe_date("notice_sent_on")) {
    ask.put("compliant", json::Value(*sent_on <= latest.last_day));
  }
  return {};
}

Result<void> put_recipients(Inquiry& ask, const InForce& rule, std::string_view event) {
  const std::vector<std::string>* listed = rule.maybe_list(event);
  if (!listed) return {};
  std::vector<std::string> recipients = *listed;
  if (event == "termination_decision" && !ask.maybe_word("ground").empty()) {
    const InForce stop = TRY(ask.rule("complaint.stop", ask.date("event_on")));
    if (const std::string* extra = stop.in_table("extra_recipient", ask.word("ground"))) {
      recipients.push_back(*extra);
    }
  }
  ask.put_words("recipients", recipients);
  return {};
}

// A ground belongs to the event it leads to (LKN Đ.11a).
Result<void> check_ground(Inquiry& ask, std::string_view event, Date event_on) {
  const std::string_view ground = ask.maybe_word("ground");
  if (ground.empty()) return {};
  const std::string_view outcome = event == "suspension_decision"    ? "suspend"
                                   : event == "termination_decision" ? "terminate"
                                                                     : "";
  const InForce stop = TRY(ask.rule("complaint.stop", event_on));
  const std::string* leads_to = stop.in_table("outcome", ground);
  if (!leads_to || *leads_to != outcome) return wrong_field("ground", "field.contradicts");
  return {};
}

Result<void> notice_due(Inquiry& ask) {
  const std::string_view event = ask.word("event");
  const Date event_on = ask.date("event_on");
  const InForce rule = TRY(ask.rule("complaint.send_by", event_on));
  const std::optional<Length> length = rule.maybe_length(event);
  if (!length) {
    return fail(ErrorKind::refused, "law.no_rule_yet",
                "complaint.send_by " + std::string(event) + " " + iso(event_on));
  }
  TRY(check_ground(ask, event, event_on));
  const Reckoned end = TRY(ask.count_after(
      rule, {.field = "due_on", .event = "event_on", .start = event_on, .length = *length}));
  const Date warn_on = TRY(strictest(ask, rule, event, event_on, end.last_day));
  ask.put("limit_days", length->amount);
  ask.put_unit(length->unit);
  if (end.raw_last_day) ask.put("raw_last_day", *end.raw_last_day);
  ask.put("warn_on", warn_on);
  if (const std::string* form = rule.maybe_word(event)) ask.put("form", json::Value(*form));
  return put_recipients(ask, rule, event);
}

Result<void> put_posting(Inquiry& ask, std::optional<Date> posted_on) {
  const std::optional<Date> removed_on = ask.maybe_date("removed_on");
  if (!posted_on) {
    return removed_on ? Result<void>(wrong_field("posted_on", "field.required")) : Result<void>();
  }
  if (removed_on && *removed_on < *posted_on) return wrong_field("removed_on", "field.contradicts");
  const InForce rule = TRY(ask.rule("complaint.publish_by", *posted_on));
  Length length = rule.length("posting");
  length.amount -= rule.number("posting_day_counts");
  const Reckoned end = TRY(ask.count_after(rule, {.field = "min_last_posted_day",
                                                  .event = "posted_on",
                                                  .start = *posted_on,
                                                  .length = length,
                                                  .roll = Roll::never}));
  if (removed_on) ask.put("compliant", json::Value(*removed_on >= end.last_day));
  return {};
}

Result<void> publication(Inquiry& ask) {
  const std::optional<Date> decided_on = ask.maybe_date("decided_on");
  const std::optional<Date> posted_on = ask.maybe_date("posted_on");
  const std::optional<Date> meeting_on = ask.maybe_date("meeting_on");
  if (!decided_on && !posted_on && !meeting_on) return wrong_field("decided_on", "field.required");
  if (decided_on && posted_on && *posted_on < *decided_on) {
    return wrong_field("posted_on", "field.contradicts");
  }
  if (decided_on) {
    const InForce rule = TRY(ask.rule("complaint.publish_by", *decided_on));
    const Reckoned end = TRY(ask.count_after(rule, {.field = "publish_due_on",
                                                    .event = "decided_on",
                                                    .start = *decided_on,
                                                    .length = rule.length("publish")}));
    ask.put("publish_raw_last_day", *end.raw_last_day);
  }
  TRY(put_posting(ask, posted_on));
  if (meeting_on) {
    const InForce rule = TRY(ask.rule("complaint.publish_by", *meeting_on));
    (void)TRY(ask.count_before(rule, {.field = "meeting_notice_latest_on",
                                      .event = "meeting_on",
                                      .start = *meeting_on,
                                      .length = rule.length("meeting_notice")}));
  }
  return {};
}

Result<void> decision_effective(Inquiry& ask) {
  const Date issued_on = ask.date("issued_on");
  const bool second_filed = ask.flag("second_complaint_filed");
  const bool administrative = ask.word("kind") == "administrative";
  if (second_filed && ask.word("instance") == "second") {
    return wrong_field("second_complaint_filed", "field.contradicts");
  }
  const InForce rule = TRY(ask.rule("complaint.decision_in_force", issued_on));
  const Length wait = rule.length(administrative && ask.flag("remote") ? "wait_remote" : "wait");
  ask.put("takes_effect", json::Value(!second_filed));
  ask.put("wait_days", wait.amount);
  if (second_filed) return {};
  const Reckoned effect = TRY(ask.count_after(rule, {.field = "effective_from",
                                                     .event = "issued_on",
                                                     .start = issued_on,
                                                     .length = wait,
                                                     .roll = Roll::never,
                                                     .days_after = rule.number("days_after")}));
  if (!administrative) return {};
  (void)TRY(ask.count_after(rule, {.field = "enforcement_due_on",
                                   .event = "effective_from",
                                   .start = effect.last_day,
                                   .length = rule.length("enforcement")}));
  return {};
}

Result<std::string_view> second_complaint_slot(const Inquiry& ask) {
  if (ask.word("kind") == "disciplinary") {
    return ask.flag("dismissal") ? std::string_view("dismissal") : "disciplinary";
  }
  if (ask.flag("dismissal")) return wrong_field("dismissal", "field.contradicts");
  return ask.flag("remote") ? std::string_view("remote") : "administrative";
}

Result<void> second_complaint_deadline(Inquiry& ask) {
  const Date trigger_on = ask.date("trigger_on");
  const InForce rule = TRY(ask.rule("complaint.second_complaint_by", trigger_on));
  const std::string_view slot = TRY(second_complaint_slot(ask));
  const Length length = rule.length(slot);
  const Reckoned end = TRY(ask.count_after(
      rule, {.field = "due_on", .event = "trigger_on", .start = trigger_on, .length = length}));
  ask.put("limit_days", length.amount);
  ask.put("raw_last_day", *end.raw_last_day);
  ask.put("first_decision_must_be_attached",
          json::Value(ask.word("trigger") == "first_decision_received"));
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"complaint.statute_of_limitation", statute_of_limitation},
    QuestionEntry{"complaint.acceptance_due", acceptance_due},
    QuestionEntry{"complaint.resolution_due", resolution_due},
    QuestionEntry{"complaint.dialogue_notice", dialogue_notice},
    QuestionEntry{"complaint.notice_due", notice_due},
    QuestionEntry{"complaint.publication", publication},
    QuestionEntry{"complaint.decision_effective", decision_effective},
    QuestionEntry{"complaint.second_complaint_deadline", second_complaint_deadline},
};

}  // namespace

std::span<const QuestionEntry> complaint_deadline_questions() { return kEntries; }

}  // namespace law
