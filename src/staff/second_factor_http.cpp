#include "staff/second_factor_http.h"

#include <set>

#include "base/qr.h"
#include "staff/second_factor.h"
#include "staff/second_factor_rule.h"
#include "staff/session.h"
#include "staff/typed_password.h"

namespace staff {
namespace {

Result<OwnPassword> read_password(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  OwnPassword own{.password = typed_password(in, "password"), .peer = request.peer};
  TRY(in.done());
  return own;
}

Result<std::string> read_code(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  std::string code = in.text("code", {.max = 40});
  TRY(in.done());
  return code;
}

Result<std::vector<Role>> read_roles(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::vector<std::string> words = in.texts("roles", 0, 20);
  std::set<Role> roles;
  for (const std::string& word : words) {
    const auto role = parse_role(word);
    if (!role || *role == Role::citizen || *role == Role::system) {
      in.wrong("roles", "field.not_one_of");
    } else {
      roles.insert(*role);
    }
  }
  TRY(in.done());
  return std::vector<Role>(roles.begin(), roles.end());
}

json::Object codes_json(const std::vector<std::string>& codes) {
  json::Array items;
  for (const std::string& code : codes) items.emplace_back(code);
  return {{"recovery_codes", std::move(items)}};
}

json::Array roles_json(const std::vector<Role>& roles) {
  json::Array words;
  for (const Role role : roles) words.emplace_back(text(role));
  return words;
}

json::Object to_json(const RequiredRoles& roles) {
  return {{"roles", roles_json(roles.here)}, {"above", roles_json(roles.above)}};
}

Result<http::Response> get_state(const http::Request& request, const Office& office) {
  const Session session = TRY(session_of(request, office));
  const SecondFactorState state = second_factor_state(office, session);
  return http::ok(json::Object{{"there", state.there},
                               {"needed", state.needed},
                               {"recovery_codes_left", state.recovery_codes_left}});
}

Result<http::Response> post_begin(const http::Request& request, Office& office, Doorkeeper& door) {
  const Session session = TRY(session_of(request, office));
  const OwnPassword own = TRY(read_password(request));
  const NewSecret made = TRY(begin_second_factor(office, door, session, own));
  return http::ok(json::Object{
      {"secret", made.secret}, {"address", made.address}, {"qr_svg", qr::svg(made.address)}});
}

Result<http::Response> post_confirm(const http::Request& request, Office& office) {
  const Session session = TRY(session_of(request, office));
  const std::string code = TRY(read_code(request));
  const std::vector<std::string> codes = TRY(confirm_second_factor(office, session, code));
  return http::ok(codes_json(codes));
}

Result<http::Response> post_codes(const http::Request& request, Office& office, Doorkeeper& door) {
  const Session session = TRY(session_of(request, office));
  const OwnPassword own = TRY(read_password(request));
  const std::vector<std::string> codes = TRY(renew_recovery_codes(office, door, session, own));
  return http::ok(codes_json(codes));
}

Result<http::Response> post_remove(const http::Request& request, const Office& office,
                                   Doorkeeper& door) {
  const Session session = TRY(session_of(request, office));
  const OwnPassword own = TRY(read_password(request));
  TRY(remove_own_second_factor(office, door, session, own));
  return http::no_content();
}

Result<http::Response> get_rules(const http::Request& request, const Office& office) {
  const Actor actor = TRY(signed_in(request, office));
  const RequiredRoles roles = TRY(required_roles(office, actor, request.part("id")));
  return http::ok(to_json(roles));
}

Result<http::Response> put_rules(const http::Request& request, const Office& office) {
  const Actor actor = TRY(signed_in(request, office));
  const std::vector<Role> roles = TRY(read_roles(request));
  const RequiredRoles after = TRY(require_second_factor(office, actor, request.part("id"), roles));
  return http::ok(to_json(after));
}

}  // namespace

void second_factor_routes(http::Router& router, Office& office, Doorkeeper& door) {
  using http::Method;
  using http::Request;
  router.add(Method::get, "/api/v1/session/second-factor",
             [&](const Request& request) { return get_state(request, office); });
  router.add(Method::post, "/api/v1/session/second-factor",
             [&](const Request& request) { return post_begin(request, office, door); });
  router.add(Method::post, "/api/v1/session/second-factor/confirm",
             [&](const Request& request) { return post_confirm(request, office); });
  router.add(Method::post, "/api/v1/session/second-factor/recovery-codes",
             [&](const Request& request) { return post_codes(request, office, door); });
  router.add(Method::post, "/api/v1/session/second-factor/remove",
             [&](const Request& request) { return post_remove(request, office, door); });
  router.add(Method::get, "/api/v1/units/{id}/second-factor",
             [&](const Request& request) { return get_rules(request, office); });
  router.add(Method::put, "/api/v1/units/{id}/second-factor",
             [&](const Request& request) { return put_rules(request, office); });
}

}  // namespace staff
