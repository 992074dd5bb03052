#include "receptions/lawful.h"

#include <algorithm>

#include "base/words.h"
#include "law/calendar.h"
#include "law/profile.h"
#include "receptions/rule.h"

namespace receptions {
namespace {

std::string month_of(Date day) { return iso(day).substr(0, 7); }

Date date_in(const law::Answer& answer, std::string_view field) {
  return *parse_iso(std::string(answer.fields.at(field).as_string()));
}

json::Array isos(const std::vector<Date>& days) {
  json::Array array;
  for (const Date day : days) array.push_back(json::Value(iso(day)));
  return array;
}

std::vector<std::string> texts_of(const json::Value& value) {
  std::vector<std::string> texts;
  for (const json::Value& each : value.as_array()) texts.emplace_back(each.as_string());
  return texts;
}

// Two sessions of one day are one day.
void add_day(std::vector<Date>& days, Date day) {
  if (std::ranges::find(days, day) == days.end()) days.push_back(day);
}

struct Days {
  std::vector<Date> in_person, delegated;
};

// A weekly minimum reaches a week over the edges of the month.
Days days_around(Date month, const std::vector<Session>& sessions) {
  const Date first = law::add_days(month, -7);
  const Date last = law::add_days(law::last_of_month(month), 7);
  Days days;
  for (const Session& session : sessions) {
    if (session.kind != Kind::periodic || !stands(session)) continue;
    if (session.day < first || session.day > last) continue;
    add_day(session.delegate ? days.delegated : days.in_person, session.day);
  }
  return days;
}

Quota read_quota(const law::Answer& answer, Date month, const Days& days) {
  Quota quota{.month = month, .article = words::joined(answer.basis)};
  quota.planned = static_cast<int>(answer.fields.at("done").as_int64());
  quota.delegated = static_cast<int>(std::ranges::count_if(
      days.delegated, [&](Date day) { return law::first_of_month(day) == month; }));
  if (const auto* required = answer.fields.at("required").if_int64()) {
    quota.required = static_cast<int>(*required);
    quota.per = std::string(answer.fields.at("per").as_string());
    quota.met = answer.fields.at("compliant").as_bool();
    quota.missing_weeks = texts_of(answer.fields.at("missing_weeks"));
  }
  return quota;
}

}  // namespace

Result<Date> held_on(const law::Engine& law, Date fixed_on) {
  const int day = law::days_between(law::first_of_month(fixed_on), fixed_on) + 1;
  const law::Answer answer =
      TRY(law.ask("reception.session_date", {{"month", month_of(fixed_on)}, {"fixed_day", day}}));
  return date_in(answer, "session_on");
}

Result<PublishBy> publish_by(const law::Engine& law, Date day) {
  const law::Answer answer =
      TRY(law.ask("reception.schedule_posting_deadline", {{"reception_on", iso(day)}}));
  return PublishBy{date_in(answer, "latest_on"), words::joined(answer.basis), answer.provisional};
}

Result<Quota> quota(const law::Engine& law, const units::Unit& unit, Date month,
                    const std::vector<Session>& sessions) {
  const auto post = law_post(unit);
  if (!post) return Quota{.month = month};
  const Days days = days_around(month, sessions);
  const auto answer = law.ask("reception.quota", {{"actor", *post},
                                                  {"month", month_of(month)},
                                                  {"in_person_on", isos(days.in_person)},
                                                  {"delegated_on", isos(days.delegated)}});
  if (!answer && answer.error().code == "law.no_rule_yet") return Quota{.month = month};
  if (!answer) return tl::unexpected(answer.error());
  return read_quota(*answer, month, days);
}

Result<void> check_postponement(const law::Engine& law, const std::string& reason,
                                std::optional<Date> new_day) {
  const law::Answer answer =
      TRY(law.ask("reception.postponement",
                  {{"good_reason", !reason.empty()}, {"new_time_announced", new_day.has_value()}}));
  if (answer.fields.at("valid").as_bool()) return {};
  return fail(ErrorKind::refused, "reception.postponement_invalid",
              words::joined(texts_of(answer.fields.at("missing"))), words::joined(answer.basis));
}

Result<json::Object> sudden_grounds(const law::Engine& law, const units::Unit& unit,
                                    const std::vector<std::string>& facts) {
  const std::string system = unit.line == units::Line::party ? "party" : "state";
  json::Object input{{"system", system}};
  for (const std::string& fact : facts) input[fact] = true;
  const law::Answer answer = TRY(law.ask("reception.sudden_required", input));
  return json::Object{{"system", system},
                      {"facts", json::Array(facts.begin(), facts.end())},
                      {"required", answer.fields.at("required")},
                      {"grounds", answer.fields.at("grounds")},
                      {"article", words::joined(answer.basis)}};
}

Result<ConferenceDuty> conference_duty(const law::Engine& law, const units::Unit& unit, Date day) {
  const auto post = law_post(unit);
  if (!post) return ConferenceDuty{.from = day, .until = day};
  const auto answer =
      law.ask("reception.dialogue_conference", {{"actor", *post}, {"on", iso(day)}});
  if (!answer && answer.error().code == "law.no_rule_yet") {
    return ConferenceDuty{.from = day, .until = day};
  }
  if (!answer) return tl::unexpected(answer.error());
  return ConferenceDuty{answer->fields.at("owed").as_bool(), date_in(*answer, "from"),
                        date_in(*answer, "until"), words::joined(answer->basis)};
}

std::optional<json::Object> online_checklist(const law::Engine& law, const Session& session) {
  if (!session.online) return std::nullopt;
  const auto answer = law.ask("reception.online_checklist",
                              {{"starts_at", iso(session.day) + "T" + session.starts_at}});
  if (!answer) return std::nullopt;
  json::Object list = answer->fields;
  list["article"] = words::joined(answer->basis);
  return list;
}

std::optional<Date> absence_report_by(const law::Engine& law, Date day) {
  const law::Profile* local = law.profile(day);
  if (!local || local->inner_limits.empty()) return std::nullopt;
  const auto answer =
      law.ask("reception.profile_deadlines", {{"profile", local->id}, {"reception_on", iso(day)}});
  if (!answer || !answer->fields.contains("absence_report_latest_on")) return std::nullopt;
  return date_in(*answer, "absence_report_latest_on");
}

}  // namespace receptions
