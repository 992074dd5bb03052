#include "receptions/session_json.h"

#include <algorithm>

#include "base/clock.h"
#include "law/calendar.h"
#include "receptions/lawful.h"
#include "receptions/publication.h"

namespace receptions {
namespace {

json::Value announced_json(const Session& session, const std::vector<FirstAnnounced>& announced) {
  const auto found = std::ranges::find(announced, session.id, &FirstAnnounced::session_id);
  if (found == announced.end()) return nullptr;
  return json::Object{{"publication_id", found->publication_id},
                      {"at", iso(found->at)},
                      {"in_time", found->in_time}};
}

json::Array may_json(const Session& session, const Shown& shown, Date today) {
  if (!shown.may_keep) return {};
  const auto acts = open_acts(session, today);
  return json::Array(acts.begin(), acts.end());
}

json::Array deputies_json(const std::vector<staff::Holder>& holders, Date day) {
  json::Array array;
  for (const staff::Holder* deputy : staff::deputies_on(holders, day)) {
    array.push_back(json::Object{{"post_id", deputy->post.id},
                                 {"name", deputy->name},
                                 {"title", deputy->post.title},
                                 {"document", json::maybe(deputy->post.document)}});
  }
  return array;
}

json::Value publish_by_json(const std::optional<PublishBy>& by) {
  if (!by) return nullptr;
  return json::Object{
      {"on", iso(by->on)}, {"article", by->article}, {"provisional", by->provisional}};
}

json::Value checklist_json(const law::Engine& law, const Session& session) {
  auto list = online_checklist(law, session);
  return list ? json::Value(*std::move(list)) : json::Value(nullptr);
}

// Its name may be somebody's: who opens the recording finds it.
json::Value recording_json(const LookedOnline& looked, const OnlineStep& step) {
  const auto found = looked.recordings.find(step.id);
  if (found == looked.recordings.end()) return nullptr;
  return json::Object{{"type", found->second.type}, {"size", found->second.size}};
}

}  // namespace

Result<json::Object> to_json(const Session& session, const Shown& shown, const Office& office) {
  json::Object object = shown_json(session, shown.holders);
  object["unit_id"] = session.unit_id;
  object["fixed_on"] = json::maybe(session.fixed_on);
  object["participants"] = participants_json(session.participants);
  object["delegate"] =
      session.delegate ? json::Value(delegate_json(*session.delegate)) : json::Value(nullptr);
  object["deputies"] = deputies_json(shown.holders, session.day);
  object["grounds"] = session.grounds ? json::Value(*session.grounds) : json::Value(nullptr);
  object["moved_from"] = json::maybe(session.moved_from);
  object["received_by"] = json::maybe(session.received_by);
  object["by_hand"] = session.by_hand;
  object["publish_by"] = publish_by_json(TRY(publish_by(office.law, session.day)));
  object["announced"] = announced_json(session, shown.announced);
  object["absence_report_by"] = json::maybe(absence_report_by(office.law, session.day));
  object["online_checklist"] = checklist_json(office.law, session);
  object["may"] = may_json(session, shown, office.clock.today());
  object["version"] = session.version;
  return object;
}

Result<json::Object> to_json(const Shown& shown, const Office& office) {
  json::Array sessions;
  for (const Session& session : shown.sessions) {
    sessions.push_back(TRY(to_json(session, shown, office)));
  }
  const staff::Holder* head = staff::head_on(shown.holders, office.clock.today());
  return json::Object{{"unit", json::Object{{"id", shown.unit.id}, {"name", shown.unit.name}}},
                      {"head_title", head_title(shown.unit)},
                      {"head", head ? json::Value(head->name) : json::Value(nullptr)},
                      {"law_post", json::maybe(law_post(shown.unit))},
                      {"may_keep", shown.may_keep},
                      {"sessions", std::move(sessions)},
                      {"months", list_json(shown.months)},
                      {"findings", list_json(shown.findings)}};
}

json::Object to_json(const LookedOnline& looked, const Office& office) {
  const Online& online = looked.shown.online;
  json::Array steps, lines;
  for (const OnlineStep& step : looked.shown.steps) {
    steps.push_back(json::Object{{"id", step.id},
                                 {"step", step.step},
                                 {"done_at", step.done_at},
                                 {"succeeded", step.succeeded},
                                 {"note", step.note},
                                 {"kept_at", json::maybe(step.kept_at)},
                                 {"digest", json::maybe(step.digest)},
                                 {"kept_until", json::maybe(step.kept_until)},
                                 {"recording", recording_json(looked, step)},
                                 {"by", step.by_name}});
  }
  for (const OnlineLine& line : looked.shown.lines) {
    lines.push_back(json::Object{
        {"step", line.step},
        {"latest", line.latest.empty() ? json::Value(nullptr) : json::Value(line.latest)},
        {"done_at", json::maybe(line.done_at)},
        {"state", line.state}});
  }
  const auto grounds = online_grounds(office.law, online);
  return {{"session_id", looked.session.id},
          {"facts", json::Array(online.facts.begin(), online.facts.end())},
          {"secrecy_assured", online.secrecy_assured},
          {"said_by", online.said_by_name},
          {"grounds", grounds ? grounds->at("grounds") : json::Value(json::Array())},
          {"article", looked.shown.article},
          {"lines", std::move(lines)},
          {"steps", std::move(steps)},
          {"may_keep", looked.may_keep}};
}

json::Object to_json(const Quota& quota) {
  return {{"month", iso(quota.month).substr(0, 7)},
          {"required", quota.required ? json::Value(*quota.required) : json::Value(nullptr)},
          {"per", quota.per.empty() ? json::Value(nullptr) : json::Value(quota.per)},
          {"planned", quota.planned},
          {"delegated", quota.delegated},
          {"met", quota.met},
          {"missing_weeks", json::Array(quota.missing_weeks.begin(), quota.missing_weeks.end())},
          {"article", quota.article}};
}

json::Object to_json(const Finding& finding) {
  return {{"code", finding.code},
          {"unit_id", finding.unit_id},
          {"on", iso(finding.on)},
          {"session_id", json::maybe(finding.session_id)},
          {"publish_by", json::maybe(finding.publish_by)},
          {"month", finding.quota ? json::Value(to_json(*finding.quota)) : json::Value(nullptr)},
          {"article", finding.article}};
}

json::Object to_json(const MoveAnswer& answer) {
  json::Value refusal = nullptr;
  if (answer.refusal) {
    refusal = json::Object{{"code", answer.refusal->code}, {"detail", answer.refusal->subject}};
  }
  return {{"refusal", std::move(refusal)},
          {"next_working_day", json::maybe(answer.next_working_day)},
          {"publish_by", publish_by_json(answer.publish_by)},
          {"in_time", answer.in_time},
          {"before", list_json(answer.before)},
          {"after", list_json(answer.after)}};
}

}  // namespace receptions
