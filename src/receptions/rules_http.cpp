#include "receptions/receptions_http.h"

#include "base/clock.h"
#include "receptions/acts.h"
#include "receptions/handlers.h"
#include "receptions/keeping.h"
#include "receptions/read_acts.h"
#include "receptions/rule_store.h"
#include "receptions/session_json.h"
#include "receptions/suggested.h"

namespace receptions {
namespace {

constexpr json::TextRule kReason{.max = 500, .min = 3, .one_line = false};

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

}  // namespace

void rule_routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) { return for_officers(office, handler); };
  using http::Method;
  router.add(Method::get, "/api/v1/receptions/rules", with(get_rules));
  router.add(Method::post, "/api/v1/receptions/rules", with(post_rule));
  router.add(Method::post, "/api/v1/receptions/rules/{id}/end", with(post_rule_end));
  router.add(Method::get, "/api/v1/receptions/regular", with(get_regular));
  router.add(Method::post, "/api/v1/receptions/regular", with(post_regular));
}

}  // namespace receptions
