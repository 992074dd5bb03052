// denunciation.* questions without a day of their own.
#include <algorithm>
#include <array>

#include "base/check.h"
#include "law/question_table.h"

namespace law {
namespace {

using Strings = std::vector<std::string_view>;

// LTC Đ.22, 25: what is not a petition or a statement of a known person is not a denunciation, but
// clear and verifiable information is used for inspection.
std::string_view information_action(const Inquiry& ask, const InForce& rule) {
  const bool known = ask.flag("sender_identified") && !ask.flag("impersonated");
  if (known && rule.lists("channels", ask.word("channel"))) return "process_as_denunciation";
  const bool usable =
      ask.flag("clear_person") && ask.flag("concrete_evidence") && ask.flag("verifiable");
  if (!usable) return "not_processed_under_law";
  return ask.flag("competent") ? "inspect" : "forward_for_inspection";
}

Result<void> information_handling(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("denunciation.information", ask.date_or_default("")));
  const std::string_view action = information_action(ask, rule);
  const bool useless = action == "not_processed_under_law";
  ask.put("accepted_as_denunciation", json::Value(action == "process_as_denunciation"));
  ask.put("action", json::Value(action));
  ask.put("eligible_for_processing", json::Value(!useless));
  ask.put("filed", json::Value(useless && rule.says("unprocessed_is_filed")));
  return {};
}

Result<void> special_signs(Inquiry& ask) {
  (void)TRY(ask.rule("denunciation.special_signs", ask.date_or_default("")));
  const bool crime = ask.flag("crime_signs");
  const bool damage = ask.flag("serious_damage_threat");
  Strings actions;
  if (crime) actions.push_back("transfer_to_investigation_body");
  if (ask.flag("party_rule_violation")) actions.push_back("transfer_to_party_body");
  if (damage) actions.push_back("report_to_head_at_once");
  ask.put_words("actions", actions);
  ask.put("when", json::Value(crime || damage ? "immediately" : "in_ordinary_course"));
  ask.put("priority", json::Value(damage ? "urgent" : "normal"));
  return {};
}

Result<void> acceptance_conditions(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("denunciation.accept", ask.date_or_default("")));
  const bool organisation = ask.word("sender_kind") == "organisation";
  Strings failed;
  const auto require = [&](std::string_view condition, bool met) {
    if (!met) failed.push_back(condition);
  };
  require("2.4", !organisation);
  require("29.1.a", ask.flag("form_of_article_23"));
  require("29.1.b", ask.flag("capacity_or_representative"));
  require("29.1.c", ask.flag("competent"));
  require("29.1.d", ask.flag("basis_to_identify_violation"));
  require("29.1.last",
          !ask.flag("from_settled_complaint") || ask.flag("evidence_against_resolver"));
  ask.put("acceptable", json::Value(failed.empty()));
  ask.put_words("failed", failed);
  if (!failed.empty()) ask.put("notify_reason", json::Value("immediately"));
  if (organisation) {
    ask.put("suggested_class", json::Value(rule.word("class_of_an_organisations_petition")));
  }
  return {};
}

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

// LTC Đ.33, the first that fits.
std::string_view withdrawal_of(const Inquiry& ask, int people, int withdrawn) {
  if (!ask.flag("before_conclusion")) return "rejected";
  if (!ask.flag("signed")) return "invalid_withdrawal";
  if (ask.flag("violation_signs") || ask.flag("coerced") || ask.flag("slander") ||
      withdrawn < people) {
    return "continue";
  }
  return ask.word("scope") == "part" ? "continue_remaining" : "terminate";
}

Result<void> withdrawal_outcome(Inquiry& ask) {
  const int people = ask.number("denouncers");
  const int withdrawn = TRY(withdrawing(ask, people));
  // Pending cases follow the rules of the day of the withdrawal (NĐ156 Đ.10.1).
  const InForce rule = TRY(ask.rule("denunciation.withdraw", ask.date_or_default("withdrawn_on")));
  const std::string_view outcome = withdrawal_of(ask, people, withdrawn);
  ask.put("outcome", json::Value(outcome));
  if (outcome == "terminate") ask.put("notice_limit_days", rule.length("notice").amount);
  ask.put("apply_protection", json::Value(ask.flag("coerced")));
  ask.put("handle_coercer", json::Value(ask.flag("coerced")));
  ask.put("denouncer_liable", json::Value(ask.flag("slander")));
  ask.put("regime", json::Value(rule.word("regime")));
  ask.put("petition_form", json::Value(rule.word("petition_form")));
  ask.put("minutes_form", json::Value(rule.word("minutes_form")));
  return {};
}

Result<void> suspension_or_termination(Inquiry& ask) {
  (void)TRY(ask.rule("denunciation.stop", ask.date_or_default("")));
  const bool ends = (ask.flag("accused_dead") && ask.flag("content_only_accused")) ||
                    ask.flag("settled_by_judgment_or_decision");
  const bool waits = ask.flag("awaiting_other_body") || ask.flag("awaiting_repeat_appraisal");
  ask.put("outcome", json::Value(ends ? "terminate" : waits ? "suspend" : "continue"));
  return {};
}

Result<void> hidden_fields(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("denunciation.secrecy", ask.date_or_default("")));
  const std::string viewer(ask.word("viewer"));
  const bool strip = viewer == "verifier" && ask.word("secrecy_measure") == "strip";
  Strings visible, redacted, hidden;
  for (std::string_view field : ask.words("fields")) {
    if (!rule.lists(viewer, field)) {
      hidden.push_back(field);
    } else if (strip && rule.lists("redacted_when_stripped", field)) {
      redacted.push_back(field);
    } else {
      visible.push_back(field);
    }
  }
  ask.put_words("visible", visible);
  ask.put_words("redacted", redacted);
  ask.put_words("hidden", hidden);
  return {};
}

Result<void> protection_end(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("denunciation.end_protection", ask.date("on")));
  Strings grounds;
  const auto add = [&](std::string_view flag, std::string_view ground) {
    if (ask.flag(flag) && rule.lists("grounds", ground)) grounds.push_back(ground);
  };
  add("concluded_or_terminated", "54.2.a");
  add("ground_gone_or_requested", "54.2.b");
  add("deliberate_breach_of_duty", "54.2.c");
  ask.put("protection_ends", json::Value(!grounds.empty()));
  ask.put_words("grounds", grounds);
  return {};
}

Result<void> verifier_conflict(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("denunciation.verifier", ask.date_or_default("")));
  ask.put("assignment_allowed",
          json::Value(!rule.lists("excluded_relations", ask.word("relation"))));
  return {};
}

Result<void> competent_authority(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("denunciation.competence", ask.date("on")));
  const std::string* competent = rule.in_table("competent", ask.word("accused"));
  if (!competent) return wrong_field("accused", "field.not_possible");
  ask.put("competent", json::Value(*competent));
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"denunciation.information_handling", information_handling},
    QuestionEntry{"denunciation.special_signs", special_signs},
    QuestionEntry{"denunciation.acceptance_conditions", acceptance_conditions},
    QuestionEntry{"denunciation.withdrawal_outcome", withdrawal_outcome},
    QuestionEntry{"denunciation.suspension_or_termination", suspension_or_termination},
    QuestionEntry{"denunciation.hidden_fields", hidden_fields},
    QuestionEntry{"denunciation.protection_end", protection_end},
    QuestionEntry{"denunciation.verifier_conflict", verifier_conflict},
    QuestionEntry{"denunciation.competent_authority", competent_authority},
};

}  // namespace

std::span<const QuestionEntry> denunciation_questions() { return kEntries; }

}  // namespace law
