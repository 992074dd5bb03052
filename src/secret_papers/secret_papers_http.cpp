#include "secret_papers/secret_papers_http.h"

#include "base/clock.h"
#include "secret_papers/reference.h"
#include "staff/session.h"

namespace secret_papers {
namespace {

// POST /api/v1/secret-references
Result<http::Response> post_reference(const Office& office, const http::Request& request) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  Reference incoming = read_new(in, office.clock.today());
  TRY(in.done());
  const Reference added = TRY(add(office, actor, std::move(incoming)));
  http::Response response = http::ok(to_json(added, office.units));
  response.status = 201;
  return response;
}

// GET /api/v1/secret-references
Result<http::Response> get_references(const Office& office, const http::Request& request) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  auto in = json::Fields::from_query(request.query_object());
  Listing listing{.unit_id = in.text("unit_id", {.max = 64})};
  listing.limit = in.maybe_integer("limit", 1, 100).value_or(50);
  if (const auto before = in.maybe_text("before", {.max = 60})) {
    const auto slash = before->find('/');
    listing.before_day = before->substr(0, slash);
    if (slash != std::string::npos) listing.before_id = before->substr(slash + 1);
  }
  TRY(in.done());
  const auto references = TRY(list(office, actor, listing));
  json::Array items;
  for (const Reference& each : references) items.push_back(to_json(each, office.units));
  json::Value next = nullptr;
  if (std::ssize(references) == listing.limit) {
    next = iso(references.back().received_on) + "/" + references.back().id;
  }
  return http::ok(json::Object{{"items", std::move(items)}, {"next", std::move(next)}});
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) {
    return [&office, handler](const http::Request& request) { return handler(office, request); };
  };
  using http::Method;
  router.add(Method::post, "/api/v1/secret-references", with(post_reference));
  router.add(Method::get, "/api/v1/secret-references", with(get_references));
}

}  // namespace secret_papers
