#include "receptions/receptions_http.h"

#include <algorithm>

#include "receptions/acts.h"
#include "receptions/handlers.h"
#include "receptions/keeping.h"
#include "receptions/publication_store.h"
#include "receptions/read_acts.h"
#include "receptions/session_json.h"
#include "units/directory.h"

namespace receptions {
namespace {

constexpr long long kMostPublications = 100;

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

}  // namespace

void routes(http::Router& router, const Office& office, OnPostponed on_postponed) {
  const auto with = [&office](auto handler) { return for_officers(office, handler); };
  using http::Method;
  router.add(Method::get, "/api/v1/receptions/calendar", with(get_calendar));
  router.add(Method::get, "/api/v1/receptions/check", with(get_check));
  router.add(Method::post, "/api/v1/receptions/generate", with(post_generate));
  router.add(Method::get, "/api/v1/receptions/page", with(get_page));
  router.add(Method::get, "/api/v1/receptions/publications", with(get_publications));
  router.add(Method::post, "/api/v1/receptions/publications", with(post_publication));
  rule_routes(router, office);
  session_routes(router, office, std::move(on_postponed));
}

}  // namespace receptions
