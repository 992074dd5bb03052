// petition.*: classify, eligibility, routing, keeping, the 45-day threshold, copies.
#include <algorithm>
#include <array>

#include "law/question_table.h"

namespace law {
namespace {

using Strings = std::vector<std::string_view>;

// Content decides, never the title. Without content only the number of signatories is answered.
Result<void> classify(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("petition.classes", ask.date_or_default("")));
  const Strings contents = ask.words("content_classes");
  ask.put("many_signatories",
          json::Value(ask.number("signatories") >= rule.number("many_signatories_from")));
  if (contents.empty()) return {};
  ask.put("separate_petitions", int(contents.size()));
  if (contents.size() > 1) {
    ask.put("class", json::Value("mixed"));
    ask.put("action", json::Value("guide_to_split"));
  } else if (contents.front() == "administrative_regulation_feedback") {
    ask.put("class", json::Value("outside_procedure"));
    ask.put("action", json::Value("refer_to_regulation_feedback_system"));
  } else {
    ask.put("class", json::Value(contents.front()));
    ask.put("action", json::Value("none"));
  }
  return {};
}

struct Requirement {
  std::string_view failed, flag;
};

// In the order of the vocabulary; which of them bind a class is in the rule.
constexpr std::array<Requirement, 11> kRequirements = {{{"date", "dated"},
                                                        {"sender_name", "sender_name_given"},
                                                        {"sender_address", "sender_address_given"},
                                                        {"signature", "signed_or_fingerprinted"},
                                                        {"legibility", "legible"},
                                                        {"respondent", "respondent_given"},
                                                        {"content", "content_given"},
                                                        {"reason", "reason_given"},
                                                        {"request", "request_given"},
                                                        {"accused", "accused_given"},
                                                        {"contact", "contact_given"}}};

Strings failures(const Inquiry& ask, const InForce& rule) {
  const std::string_view of_class = ask.maybe_word("class");
  Strings failed;
  if (ask.word("language") == "foreign" && !ask.flag("notarised_translation")) {
    failed.push_back("language");
  }
  for (const Requirement& requirement : kRequirements) {
    const bool bound = rule.lists("common", requirement.failed) ||
                       (!of_class.empty() && rule.lists(of_class, requirement.failed));
    if (bound && !ask.flag(requirement.flag)) {
      failed.push_back(requirement.failed);
    }
  }
  if (ask.flag("insulting_or_against_policy")) failed.push_back("insulting_or_against_policy");
  // A body that is itself the competent one must still process its copy.
  if (ask.flag("sent_to_many_bodies") && ask.flag("includes_competent_body") &&
      !ask.flag("we_are_competent")) {
    failed.push_back("sent_to_competent_body_too");
  }
  if (ask.flag("already_guided")) failed.push_back("already_guided");
  return failed;
}

Result<void> eligibility(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("petition.eligibility", ask.date_or_default("")));
  const Strings failed = failures(ask, rule);
  ask.put("eligible", json::Value(failed.empty()));
  ask.put_words("failed", failed);
  ask.put("disposal", json::Value(failed.empty() ? "process" : "file"));
  return {};
}

// The slot of the rule that lists the lawful actions.
std::string_view routing_slot(const Inquiry& ask) {
  const std::string_view belongs_to = ask.word("belongs_to");
  if (belongs_to == "own_body") return "own_body";
  if (belongs_to == "lower_body" && ask.flag("unresolved_past_limit")) return "lower_body_overdue";
  if (belongs_to != "other_body" && belongs_to != "lower_body") return "outside_administration";
  return ask.word("class") == "complaint" ? "complaint_elsewhere" : "recommendation_elsewhere";
}

Result<void> routing(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("petition.routing", ask.date_or_default("on")));
  const std::string_view slot = routing_slot(ask);
  // A denunciation elsewhere has its own rules (LTC Đ.24).
  if (ask.word("class") == "denunciation" && slot != "own_body") {
    return fail(ErrorKind::refused, "law.ask_instead", "denunciation.out_of_competence",
                "LTC Đ.24.2–3");
  }
  ask.put_words("allowed_actions", rule.list(slot));
  return {};
}

Result<void> retention(Inquiry& ask) {
  const Date filed_on = ask.date("filed_on");
  const InForce rule = TRY(ask.rule("petition.keep", filed_on));
  (void)TRY(ask.count_after(rule, {.field = "keep_until",
                                   .event = "filed_on",
                                   .start = filed_on,
                                   .length = rule.length(),
                                   .roll = Roll::never}));
  ask.put("destruction_requires_decision", json::Value(true));
  return {};
}

Result<bool> breached(const Inquiry& ask, const InForce& rule, Date received_on, Date last_day) {
  const Date today = ask.date("today");
  const std::optional<Date> processed_on = ask.maybe_date("processed_on");
  if (today < received_on) return wrong_field("today", "field.contradicts");
  if (processed_on && (*processed_on < received_on || *processed_on > today)) {
    return wrong_field("processed_on", "field.contradicts");
  }
  if (!processed_on) return today > last_day;
  return rule.says("late_processing_is_a_breach") && *processed_on > last_day;
}

Result<void> unprocessed_alert(Inquiry& ask) {
  const Date received_on = ask.date("received_on");
  const InForce rule = TRY(ask.rule("petition.process_before_discipline", received_on));
  const Reckoned end = TRY(ask.count_after(rule, {.field = "day_45",
                                                  .event = "received_on",
                                                  .start = received_on,
                                                  .length = rule.length(),
                                                  .roll = Roll::never}));
  const bool risk = TRY(breached(ask, rule, received_on, end.last_day));
  ask.put("breach_from", add_days(end.last_day, 1));
  ask.put("discipline_risk", json::Value(risk));
  ask.put("discipline", json::Value(risk ? rule.word("discipline") : "none"));
  return {};
}

Result<void> duplicates(Inquiry& ask) {
  (void)TRY(ask.rule("petition.copies", ask.date_or_default("")));
  const int copies = ask.number("copies");
  const bool one_case =
      ask.flag("same_sender") && ask.flag("same_content") && ask.flag("first_case_open");
  ask.put("cases_created", one_case ? 1 : copies);
  ask.put("linked_copies", one_case ? copies - 1 : 0);
  ask.put("new_deadline", json::Value(!one_case));
  ask.put("adds_to_02_col_1", copies);
  ask.put("adds_to_02_col_5", one_case ? 1 : copies);
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"petition.classify", classify},
    QuestionEntry{"petition.eligibility", eligibility},
    QuestionEntry{"petition.routing", routing},
    QuestionEntry{"petition.retention", retention},
    QuestionEntry{"petition.unprocessed_alert", unprocessed_alert},
    QuestionEntry{"petition.duplicates", duplicates},
};

}  // namespace

std::span<const QuestionEntry> petition_questions() { return kEntries; }

}  // namespace law
