#include "receptions/online.h"

#include <algorithm>

#include "base/words.h"
#include "receptions/lawful.h"
#include "receptions/online_store.h"

namespace receptions {
namespace {

constexpr std::string_view kAnyBut = "complaint";  // of a session: what is no denunciation

json::Object input_of(const Online& online, std::string_view law_class) {
  json::Object input{{"class", law_class}};
  for (const std::string& fact : online.facts) input[fact] = true;
  return input;
}

Result<law::Answer> allowed(const law::Engine& law, const json::Object& input) {
  law::Answer answer = TRY(law.ask("reception.online_allowed", input));
  if (answer.fields.at("allowed").as_bool()) return answer;
  return fail(ErrorKind::refused, "reception.online_not_allowed", "", words::joined(answer.basis));
}

// The first time that it was done with success.
std::optional<std::string> done_at(const std::vector<OnlineStep>& steps, std::string_view step) {
  std::optional<std::string> first;
  for (const OnlineStep& each : steps) {
    if (each.step != step || !each.succeeded) continue;
    if (!first || each.done_at < *first) first = each.done_at;
  }
  return first;
}

// A day is not over before its last minute; days and moments sort as text.
bool is_after(const std::string& moment, const std::string& latest) {
  return moment.substr(0, latest.size()) > latest;
}

std::string state_of(const OnlineLine& line, const std::string& now) {
  if (line.done_at) return is_after(*line.done_at, line.latest) ? "late" : "done";
  return is_after(now, line.latest) ? "missing" : "to_do";
}

std::string text_in(const json::Object& object, std::string_view name) {
  return std::string(object.at(name).as_string().subview(0, 16));
}

bool was_held(const Session& session) { return session.stage == Stage::held; }

OnlineLine recording(const Session& session, const std::vector<OnlineStep>& steps) {
  OnlineLine line{.step = "record", .latest = "", .done_at = done_at(steps, "record"), .state = ""};
  line.state = line.done_at ? "done" : was_held(session) ? "missing" : "to_do";
  return line;
}

}  // namespace

Result<json::Object> online_grounds(const law::Engine& law, const Online& online) {
  const law::Answer answer = TRY(allowed(law, input_of(online, kAnyBut)));
  return json::Object{{"grounds", answer.fields.at("grounds")},
                      {"article", words::joined(answer.basis)}};
}

Result<void> check_online_case(db::Transaction& tx, const law::Engine& law, const Session& session,
                               const OnlineCase& about) {
  if (!session.online) return {};
  const Online online = find_online(tx, session.id).value_or(Online());
  json::Object input = input_of(online, about.law_class);
  input["asks_identity_protection"] = about.asks_identity_protection;
  input["secrecy_assured"] = online.secrecy_assured;
  TRY(allowed(law, input));
  return {};
}

Result<void> check_notice_possible(const law::Engine& law, const Session& session, Date today) {
  if (session.kind == Kind::sudden) return {};
  const auto list = online_checklist(law, session);
  if (!list) return {};
  const auto latest = parse_iso(list->at("notice_latest_on").as_string());
  if (!latest || today <= *latest) return {};
  return fail(ErrorKind::refused, "reception.online_too_late", vietnamese(*latest),
              std::string(list->at("article").as_string()));
}

Result<OnlineShown> online_shown(db::Transaction& tx, const law::Engine& law,
                                 const Session& session, std::optional<Date> announced_on,
                                 const std::string& now) {
  const auto online = find_online(tx, session.id);
  const auto list = online_checklist(law, session);
  if (!online || !list) return fail(ErrorKind::not_found, "reception.not_online", session.id);
  OnlineShown shown{.online = *online,
                    .steps = online_steps(tx, session.id),
                    .lines = {},
                    .article = std::string(list->at("article").as_string())};
  std::vector<OnlineStep> notices = shown.steps;
  if (announced_on) notices.push_back({.step = "notice", .done_at = iso(*announced_on)});
  shown.lines = {
      {"notice", std::string(list->at("notice_latest_on").as_string()), done_at(notices, "notice"),
       ""},
      {"test", std::string(list->at("test_latest_on").as_string()), done_at(notices, "test"), ""},
      {"connect", text_in(*list, "connected_latest_at"), done_at(notices, "connect"), ""}};
  for (OnlineLine& line : shown.lines) line.state = state_of(line, now);
  shown.lines.push_back(recording(session, shown.steps));
  return shown;
}

Result<void> check_prepared(db::Transaction& tx, const law::Engine& law, const Session& session) {
  const auto list = online_checklist(law, session);
  if (!list || !find_online(tx, session.id)) return {};
  const auto steps = online_steps(tx, session.id);
  if (done_at(steps, "test") && done_at(steps, "connect")) return {};
  return fail(ErrorKind::refused, "reception.online_not_prepared", session.id,
              std::string(list->at("article").as_string()));
}

}  // namespace receptions
