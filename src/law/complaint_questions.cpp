// complaint.* questions without a day of their own: who, whether, on which ground, in which form.
#include <algorithm>
#include <array>

#include "base/check.h"
#include "law/groups.h"
#include "law/limitation.h"
#include "law/question_table.h"

namespace law {
namespace {

using Strings = std::vector<std::string_view>;

struct FlagGround {
  std::string_view flag, ground;
};

constexpr std::array<FlagGround, 5> kGroundsBeforeTime = {
    {{"internal_or_normative_or_secret", "11.1"},
     {"no_direct_interest", "11.2"},
     {"no_capacity_without_representative", "11.3"},
     {"illegitimate_representative", "11.4"},
     {"unsigned", "11.5"}}};
constexpr std::array<FlagGround, 3> kGroundsAfterTime = {
    {{"second_decision_exists", "11.7"},
     {"terminated_and_not_continued_within_30_days", "11.8"},
     {"court_accepted_or_decided", "11.9"}}};

// LKN Đ.11.6: filed after the last day of the statute of limitation.
Result<bool> out_of_time(Inquiry& ask) {
  const std::optional<Date> known_on = ask.maybe_date("known_on");
  const std::optional<Date> filed_on = ask.maybe_date("filed_on");
  if (!known_on) {
    if (!ask.array("obstacles").empty()) return wrong_field("known_on", "field.required");
    return false;
  }
  if (!filed_on) return wrong_field("filed_on", "field.required");
  if (*filed_on < *known_on) return wrong_field("filed_on", "field.contradicts");
  const InForce rule = TRY(ask.rule("complaint.limitation", *known_on));
  const Limitation limit = TRY(limitation_of(ask, rule));
  const Date last_day = TRY(ask.last_day(*known_on, limit.length, limit.excluded_days));
  return *filed_on > last_day;
}

Result<Strings> grounds_of_refusal(Inquiry& ask, const InForce& rule) {
  Strings grounds;
  for (const FlagGround& known : kGroundsBeforeTime) {
    if (ask.flag(known.flag)) grounds.push_back(known.ground);
  }
  const bool late = TRY(out_of_time(ask));
  if (late) grounds.push_back("11.6");
  for (const FlagGround& known : kGroundsAfterTime) {
    if (ask.flag(known.flag)) grounds.push_back(known.ground);
  }
  const bool withdrawn = ask.flag("previously_withdrawn") && !ask.flag("withdrawal_coerced");
  if (withdrawn && rule.lists("grounds", "10.3")) grounds.push_back("10.3");
  return grounds;
}

// What a complaint of a group that appoints representatives still lacks (LTCD Đ.29).
Result<Strings> missing_of_group(Inquiry& ask, Date on) {
  const int people = ask.number("complainants");
  const int signatures = ask.maybe_number("signatures").value_or(people);
  if (signatures > people) return wrong_field("signatures", "field.contradicts");
  const InForce rule = TRY(ask.rule("reception.representatives", on));
  const std::optional<RepresentativeRange> range = representatives_for(rule, people);
  Strings missing;
  if (!range) return missing;
  if (signatures < people) missing.push_back("signatures");
  if (!ask.flag("appointment_document")) missing.push_back("appointment_document");
  const std::optional<int> named = ask.maybe_number("representatives");
  if (named && (*named < range->min || *named > range->max)) {
    missing.push_back("representative_number");
  }
  return missing;
}

Result<void> acceptance_eligibility(Inquiry& ask) {
  const Date on = ask.date_or_default("filed_on");
  const InForce rule = TRY(ask.rule("complaint.refuse", on));
  const Strings grounds = TRY(grounds_of_refusal(ask, rule));
  const Strings missing = TRY(missing_of_group(ask, on));
  const bool of_article_11 =
      std::ranges::any_of(grounds, [](std::string_view ground) { return ground != "10.3"; });
  ask.put("acceptable", json::Value(grounds.empty() && missing.empty()));
  ask.put_words("grounds", grounds);
  ask.put_words("missing", missing);
  ask.put("written_reason_required", json::Value(of_article_11));
  if (of_article_11) ask.put("notice_form", json::Value(rule.word("refusal_form")));
  return {};
}

Result<void> authorisation(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("complaint.authorise", ask.date("on")));
  const std::string_view authoriser = ask.word("authoriser");
  Strings missing;
  const auto require = [&](std::string_view what, bool there) {
    if (!there && rule.lists(authoriser, what)) missing.push_back(what);
  };
  require("writing", ask.flag("written"));
  require("notarisation_or_certification", ask.flag("notarised_or_certified"));
  require("signature_of_competent_person", ask.flag("signed_by_competent_person"));
  require("single_agent_per_content", ask.number("agents_for_same_content") == 1);
  ask.put("valid", json::Value(missing.empty()));
  ask.put_words("missing", missing);
  return {};
}

Result<void> is_complex(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("complaint.complexity", ask.date_or_default("on")));
  const int contents = ask.number("contents_to_verify");
  const bool several_contents = contents >= rule.number("contents_from");
  Strings grounds;
  const auto add = [&](std::string_view ground, bool there) {
    if (there) grounds.push_back(ground);
  };
  add("a", !several_contents && ask.number("places_to_verify") >= rule.number("places_from"));
  add("b", several_contents);
  add("c", ask.flag("many_complainants") || ask.flag("rights_of_many_affected"));
  add("d", ask.flag("foreign_element"));
  add("dd", ask.flag("many_agencies_responsible"));
  add("e", ask.flag("agencies_disagree"));
  add("g", ask.flag("contradictory_evidence"));
  ask.put("complex", json::Value(!grounds.empty()));
  ask.put_words("grounds", grounds);
  ask.put("must_be_documented", json::Value(!grounds.empty()));
  return {};
}

Result<void> suspension_or_termination(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("complaint.stop", ask.date_or_default("on")));
  const std::string* outcome = rule.in_table("outcome", ask.word("ground"));
  CHECK(outcome);
  const std::string* extra = rule.in_table("extra_recipient", ask.word("ground"));
  ask.put("outcome", json::Value(*outcome));
  ask.put("form", json::Value(rule.word("form")));
  ask.put("time_counted", json::Value(*outcome != "suspend"));
  ask.put("extra_recipient", extra ? json::Value(*extra) : json::Value(nullptr));
  return {};
}

// How many of `people` withdraw: all unless said otherwise.
Result<int> withdrawing(const Inquiry& ask, int people) {
  const int withdrawn = ask.maybe_number("withdrawn").value_or(people);
  if (withdrawn > people) return wrong_field("withdrawn", "field.contradicts");
  const std::optional<Date> accepted_on = ask.maybe_date("accepted_on");
  const std::optional<Date> withdrawn_on = ask.maybe_date("withdrawn_on");
  if (accepted_on && withdrawn_on && *withdrawn_on < *accepted_on) {
    return wrong_field("withdrawn_on", "field.contradicts");
  }
  return withdrawn;
}

struct Withdrawal {
  std::string_view outcome;
  int remaining;
};

Withdrawal withdrawal_of(const Inquiry& ask, int people, int withdrawn) {
  if (!ask.flag("signed")) return {"invalid_withdrawal", people};
  // Who withdraws a part of the contents stays in the case with the rest.
  if (ask.word("scope") == "part") return {"continue_remaining", people};
  if (withdrawn < people) return {"continue_remaining", people - withdrawn};
  return {"terminate", 0};
}

Result<void> withdrawal_outcome(Inquiry& ask) {
  const int people = ask.number("complainants");
  const int withdrawn = TRY(withdrawing(ask, people));
  // Pending cases follow the rules of the day of the withdrawal (NĐ155 Đ.22.1).
  const Date on = ask.date_or_default("withdrawn_on");
  const InForce rule = TRY(ask.rule("complaint.withdraw", on));
  const Withdrawal result = withdrawal_of(ask, people, withdrawn);
  if (result.outcome == "continue_remaining" && !rule.says("part_may_be_withdrawn")) {
    return fail(ErrorKind::refused, "law.no_rule_yet", "complaint.withdraw part " + iso(on));
  }
  const bool ends = result.outcome == "terminate";
  ask.put("outcome", json::Value(result.outcome));
  if (const std::string* form = rule.maybe_word("form"); form && ends) {
    ask.put("form", json::Value(*form));
  }
  ask.put("remaining", result.remaining);
  ask.put("counts_in_03_col_6", json::Value(ends));
  ask.put("case_continues", json::Value(!ends));
  ask.put("regime", json::Value(rule.word("regime")));
  return {};
}

Result<void> dialogue(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("complaint.dialogue", ask.date_or_default("")));
  const bool disciplinary = ask.word("kind") == "disciplinary";
  const bool second = ask.word("instance") == "second";
  const bool mandatory = second || disciplinary || ask.flag("request_differs_from_verification");
  ask.put("dialogue", json::Value(mandatory ? "mandatory" : "optional"));
  const std::string_view resolver = ask.maybe_word("resolver");
  if (!second || disciplinary || resolver.empty()) return {};
  const bool always = rule.lists("always_in_person", resolver);
  if (!always && !rule.lists("in_person_when_grave", resolver)) return {};
  const bool grave = ask.flag("many_complainants") || ask.flag("agencies_disagree") ||
                     ask.flag("complainant_tense") || ask.flag("public_concern") ||
                     ask.flag("security_risk");
  const bool in_person = always || grave;
  ask.put("in_person_by_resolver", json::Value(in_person));
  ask.put("delegation_allowed", json::Value(!in_person));
  ask.put("delegate_must_report", json::Value(!in_person));
  return {};
}

Result<void> dialogue_absence(Inquiry& ask) {
  (void)TRY(ask.rule("complaint.dialogue_absence", ask.date_or_default("")));
  const bool good_reason = ask.word("reason") != "none";
  if (ask.flag("attended")) {
    if (good_reason) return wrong_field("reason", "field.contradicts");
    ask.put("outcome", json::Value("continue_resolution"));
    ask.put("minutes_note", json::Value("present"));
    ask.put("evidence_required", json::Value(false));
    return {};
  }
  // Without an invitation nobody can be said to have stayed away: there is no dialogue yet.
  const bool again = good_reason || !ask.flag("invited");
  ask.put("outcome", json::Value(again ? "reschedule_or_suspend" : "continue_resolution"));
  ask.put("evidence_required", json::Value(good_reason));
  if (ask.flag("invited")) {
    ask.put("minutes_note",
            json::Value(good_reason ? "absent_with_reason" : "absent_without_reason"));
  }
  return {};
}

// An office that no longer exists can resolve nothing, whatever the case is.
Result<bool> proposed_office_abolished(Inquiry& ask, Date on) {
  const std::string_view proposed = ask.maybe_word("proposed_resolver");
  if (proposed != "district_chair") return false;
  const InForce rule = TRY(ask.rule("complaint.abolished_offices", on));
  return rule.lists("offices", proposed);
}

Result<void> competent_authority(Inquiry& ask) {
  const Date on = ask.date("on");
  const std::string_view target = ask.maybe_word("target");
  const std::string_view proposed = ask.maybe_word("proposed_resolver");
  const bool abolished = TRY(proposed_office_abolished(ask, on));
  if (abolished) ask.put("proposed_valid", json::Value(false));
  if (target.empty() && !abolished) return wrong_field("target", "field.required");
  const Result<InForce> rule = ask.rule("complaint.competence", on);
  // That the abolished office is the wrong one is certain even where the right one is not known.
  if (abolished && (target.empty() || !rule)) return {};
  if (!rule) return tl::unexpected(rule.error());
  const std::string* competent = rule->in_table(ask.word("instance"), target);
  if (!competent) return wrong_field("target", "field.not_possible");
  ask.put("competent", json::Value(*competent));
  if (!proposed.empty()) ask.put("proposed_valid", json::Value(proposed == *competent));
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"complaint.acceptance_eligibility", acceptance_eligibility},
    QuestionEntry{"complaint.authorisation", authorisation},
    QuestionEntry{"complaint.is_complex", is_complex},
    QuestionEntry{"complaint.suspension_or_termination", suspension_or_termination},
    QuestionEntry{"complaint.withdrawal_outcome", withdrawal_outcome},
    QuestionEntry{"complaint.dialogue", dialogue},
    QuestionEntry{"complaint.dialogue_absence", dialogue_absence},
    QuestionEntry{"complaint.competent_authority", competent_authority},
};

}  // namespace

std::span<const QuestionEntry> complaint_questions() { return kEntries; }

}  // namespace law
