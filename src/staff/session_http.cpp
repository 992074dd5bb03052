#include "staff/session_http.h"

#include "staff/cookie.h"
#include "staff/sign_in.h"
#include "staff/staff_json.h"
#include "staff/typed_password.h"

namespace staff {
namespace {

constexpr std::size_t kLongestLogin = 100;

Result<SignIn> read_sign_in(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  SignIn attempt{.login = in.text("login", {.max = kLongestLogin}),
                 .password = typed_password(in, "password"),
                 .peer = request.peer,
                 .code = in.maybe_text("code", {.max = 40}).value_or("")};
  TRY(in.done());
  return attempt;
}

Result<ChangePassword> read_change(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  ChangePassword change{.old_password = typed_password(in, "old_password"),
                        .new_password = typed_password(in, "new_password"),
                        .peer = request.peer};
  TRY(in.done());
  return change;
}

Result<http::Response> get_session(const http::Request& request, const Office& office) {
  const Session session = TRY(session_of(request, office));
  return http::ok(to_json(session, office));
}

Result<http::Response> post_session(const http::Request& request, Office& office,
                                    Doorkeeper& door) {
  SignIn attempt = TRY(read_sign_in(request));
  attempt.replaces_hash = presented_hash(request, office.vault);
  const SignedIn signed_in = TRY(sign_in(office, door, attempt));
  return with_cookie(http::ok(to_json(signed_in.session, office)), door.cookie(), signed_in.token);
}

Result<http::Response> delete_session(const http::Request& request, const Office& office,
                                      const Doorkeeper& door) {
  const Session session = TRY(session_of(request, office));
  sign_out(office, session);
  return without_cookie(http::no_content(), door.cookie());
}

Result<http::Response> delete_sessions(const http::Request& request, const Office& office,
                                       const Doorkeeper& door) {
  const Session session = TRY(session_of(request, office));
  sign_out_everywhere(office, session);
  return without_cookie(http::no_content(), door.cookie());
}

Result<http::Response> get_sessions(const http::Request& request, const Office& office) {
  const Session session = TRY(session_of(request, office));
  json::Array items;
  for (const ListedSession& each : own_sessions(office, session)) items.emplace_back(to_json(each));
  return http::ok(json::Object{{"items", std::move(items)}});
}

Result<http::Response> delete_one_session(const http::Request& request, const Office& office) {
  const Session session = TRY(session_of(request, office));
  TRY(end_own_session(office, session, request.part("id")));
  return http::no_content();
}

Result<http::Response> put_password(const http::Request& request, const Office& office,
                                    Doorkeeper& door) {
  const Session session = TRY(session_of(request, office));
  const ChangePassword change = TRY(read_change(request));
  TRY(change_password(office, door, session, change));
  return http::no_content();
}

}  // namespace

void session_routes(http::Router& router, Office& office, Doorkeeper& door) {
  using http::Method;
  using http::Request;
  router.add(Method::get, "/api/v1/session",
             [&](const Request& request) { return get_session(request, office); });
  router.add(Method::post, "/api/v1/session",
             [&](const Request& request) { return post_session(request, office, door); });
  router.add(Method::del, "/api/v1/session",
             [&](const Request& request) { return delete_session(request, office, door); });
  router.add(Method::get, "/api/v1/sessions",
             [&](const Request& request) { return get_sessions(request, office); });
  router.add(Method::del, "/api/v1/sessions/{id}",
             [&](const Request& request) { return delete_one_session(request, office); });
  router.add(Method::del, "/api/v1/sessions",
             [&](const Request& request) { return delete_sessions(request, office, door); });
  router.add(Method::put, "/api/v1/session/password",
             [&](const Request& request) { return put_password(request, office, door); });
}

}  // namespace staff
