// reception.* questions without a day of their own.
#include <algorithm>
#include <array>

#include "law/groups.h"
#include "law/question_table.h"
#include "law/quota.h"

namespace law {
namespace {

using Strings = std::vector<std::string_view>;

Result<void> postponement(Inquiry& ask) {
  (void)TRY(ask.rule("reception.postpone", ask.date_or_default("")));
  Strings missing;
  if (!ask.flag("good_reason")) missing.push_back("good_reason");
  if (!ask.flag("new_time_announced")) missing.push_back("new_time");
  ask.put("valid", json::Value(missing.empty()));
  ask.put_words("missing", missing);
  return {};
}

// Of ground (a): under the one reading of D6 every element and the bodies, under the other any of
// them.
bool is_grave_matter(const Inquiry& ask, const InForce& rule) {
  const auto there = [&](const std::string& flag) { return ask.flag(flag); };
  const std::vector<std::string>& elements = rule.list("elements");
  const bool bodies = ask.flag("many_agencies") || ask.flag("agencies_disagree");
  if (rule.says("all_elements")) return bodies && std::ranges::all_of(elements, there);
  return bodies || std::ranges::any_of(elements, there);
}

Result<void> sudden_required(Inquiry& ask) {
  const bool party = ask.word("system") == "party";
  const InForce rule = TRY(ask.rule(party ? "reception.sudden_party" : "reception.sudden_state",
                                    ask.date_or_default("")));
  Strings grounds;
  if (is_grave_matter(ask, rule)) grounds.push_back(rule.word("grave_matter"));
  if (ask.flag("serious_consequence_risk")) grounds.push_back(rule.word("grave_consequences"));
  ask.put("required", json::Value(!grounds.empty()));
  ask.put_words("grounds", grounds);
  ask.put_words("elements", rule.list("elements"));
  return {};
}

// Which elements of the grounds figures alone show; the others only a person can know.
Result<void> sudden_signs(Inquiry& ask) {
  const Date on = ask.date("on");
  const InForce rule = TRY(ask.rule("reception.sudden_signs", on));
  const bool old = add_months(ask.date("received_on"), rule.number("months_from")) <= on;
  Strings signs;
  const auto add = [&](std::string_view sign, bool there) {
    if (there) signs.push_back(sign);
  };
  add("complex", ask.flag("complex"));
  add("prolonged",
      old || ask.flag("overdue") || ask.number("visits") >= rule.number("visits_from"));
  add("many_people", ask.number("people") >= rule.number("people_from"));
  add("many_agencies", ask.number("bodies") >= rule.number("bodies_from"));
  ask.put_words("signs", signs);
  for (const auto name : {"people_from", "months_from", "visits_from", "bodies_from"}) {
    ask.put(name, json::Value(rule.number(name)));
  }
  return {};
}

// Who owes a dialogue conference, and in which stretch of months the day lies.
Result<void> dialogue_conference(Inquiry& ask) {
  const Date on = ask.date("on");
  const InForce rule = TRY(ask.rule("reception.dialogue_conference", on));
  const int months = rule.number("months");
  ask.put("owed", json::Value(rule.lists("owed_by", ask.word("actor"))));
  const Date year = date(year_of(on), 1, 1);
  Date first = year;
  while (add_months(first, months) <= on) first = add_months(first, months);
  ask.put("from", first);
  ask.put("until", add_days(add_months(first, months), -1));
  return {};
}

Result<void> written_refusal(Inquiry& ask, const InForce& rule) {
  ask.put("form", json::Value(rule.word("form")));
  ask.put("signed_by", json::Value(rule.word("signed_by")));
  ask.put("limit_days", rule.length().amount);
  const std::optional<Date> established_on = ask.maybe_date("established_on");
  if (!established_on) return {};
  (void)TRY(ask.count_after(rule, {.field = "due_on",
                                   .event = "established_on",
                                   .start = *established_on,
                                   .length = rule.length()}));
  return {};
}

Result<void> refusal(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("reception.refuse", ask.date_or_default("established_on")));
  const std::string_view ground = ask.word("ground");
  const bool written = rule.lists("written_notice", ground);
  const bool allowed = written || rule.lists("without_notice", ground);
  ask.put("refusal_allowed", json::Value(allowed));
  ask.put("explain_on_spot", json::Value(rule.lists("explained_on_the_spot", ground)));
  ask.put("written_notice", json::Value(written));
  ask.put("discipline_risk", json::Value(allowed ? "none" : rule.word("discipline")));
  return written ? written_refusal(ask, rule) : Result<void>();
}

bool any_given(const Inquiry& ask, std::initializer_list<std::string_view> fields) {
  return std::ranges::any_of(fields, [&](std::string_view field) { return ask.has(field); });
}

bool said_no(const Inquiry& ask, std::string_view flag) { return ask.has(flag) && !ask.flag(flag); }

Result<void> representatives(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("reception.representatives", ask.date_or_default("")));
  const std::optional<RepresentativeRange> range = representatives_for(rule, ask.number("people"));
  ask.put("required", json::Value(range.has_value()));
  ask.put("min", range ? json::Value(range->min) : json::Value(nullptr));
  ask.put("max", range ? json::Value(range->max) : json::Value(nullptr));
  ask.put("appointment_with_all_signatures_required", json::Value(range.has_value()));
  if (!any_given(ask, {"representatives_named", "all_are_participants", "appointment_document",
                       "signed_by_all"})) {
    return {};
  }
  Strings failed;
  if (range) {
    const std::optional<int> named = ask.maybe_number("representatives_named");
    if (named && (*named < range->min || *named > range->max)) failed.push_back("number");
    if (said_no(ask, "all_are_participants")) failed.push_back("not_participant");
    if (said_no(ask, "appointment_document")) failed.push_back("appointment_document");
    if (said_no(ask, "signed_by_all")) failed.push_back("signatures");
  }
  ask.put("valid", json::Value(failed.empty()));
  ask.put_words("failed", failed);
  return {};
}

Result<void> identity_requirements(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("reception.identity", ask.date("on")));
  const Strings given = ask.words("given");
  const auto has = [&](std::string_view item) {
    return std::ranges::find(given, item) != given.end();
  };
  Strings missing;
  const bool enough = std::ranges::any_of(rule.list("enough_alone"), has);
  for (const std::string& item : rule.list("required")) {
    if (!enough && !has(item)) missing.push_back(item);
  }
  ask.put("complete", json::Value(missing.empty()));
  ask.put_words("missing", missing);
  return {};
}

Result<void> intake(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("reception.intake", ask.date_or_default("on")));
  std::vector<std::string> steps;
  if (!ask.flag("has_petition")) {
    steps = rule.list(ask.flag("can_write") ? "can_write" : "cannot_write");
  }
  ask.put_words("steps", steps);
  if (ask.number("documents") > 0) {
    ask.put("receipt_form", json::Value(rule.word("receipt_form")));
    ask.put("receipt_copies_min", rule.number("receipt_copies_min"));
  }
  return {};
}

Result<void> register_form(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("reception.register_form", ask.date("on")));
  ask.put("form", json::Value(rule.word("form")));
  ask.put("column_count", int(rule.list("columns").size()));
  ask.put_words("columns", rule.list("columns"));
  return {};
}

Result<void> allowance(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("reception.allowance", ask.date("on")));
  ask.put("at_most_per_day", rule.number("at_most_per_day"));
  return {};
}

Result<void> leader_conclusion(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("reception.leader_conclusion", ask.date_or_default("")));
  const bool at_once = ask.flag("clear") && ask.flag("within_competence");
  ask.put("answer_at_once", json::Value(at_once));
  ask.put_words("must_state", at_once ? std::vector<std::string>() : rule.list("must_state"));
  ask.put("document", json::Value(rule.word("document")));
  return {};
}

Result<void> online_allowed(Inquiry& ask) {
  (void)TRY(ask.rule("reception.online", ask.date_or_default("")));
  Strings grounds;
  const auto add = [&](std::string_view ground, bool there) {
    if (there) grounds.push_back(ground);
  };
  if (ask.word("class") == "denunciation") {
    add("20.4", ask.flag("complex_or_multi_body") && !ask.flag("asks_identity_protection") &&
                    ask.flag("secrecy_assured"));
  } else {
    add("20.1", ask.flag("complex_or_multi_body"));
    add("20.2", ask.flag("remote_or_vulnerable_and_wishes"));
    add("20.3", ask.flag("disaster_epidemic_or_security"));
    add("20.5", ask.flag("other_practical_need"));
  }
  ask.put("allowed", json::Value(!grounds.empty()));
  ask.put_words("grounds", grounds);
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"reception.quota", answer_quota},
    QuestionEntry{"reception.postponement", postponement},
    QuestionEntry{"reception.sudden_required", sudden_required},
    QuestionEntry{"reception.sudden_signs", sudden_signs},
    QuestionEntry{"reception.dialogue_conference", dialogue_conference},
    QuestionEntry{"reception.refusal", refusal},
    QuestionEntry{"reception.representatives", representatives},
    QuestionEntry{"reception.identity_requirements", identity_requirements},
    QuestionEntry{"reception.intake", intake},
    QuestionEntry{"reception.register_form", register_form},
    QuestionEntry{"reception.allowance", allowance},
    QuestionEntry{"reception.leader_conclusion", leader_conclusion},
    QuestionEntry{"reception.online_allowed", online_allowed},
};

}  // namespace

std::span<const QuestionEntry> reception_questions() { return kEntries; }

}  // namespace law
