#include "receptions/receptions_http.h"

#include <algorithm>
#include <memory>

#include "base/clock.h"
#include "http/act.h"
#include "receptions/acts.h"
#include "receptions/keeping.h"
#include "receptions/publication_store.h"
#include "receptions/read_acts.h"
#include "receptions/rule_store.h"
#include "receptions/session_json.h"
#include "receptions/suggested.h"
#include "staff/session.h"
#include "units/directory.h"

namespace receptions {
namespace {

constexpr long long kMostPublications = 100;
constexpr json::TextRule kReason{.max = 500, .min = 3, .one_line = false};

// ---- calendars

// GET /api/v1/receptions/calendar
Result<http::Response> get_calendar(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string unit_id = in.text("unit_id", {.max = 64});
  const Span span = read_span(in);
  TRY(in.done());
  const Shown shown = TRY(look(doing, unit_id, span));
  return http::ok(TRY(to_json(shown, doing.office)));
}

// The unit, and with `below` every unit directly beneath it whose head owes sessions.
std::vector<const units::Unit*> checked_units(const units::Directory& units,
                                              const units::Unit& unit, bool below, Span span) {
  std::vector<const units::Unit*> all{&unit};
  if (!below) return all;
  for (const units::Unit* child : units.children(unit.id)) {
    const Span living = within(*child, span);
    if (law_post(*child) && living.first <= living.last) all.push_back(child);
  }
  return all;
}

json::Object checked_json(const Checked& checked) {
  return {{"unit", json::Object{{"id", checked.unit->id}, {"name", checked.unit->name}}},
          {"law_post", json::maybe(law_post(*checked.unit))},
          {"months", list_json(checked.months)},
          {"findings", list_json(checked.findings)}};
}

// GET /api/v1/receptions/check
Result<http::Response> get_check(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string unit_id = in.text("unit_id", {.max = 64});
  const Span span = read_span(in);
  const bool below = in.maybe_boolean("below").value_or(false);
  TRY(in.done());
  const auto* unit = TRY(seen_unit(doing, unit_id));
  auto units = checked_units(doing.office.units, *unit, below, span);
  std::erase_if(units, [&](const units::Unit* each) { return !seen_unit(doing, each->id); });
  const auto checked = TRY(check(doing, units, span));
  json::Array items;
  for (const Checked& each : checked) items.push_back(checked_json(each));
  return http::ok(json::Object{{"items", std::move(items)}});
}

// POST /api/v1/receptions/generate
Result<http::Response> post_generate(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string unit_id = in.text("unit_id", {.max = 64});
  const Span span = read_span(in);
  TRY(in.done());
  const Generated generated = TRY(generate(doing, unit_id, span));
  return http::ok(json::Object{
      {"removed", generated.removed}, {"made", generated.made}, {"kept", generated.kept}});
}

// ---- rules

// GET /api/v1/receptions/rules
Result<http::Response> get_rules(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string unit_id = in.text("unit_id", {.max = 64});
  TRY(in.done());
  const auto* unit = TRY(seen_unit(doing, unit_id));
  const auto rules =
      doing.office.database.read([&](db::Transaction& tx) { return rules_of(tx, unit_id); });
  return http::ok(json::Object{
      {"items", list_json(rules)},
      {"suggested", suggested_json(doing.office.law, *unit, rules, doing.office.clock.today())}});
}

// POST /api/v1/receptions/rules
Result<http::Response> post_rule(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  Rule rule = read_rule(in);
  TRY(in.done());
  http::Response response = http::ok(to_json(TRY(set_rule(doing, std::move(rule)))));
  response.status = 201;
  return response;
}

// POST /api/v1/receptions/rules/{id}/end
Result<http::Response> post_rule_end(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Date last = in.date("valid_to");
  const std::string reason = in.text("reason", kReason);
  TRY(in.done());
  return http::ok(to_json(TRY(end_rule(doing, request.part("id"), last, reason))));
}

// ---- regular reception

// GET /api/v1/receptions/regular
Result<http::Response> get_regular(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string unit_id = in.text("unit_id", {.max = 64});
  TRY(in.done());
  return http::ok(json::Object{{"items", list_json(TRY(regular_receptions(doing, unit_id)))}});
}

// POST /api/v1/receptions/regular
Result<http::Response> post_regular(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  Regular regular = read_regular(in);
  TRY(in.done());
  http::Response response = http::ok(to_json(TRY(set_regular(doing, std::move(regular)))));
  response.status = 201;
  return response;
}

// ---- publishing

// GET /api/v1/receptions/page
Result<http::Response> get_page(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string unit_id = in.text("unit_id", {.max = 64});
  const Span span = read_span(in);
  TRY(in.done());
  const Proof proof = TRY(look_at_page(doing, unit_id, span));
  const auto late =
      std::ranges::count_if(proof.sessions, [](const Announced& each) { return !each.in_time; });
  return http::ok(json::Object{{"page", proof.page},
                               {"seen", proof.seen},
                               {"new_sessions", proof.sessions.size()},
                               {"late_sessions", late}});
}

// POST /api/v1/receptions/publications
Result<http::Response> post_publication(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string unit_id = in.text("unit_id", {.max = 64});
  const Span span = read_span(in);
  const std::string seen = in.text("seen", {.max = 64});
  TRY(in.done());
  http::Response response = http::ok(to_json(TRY(publish(doing, unit_id, span, seen))));
  response.status = 201;
  return response;
}

// GET /api/v1/receptions/publications
Result<http::Response> get_publications(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string unit_id = in.text("unit_id", {.max = 64});
  const auto limit = in.maybe_integer("limit", 1, kMostPublications).value_or(kMostPublications);
  TRY(in.done());
  TRY(seen_unit(doing, unit_id));
  const auto all = doing.office.database.read(
      [&](db::Transaction& tx) { return publications_of(tx, unit_id, limit); });
  return http::ok(json::Object{{"items", list_json(all)}});
}

// ---- one session

Result<http::Response> answer(const Doing& doing, const Session& session) {
  const Shown shown = TRY(look_at_session(doing, session.id));
  return http::ok_version(TRY(to_json(session, shown, doing.office)), session.version);
}

// GET /api/v1/receptions/sessions/{id}
Result<http::Response> get_session(const http::Request& request, const Doing& doing) {
  const Session session = TRY(doing.office.database.read(
      [&](db::Transaction& tx) { return seen_session(tx, doing, request.part("id")); }));
  return answer(doing, session);
}

// POST /api/v1/receptions/sessions
Result<http::Response> post_session(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  NewSession made = read_new_session(in);
  TRY(in.done());
  if (made.online) made.online->said_by_name = doing.actor.name;
  const Session session = TRY(call(doing, std::move(made.session), made.facts, made.online));
  http::Response response = TRY(answer(doing, session));
  response.status = 201;
  return response;
}

// POST /api/v1/receptions/sessions/{id}/ask-move
Result<http::Response> post_ask_move(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Date day = in.date("day");
  TRY(in.done());
  return http::ok(to_json(TRY(ask_move(doing, request.part("id"), day))));
}

// POST /api/v1/receptions/sessions/{id}/<act>
template <class Read, class Act>
auto an_act(Read read, Act act) {
  return http::an_act(read, act, answer);
}

struct Postponement {
  Slot slot;
  std::string why;
};
Postponement read_postponement(json::Fields& in) {
  Slot slot = read_slot(in);
  return {std::move(slot), read_why(in)};
}
Result<Session> postponed(const Doing& doing, const Which& which, const Postponement& asked) {
  return postpone(doing, which, asked.slot, asked.why);
}

Result<Session> held(const Doing& doing, const Which& which, const Outcome& outcome) {
  return hold(doing, which, outcome);
}
Result<Session> failed(const Doing& doing, const Which& which, const std::string& why) {
  return not_held(doing, which, why);
}

Outcome read_outcome(json::Fields& in) {
  return in.boolean("nobody_came") ? Outcome::nobody_came : Outcome::held;
}

// POST /api/v1/receptions/sessions/{id}/drop
Result<http::Response> post_drop(const http::Request& request, const Doing& doing) {
  const Which which = TRY(http::which_of(request));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string why = read_why(in);
  TRY(in.done());
  TRY(drop(doing, which, why));
  return http::no_content();
}

// GET /api/v1/receptions/sessions/{id}/online
Result<http::Response> get_online(const http::Request& request, const Doing& doing) {
  return http::ok(to_json(TRY(look_online(doing, request.part("id"))), doing.office));
}

// POST /api/v1/receptions/sessions/{id}/online
Result<http::Response> post_online(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  OnlineStep step = read_online_step(in);
  TRY(in.done());
  TRY(add_online_step(doing, request.part("id"), std::move(step)));
  http::Response response = TRY(get_online(request, doing));
  response.status = 201;
  return response;
}

}  // namespace

void routes(http::Router& router, const Office& office, OnPostponed on_postponed) {
  const auto carried = std::make_shared<const OnPostponed>(std::move(on_postponed));
  const auto with = [&office, carried](auto handler) {
    return staff::for_officers(
        office, [carried, handler](const http::Request& request, const Office& its_office,
                                   const staff::Actor& actor) {
          return handler(request, Doing{its_office, actor, carried.get()});
        });
  };
  using http::Method;
  router.add(Method::get, "/api/v1/receptions/calendar", with(get_calendar));
  router.add(Method::get, "/api/v1/receptions/check", with(get_check));
  router.add(Method::get, "/api/v1/receptions/rules", with(get_rules));
  router.add(Method::post, "/api/v1/receptions/rules", with(post_rule));
  router.add(Method::post, "/api/v1/receptions/rules/{id}/end", with(post_rule_end));
  router.add(Method::get, "/api/v1/receptions/regular", with(get_regular));
  router.add(Method::post, "/api/v1/receptions/regular", with(post_regular));
  router.add(Method::post, "/api/v1/receptions/generate", with(post_generate));
  router.add(Method::get, "/api/v1/receptions/page", with(get_page));
  router.add(Method::get, "/api/v1/receptions/publications", with(get_publications));
  router.add(Method::post, "/api/v1/receptions/publications", with(post_publication));
  router.add(Method::post, "/api/v1/receptions/sessions", with(post_session));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}", with(get_session));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/ask-move", with(post_ask_move));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/move", with(an_act(read_slot, move)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/postpone",
             with(an_act(read_postponement, postponed)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/delegate",
             with(an_act(read_delegation, delegate_to)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/take-back",
             with(http::bare_act(take_back, answer)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/stand-in",
             with(an_act(read_stand_in, stand_in)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/hold",
             with(an_act(read_outcome, held)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/not-held",
             with(an_act(read_why, failed)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/drop", with(post_drop));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}/online", with(get_online));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/online", with(post_online));
}

}  // namespace receptions
