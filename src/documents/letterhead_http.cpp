#include "documents/letterhead_http.h"

#include "documents/letterhead.h"
#include "http/router.h"

namespace documents {
namespace {

Result<http::Response> get_letterhead(const http::Request& request, const units::Directory& units) {
  auto in = json::Fields::from_query(request.query_object());
  TRY(in.done());
  const units::Unit* const unit = units.find(request.part("id"));
  if (!unit) return fail(ErrorKind::not_found, "unit.not_found", "id");
  return http::ok(to_json(letterhead_of(*unit, units)));
}

}  // namespace

void routes(http::Router& router, const units::Directory& units) {
  router.add(http::Method::get, "/api/v1/units/{id}/letterhead",
             [&units](const http::Request& request) { return get_letterhead(request, units); });
}

}  // namespace documents
