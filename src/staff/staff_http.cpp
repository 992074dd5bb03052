#include "staff/staff_http.h"

#include "staff/manage.h"
#include "staff/second_factor_http.h"
#include "staff/session.h"
#include "staff/session_http.h"
#include "staff/staff_json.h"

namespace staff {
namespace {

constexpr long long kMostAtOnce = 100;
constexpr long long kUsually = 50;

const std::vector<std::string_view> kRoleWords{
    "reception_officer", "handler", "head", "deputy", "overseer", "observer", "administrator"};

NewPost read_new_post(json::Fields& in) {
  return {.unit_id = in.text("unit_id", {.max = 64}),
          .role = parse_role(in.word("role", kRoleWords)).value_or(Role::observer),
          .title = in.text("title", {.max = 200}),
          .valid_from = in.date("valid_from"),
          .valid_to = in.maybe_date("valid_to"),
          .document = in.maybe_text("document", {.max = 300})};
}

NewPost required_post(json::Fields& in) {
  auto post = in.maybe_object("post", read_new_post);
  if (!post) in.wrong("post", "field.required");
  return post.value_or(NewPost{});
}

struct StaffQuery {
  std::string unit_id;
  std::string after;
  long long limit;
};

Result<StaffQuery> read_query(const http::Request& request) {
  auto in = json::Fields::from_query(request.query_object());
  StaffQuery query{.unit_id = in.text("unit_id", {.max = 64}),
                   .after = in.maybe_text("after", {.max = 64}).value_or(""),
                   .limit = in.maybe_integer("limit", 1, kMostAtOnce).value_or(kUsually)};
  TRY(in.done());
  return query;
}

Result<NewStaff> read_new_staff(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  NewStaff person{.name = in.text("name", {.max = 200}),
                  .login = in.text("login", {.max = 100}),
                  .post = required_post(in)};
  TRY(in.done());
  return person;
}

Result<NewPost> read_post_body(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  NewPost post = read_new_post(in);
  TRY(in.done());
  return post;
}

Result<EndPost> read_end(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  EndPost end{.post_id = request.part("id"),
              .on = in.date("on"),
              .reason = in.text("reason", {.max = 500, .one_line = false})};
  TRY(in.done());
  return end;
}

Result<http::Response> get_staff(const http::Request& request, const Office& office) {
  const Actor actor = TRY(signed_in(request, office));
  const StaffQuery query = TRY(read_query(request));
  const StaffPage page = TRY(list_staff(office, actor, query.unit_id, query.after, query.limit));
  return http::ok(to_json(page, query.unit_id, actor, office));
}

Result<http::Response> post_staff(const http::Request& request, Office& office, Doorkeeper& door) {
  const Actor actor = TRY(signed_in(request, office));
  const NewStaff person = TRY(read_new_staff(request));
  const Made made = TRY(add_staff(office, door, actor, person));
  return http::created(to_json(made, actor, office),
                       "/api/v1/staff?unit_id=" + person.post.unit_id);
}

Result<http::Response> post_post(const http::Request& request, Office& office) {
  const Actor actor = TRY(signed_in(request, office));
  const NewPost post = TRY(read_post_body(request));
  const User member = TRY(add_post(office, actor, request.part("id"), post));
  return http::created(to_json(member, actor, office), "/api/v1/staff?unit_id=" + post.unit_id);
}

Result<http::Response> post_password(const http::Request& request, Office& office,
                                     Doorkeeper& door) {
  const Actor actor = TRY(signed_in(request, office));
  const Made made = TRY(reset_password(office, door, actor, request.part("id")));
  return http::ok(to_json(made, actor, office));
}

Result<CloseAccount> read_close(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  CloseAccount close{.user_id = request.part("id"),
                     .reason = in.text("reason", {.max = 500, .one_line = false})};
  TRY(in.done());
  return close;
}

Result<http::Response> post_deactivate(const http::Request& request, const Office& office) {
  const Actor actor = TRY(signed_in(request, office));
  const CloseAccount close = TRY(read_close(request));
  const User member = TRY(deactivate(office, actor, close));
  return http::ok(to_json(member, actor, office));
}

Result<http::Response> post_reactivate(const http::Request& request, const Office& office) {
  const Actor actor = TRY(signed_in(request, office));
  const CloseAccount close = TRY(read_close(request));
  const User member = TRY(reactivate(office, actor, close));
  return http::ok(to_json(member, actor, office));
}

Result<http::Response> delete_second_factor(const http::Request& request, const Office& office) {
  const Actor actor = TRY(signed_in(request, office));
  const User member = TRY(take_second_factor_away(office, actor, request.part("id")));
  return http::ok(to_json(member, actor, office));
}

Result<http::Response> post_end(const http::Request& request, const Office& office) {
  const Actor actor = TRY(signed_in(request, office));
  const EndPost end = TRY(read_end(request));
  TRY(end_post(office, actor, end));
  return http::no_content();
}

}  // namespace

void routes(http::Router& router, Office& office, Doorkeeper& door) {
  using http::Method;
  using http::Request;
  session_routes(router, office, door);
  second_factor_routes(router, office, door);
  router.add(Method::get, "/api/v1/staff",
             [&](const Request& request) { return get_staff(request, office); });
  router.add(Method::post, "/api/v1/staff",
             [&](const Request& request) { return post_staff(request, office, door); });
  router.add(Method::post, "/api/v1/staff/{id}/posts",
             [&](const Request& request) { return post_post(request, office); });
  router.add(Method::post, "/api/v1/staff/{id}/password",
             [&](const Request& request) { return post_password(request, office, door); });
  router.add(Method::post, "/api/v1/staff/{id}/deactivate",
             [&](const Request& request) { return post_deactivate(request, office); });
  router.add(Method::post, "/api/v1/staff/{id}/reactivate",
             [&](const Request& request) { return post_reactivate(request, office); });
  router.add(Method::del, "/api/v1/staff/{id}/second-factor",
             [&](const Request& request) { return delete_second_factor(request, office); });
  router.add(Method::post, "/api/v1/posts/{id}/end",
             [&](const Request& request) { return post_end(request, office); });
}

}  // namespace staff
