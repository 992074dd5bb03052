#include "quarter/door.h"

#include "base/text.h"
#include "journal/journal.h"
#include "quarter/broken.h"
#include "quarter/names.h"

namespace quarter {
namespace {

constexpr std::chrono::minutes kIdle{30}, kMinute{1};
constexpr std::chrono::hours kLongest{12};

std::string header_of(const http::Response& response, std::string_view name) {
  for (const auto& [header, value] : response.headers) {
    if (header == name) return value;
  }
  return {};
}

std::string code_of(const http::Response& response) {
  if (response.status < 400) return {};
  const json::Value body = json::parse_own(response.body);
  const json::Object& problem = body.as_object();
  const json::Value* code = problem.if_contains("code");
  std::string text = code ? std::string(code->as_string()) : "?";
  if (text != "input.invalid") return text;
  for (const auto& error : problem.at("errors").as_array()) {
    text += " " + std::string(error.at("field").as_string()) + ":" +
            std::string(error.at("code").as_string());
  }
  return text;
}

}  // namespace

std::string Door::where() const {
  return iso(world_.clock.now()) + " act " + std::to_string(number_);
}

bool Door::is_over(const Session& session) const {
  const Instant now = world_.clock.now();
  return now >= session.seen_at + kIdle || now >= session.created_at + kLongest ||
         session.created_at - now > kMinute;
}

http::Request Door::request_of(const Asked& asked) {
  http::Request request{.method = asked.method, .path = "/api/v1" + asked.path};
  request.peer = "10.1.0." + std::to_string(asked.by.value_or(number_ % 200));
  for (const auto& [name, value] : asked.headers) request.headers[name] = value;
  for (const auto& [name, value] : asked.query) request.query[name] = value;
  request.headers.try_emplace("content-type", "application/json");
  request.body = asked.bytes.empty() ? json::serialize(asked.body) : asked.bytes;
  if (asked.by) {
    const Session& session = sessions_.at(*asked.by);
    request.cookies[session.cookie] = session.token;
    request.headers["x-csrf-token"] = session.csrf;
  }
  return request;
}

void Door::sign_in(std::size_t who) {
  http::Request request{.method = http::Method::post, .path = "/api/v1/session"};
  request.peer = "10.1.0." + std::to_string(who);
  request.headers["content-type"] = "application/json";
  request.body =
      json::serialize(json::Object{{"login", model_.person(who).login}, {"password", kPassword}});
  world_.random.begin(simulate::mixed(~seed_, static_cast<std::uint64_t>(tally_.signed_in)));
  const auto response = world_.answer(std::move(request));
  demand_equal(response.status, 200, "sign_in", model_.person(who).login);
  const std::string cookie = header_of(response, "Set-Cookie");
  const auto equals = cookie.find('=');
  const json::Value body = json::parse_own(response.body);
  sessions_[who] = {.cookie = cookie.substr(0, equals),
                    .token = cookie.substr(equals + 1, cookie.find(';') - equals - 1),
                    .csrf = std::string(body.at("csrf_token").as_string()),
                    .created_at = world_.clock.now(),
                    .seen_at = world_.clock.now()};
  ++tally_.signed_in;
  note({.journal = {"sign_in"}});
}

void Door::sign_in_wrongly(std::size_t who) {
  http::Request request{.method = http::Method::post, .path = "/api/v1/session"};
  request.peer = "10.1.0." + std::to_string(who);
  request.headers["content-type"] = "application/json";
  request.body = json::serialize(
      json::Object{{"login", model_.person(who).login}, {"password", "không phải mật khẩu này"}});
  const auto response = world_.answer(std::move(request));
  demand_equal(code_of(response), std::string("session.wrong"), "sign_in", "a wrong password");
  note({.journal = {"sign_in_failed"}});
  ++tally_.refused["session.wrong"];
}

void Door::end_session(std::size_t who) {
  const auto held = sessions_.find(who);
  if (held == sessions_.end()) return;
  const auto response = world_.answer(request_of({.by = who, .path = "/work"}));
  demand_equal(code_of(response), std::string("session.ended"), "sessions_end",
               model_.person(who).login + " whose account was closed");
  sessions_.erase(held);
}

// A session that is over must not open anything any more.
void Door::come_in(std::size_t who) {
  const auto held = sessions_.find(who);
  if (held != sessions_.end() && held->second.certain && is_over(held->second)) {
    const auto response = world_.answer(request_of({.by = who, .path = "/work"}));
    demand_equal(code_of(response), std::string("session.ended"), "sessions_end",
                 model_.person(who).login);
    ++tally_.ended_sessions;
  }
  if (held == sessions_.end() || !held->second.certain || is_over(held->second)) sign_in(who);
  Session& session = sessions_.at(who);
  if (world_.clock.now() - session.seen_at >= kMinute) session.seen_at = world_.clock.now();
}

void Door::begin_randomness(int attempt) {
  world_.random.begin(simulate::mixed(seed_, static_cast<std::uint64_t>(number_ * 100 + attempt)));
}

http::Response Door::send(const Asked& asked) {
  http::Response response = world_.answer(request_of(asked));
  check_names(asked, response);
  return response;
}

void Door::check_names(const Asked& asked, const http::Response& response) {
  demand(response.status < 500 || response.status == 503, "no_incident",
         asked.path + " " + response.body);
  if (!asked.may_name) check_text(asked, response.body);
}

void Door::check_text(const Asked& asked, const std::string& text) {
  if (denouncers_in(text).empty()) return;
  const std::string trace = hidden_trace(text, model_.open_denouncers(Model::When::now));
  demand(trace.empty(), "no_denouncer_in_an_answer", asked.path + ": " + trace);
}

json::Value Door::look(const Asked& asked, const std::string& code) {
  if (asked.by) come_in(*asked.by);
  const http::Response response = send(asked);
  demand_equal(code_of(response), code, "look", asked.path);
  return response.body.empty() ? json::Value() : json::parse_own(response.body);
}

std::string Door::look_at_text(const Asked& asked) {
  if (asked.by) come_in(*asked.by);
  const http::Response response = send(asked);
  demand_equal(response.status, 200, "look", asked.path);
  std::string text = response.body;
  if (response.pieces) {
    while (text.size() < response.pieces->size) text += response.pieces->next();
  }
  check_text(asked, text);
  return text;
}

http::Response Door::answer(const Asked& asked, Cut cut, Dice& dice, bool& seen) {
  begin_randomness(0);
  ground_.begin_act(cut, dice);
  http::Response response = send(asked);
  seen = ground_.end_act(cut, dice) && response.status != 503;
  if (cut == Cut::none) demand(response.status != 503, "available", asked.path);
  if (cut != Cut::after) return response;
  world_.drop();
  ground_.restore();
  begin_randomness(1);
  world_.open();
  crashed_ = true;
  ++tally_.crashes;
  for (auto& [who, session] : sessions_) session.certain = false;
  return response;
}

bool Door::survived(long long before, const Foreseen& foreseen) {
  const long long now =
      world_.database().read([](db::Transaction& tx) { return journal::last_seq(tx); });
  const auto whole = std::ssize(foreseen.journal);
  demand(now == before || (foreseen.code.empty() && now == before + whole), "whole_or_not_at_all",
         "the journal has " + std::to_string(now) + " rows; " + std::to_string(before) +
             " before an act of " + std::to_string(whole));
  return now != before;
}

void Door::note(const Foreseen& foreseen) {
  model_.journal += std::ssize(foreseen.journal);
  for (const auto& act : foreseen.journal) ++model_.acts[act];
}

json::Value Door::judged(const Asked& asked, const http::Response& response,
                         const Foreseen& foreseen) {
  const std::string code = code_of(response);
  demand(code == foreseen.code || code.starts_with(foreseen.code + " "), "foreseen",
         asked.path + " by " + (asked.by ? model_.person(*asked.by).login : "a citizen") +
             ": the office says \"" + code + "\", the model \"" + foreseen.code + "\"");
  if (foreseen.code.empty())
    note(foreseen);
  else
    ++tally_.refused[foreseen.code];
  return response.body.empty() ? json::Value() : json::parse_own(response.body);
}

std::optional<json::Value> Door::settle(const Asked& asked, const Foreseen& foreseen, bool done) {
  ++tally_.lost_answers;
  if (asked.by) come_in(*asked.by);
  begin_randomness(2);
  const http::Response response = send(asked);
  if (!done) return judged(asked, response, foreseen);
  note(foreseen);
  if (foreseen.again == Again::refused) {
    demand_equal(response.status, 409, "done_once", asked.path + " a second time");
    return std::nullopt;
  }
  demand(response.status < 300, "done_once", asked.path + " with its key: " + response.body);
  return json::parse_own(response.body);
}

std::optional<json::Value> Door::act(const Asked& asked, const Foreseen& foreseen) {
  ++number_;
  ++tally_.acts;
  Dice dice(seed_, simulate::mixed(7, static_cast<std::uint64_t>(number_)));
  Cut cut = Cut::none;
  if (foreseen.again != Again::never_lost && dice.chance(crash_percent_))
    cut = dice.chance(75) ? Cut::after : Cut::short_of;
  if (asked.by) come_in(*asked.by);
  const long long before = model_.journal;
  bool seen = true;
  const http::Response response = answer(asked, cut, dice, seen);
  if (cut == Cut::short_of) {
    ++tally_.failures;
    for (auto& [who, session] : sessions_) session.certain = false;
  }
  if (seen) return judged(asked, response, foreseen);
  return settle(asked, foreseen, survived(before, foreseen));
}

}  // namespace quarter
