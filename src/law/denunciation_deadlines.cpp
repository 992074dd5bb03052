// denunciation.* questions that give a day.
#include <algorithm>
#include <array>

#include "law/question_table.h"
#include "law/spans.h"

namespace law {
namespace {

Result<void> initial_processing_due(Inquiry& ask) {
  const Date received_on = ask.date("received_on");
  const InForce rule = TRY(ask.rule("denunciation.process_by", received_on));
  const Length length =
      rule.length(ask.flag("several_places_or_delegated_check") ? "several_places" : "normal");
  (void)TRY(ask.count_after(
      rule, {.field = "due_on", .event = "received_on", .start = received_on, .length = length}));
  ask.put("limit_days", length.amount);
  ask.put_unit(length.unit);
  return {};
}

Result<void> forward(Inquiry& ask, const InForce& rule) {
  ask.put("action", json::Value("forward"));
  ask.put("notify_denouncer", json::Value(true));
  ask.put("filed", json::Value(false));
  if (const std::string* form = rule.maybe_word("form")) ask.put("form", json::Value(*form));
  const std::optional<Date> received_on = ask.maybe_date("received_on");
  if (!received_on) return {};
  (void)TRY(ask.count_after(
      rule,
      {.field = "due_on", .event = "received_on", .start = *received_on, .length = rule.length()}));
  return {};
}

Result<void> out_of_competence(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("denunciation.forward_by", ask.date_or_default("received_on")));
  if (ask.flag("sent_to_competent_body_too") || ask.flag("already_guided")) {
    ask.put("action", json::Value("not_process"));
    ask.put("notify_denouncer", json::Value(false));
    ask.put("filed", json::Value(rule.says("unprocessed_is_filed")));
    return {};
  }
  if (ask.word("channel") == "in_person") {
    ask.put("action", json::Value("guide"));
    ask.put("filed", json::Value(false));
    return {};
  }
  if (ask.flag("same_content_forwarded_before")) {
    ask.put("action", json::Value("not_forward_again"));
    return {};
  }
  return forward(ask, rule);
}

// ---- the limit of resolution

struct Extensions {
  int allowed = 0, applied = 0, refused = 0;
  bool late = false;
};

// The last day as it stood when an extension had to be decided: only interruptions that began
// before that day had moved it.
Result<Date> due_then(Inquiry& ask, Date accepted_on, Length length,
                      const std::vector<ExcludedSpan>& excluded) {
  std::vector<ExcludedSpan> begun;
  Date due = TRY(ask.last_day(accepted_on, length));
  for (const ExcludedSpan& span : excluded) {
    if (span.from > due) break;
    begun.push_back(span);
    due = TRY(ask.last_day(accepted_on, length, days_covered(begun)));
  }
  return due;
}

Result<std::vector<Date>> extension_days(const Inquiry& ask, Date accepted_on) {
  const std::vector<Date> days = ask.dates("extension_decided_on");
  if (!ask.has("extension_decided_on")) return days;
  if (int(days.size()) != ask.number("extensions_decided") || !std::ranges::is_sorted(days) ||
      (!days.empty() && days.front() < accepted_on)) {
    return wrong_field("extension_decided_on", "field.contradicts");
  }
  return days;
}

Length base_length(const InForce& rule, int extensions) {
  Length length = rule.length("base");
  length.amount += extensions * rule.length("extension").amount;
  return length;
}

// LTC Đ.30: each extension in writing before the limit ends, as many as the complexity allows.
Result<Extensions> extensions_of(Inquiry& ask, const InForce& rule, Date accepted_on, int allowed,
                                 const std::vector<ExcludedSpan>& excluded) {
  const std::vector<Date> days = TRY(extension_days(ask, accepted_on));
  const int decided = ask.number("extensions_decided");
  Extensions result{.allowed = allowed, .refused = std::max(0, decided - allowed)};
  for (int i = 0; i < std::min(decided, allowed); ++i) {
    if (std::size_t(i) < days.size()) {
      const Date due = TRY(due_then(ask, accepted_on, base_length(rule, result.applied), excluded));
      result.late = result.late || days[std::size_t(i)] > due;
    }
    if (!result.late || rule.says("late_extension_counts")) ++result.applied;
  }
  return result;
}

struct Complexity {
  std::string_view word;
  int extensions;
};

Complexity complexity_of(const InForce& rule, int criteria) {
  if (criteria >= rule.number("especially_complex_from")) {
    return {"especially_complex", rule.number("extensions_if_especially_complex")};
  }
  if (criteria >= rule.number("complex_from")) {
    return {"complex", rule.number("extensions_if_complex")};
  }
  return {"normal", 0};
}

Result<std::vector<ExcludedSpan>> interruptions(Inquiry& ask, const InForce& rule,
                                                Date accepted_on) {
  std::vector<ExcludedSpan> spans =
      TRY(read_spans(ask, kSuspensions, accepted_on, Overlap::refused));
  std::vector<ExcludedSpan> appraisals =
      TRY(read_spans(ask, kAppraisals, accepted_on, Overlap::allowed));
  for (ExcludedSpan& appraisal : appraisals) {
    appraisal.to = add_days(appraisal.to, rule.number("appraisal_end_counted"));
    appraisal.days += rule.number("appraisal_end_counted");
  }
  spans.insert(spans.end(), appraisals.begin(), appraisals.end());
  std::ranges::sort(spans, {}, &ExcludedSpan::from);
  return spans;
}

void put_extensions(Inquiry& ask, const InForce& rule, const Extensions& extensions, Date due_on) {
  std::vector<std::string_view> warnings;
  if (extensions.refused > 0) warnings.push_back("extension_not_allowed");
  if (extensions.late) warnings.push_back("extension_decided_after_expiry");
  ask.put("extensions_allowed", extensions.allowed);
  ask.put("extensions_applied", extensions.applied);
  ask.put("extensions_refused", extensions.refused);
  ask.put_words("warnings", warnings);
  if (extensions.allowed > 0) ask.put("extension_form", json::Value(rule.word("extension_form")));
  if (extensions.late) ask.put("overdue_since", add_days(due_on, 1));
}

Result<void> resolution_due(Inquiry& ask) {
  const Date accepted_on = ask.date("accepted_on");
  const InForce rule = TRY(ask.rule("denunciation.resolve_by", accepted_on));
  const Complexity complexity = complexity_of(rule, ask.number("criteria_met"));
  const std::vector<ExcludedSpan> excluded = TRY(interruptions(ask, rule, accepted_on));
  const Extensions extensions =
      TRY(extensions_of(ask, rule, accepted_on, complexity.extensions, excluded));
  const Length length = base_length(rule, extensions.applied);
  const int excluded_days = days_covered(excluded);
  const Reckoned end = TRY(ask.count_after(rule, {.field = "due_on",
                                                  .event = "accepted_on",
                                                  .start = accepted_on,
                                                  .length = length,
                                                  .excluded = excluded,
                                                  .excluded_days = excluded_days}));
  ask.put("complexity", json::Value(complexity.word));
  ask.put("limit_days", length.amount);
  ask.put("excluded_days", excluded_days);
  ask.put("raw_last_day", *end.raw_last_day);
  put_extensions(ask, rule, extensions, end.last_day);
  return {};
}

// ---- notices and what follows the conclusion

Result<void> notice_due(Inquiry& ask) {
  const std::string_view event = ask.word("event");
  const Date event_on = ask.date("event_on");
  const InForce rule = TRY(ask.rule("denunciation.notify_by", event_on));
  const Length length = rule.length(event);
  const Reckoned end = TRY(ask.count_after(
      rule, {.field = "due_on", .event = "event_on", .start = event_on, .length = length}));
  ask.put("limit_days", length.amount);
  ask.put_unit(length.unit);
  if (end.raw_last_day) ask.put("raw_last_day", *end.raw_last_day);
  if (event == "acceptance_decision") {
    ask.put("form_to_denouncer", json::Value(rule.word("form_to_denouncer")));
    ask.put("form_to_accused", json::Value(rule.word("form_to_accused")));
  }
  return {};
}

Result<void> conclusion_deadlines(Inquiry& ask) {
  const Date concluded_on = ask.date("concluded_on");
  const InForce rule = TRY(ask.rule("denunciation.after_conclusion", concluded_on));
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSteps = {
      {{"send_due_on", "send"}, {"handle_due_on", "handle"}, {"publish_due_on", "publish"}}};
  for (const auto& [field, slot] : kSteps) {
    (void)TRY(ask.count_after(rule, {.field = field,
                                     .event = "concluded_on",
                                     .start = concluded_on,
                                     .length = rule.length(slot)}));
  }
  return {};
}

Result<void> put_posting(Inquiry& ask, const InForce& rule) {
  const std::optional<Date> posted_on = ask.maybe_date("posted_on");
  const std::optional<Date> removed_on = ask.maybe_date("removed_on");
  if (!posted_on) {
    return removed_on ? Result<void>(wrong_field("posted_on", "field.required")) : Result<void>();
  }
  if (removed_on && *removed_on < *posted_on) return wrong_field("removed_on", "field.contradicts");
  Length length = rule.length();
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
  const InForce rule = TRY(ask.rule("denunciation.publish", ask.date_or_default("posted_on")));
  TRY(put_posting(ask, rule));
  std::vector<std::string_view> violations;
  for (std::string_view field : ask.words("published_fields")) {
    if (rule.lists("must_not_be_published", field)) violations.push_back(field);
  }
  ask.put_words("violations", violations);
  return {};
}

Result<void> overdue(Inquiry& ask, const InForce& rule, Date received_on) {
  (void)TRY(ask.count_after(rule, {.field = "demand_due_on",
                                   .event = "received_on",
                                   .start = received_on,
                                   .length = rule.length("demand")}));
  const std::optional<Date> demanded_on = ask.maybe_date("demand_received_on");
  if (!demanded_on) return {};
  if (*demanded_on < received_on) return wrong_field("demand_received_on", "field.contradicts");
  (void)TRY(ask.count_after(rule, {.field = "report_due_on",
                                   .event = "demand_received_on",
                                   .start = *demanded_on,
                                   .length = rule.length("report")}));
  return {};
}

Result<void> further_denunciation(Inquiry& ask) {
  const Date received_on = ask.date("received_on");
  const InForce rule = TRY(ask.rule("denunciation.review_further_by", received_on));
  if (ask.word("reason") == "overdue") return overdue(ask, rule, received_on);
  if (ask.has("demand_received_on")) return wrong_field("demand_received_on", "field.contradicts");
  const Reckoned end = TRY(ask.count_after(rule, {.field = "due_on",
                                                  .event = "received_on",
                                                  .start = received_on,
                                                  .length = rule.length("review")}));
  ask.put("raw_last_day", *end.raw_last_day);
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"denunciation.initial_processing_due", initial_processing_due},
    QuestionEntry{"denunciation.out_of_competence", out_of_competence},
    QuestionEntry{"denunciation.resolution_due", resolution_due},
    QuestionEntry{"denunciation.notice_due", notice_due},
    QuestionEntry{"denunciation.conclusion_deadlines", conclusion_deadlines},
    QuestionEntry{"denunciation.publication", publication},
    QuestionEntry{"denunciation.further_denunciation", further_denunciation},
};

}  // namespace

std::span<const QuestionEntry> denunciation_deadline_questions() { return kEntries; }

}  // namespace law
