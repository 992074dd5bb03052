#include "matters/matters_http.h"
#include "matters/saved_search.h"
#include "staff/session.h"

namespace matters {
namespace {

Result<SavedSearch> read_body(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  SavedSearch saved = read_saved_search(in);
  TRY(in.done());
  return saved;
}

// GET /api/v1/saved-searches
Result<http::Response> get_all(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  json::Array items;
  for (const SavedSearch& saved : saved_searches(office, actor)) items.push_back(to_json(saved));
  return http::ok(json::Object{{"items", std::move(items)}});
}

// POST /api/v1/saved-searches
Result<http::Response> post_one(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  SavedSearch asked = TRY(read_body(request));
  const SavedSearch saved = TRY(keep_search(office, actor, std::move(asked)));
  return http::created(to_json(saved), "/api/v1/saved-searches/" + saved.id);
}

// PUT /api/v1/saved-searches/{id}
Result<http::Response> put_one(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  SavedSearch asked = TRY(read_body(request));
  asked.id = request.part("id");
  const SavedSearch saved = TRY(change_search(office, actor, asked));
  return http::ok(to_json(saved));
}

// DELETE /api/v1/saved-searches/{id}
Result<http::Response> delete_one(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  TRY(drop_search(office, actor, request.part("id")));
  return http::no_content();
}

}  // namespace

void saved_search_routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) {
    return [&office, handler](const http::Request& request) { return handler(request, office); };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/saved-searches", with(get_all));
  router.add(Method::post, "/api/v1/saved-searches", with(post_one));
  router.add(Method::put, "/api/v1/saved-searches/{id}", with(put_one));
  router.add(Method::del, "/api/v1/saved-searches/{id}", with(delete_one));
}

}  // namespace matters
