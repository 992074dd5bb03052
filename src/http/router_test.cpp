#include "http/router.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "db/database.h"

namespace http {
namespace {

Handler says(std::string text) {
  return [text](const Request&) -> Result<Response> { return ok(json::Value(text)); };
}

Router table() {
  Router router;
  router.add(Method::get, "/api/v1/matters", says("list"));
  router.add(Method::post, "/api/v1/matters", says("create"));
  router.add(Method::get, "/api/v1/matters/mine", says("mine"));
  router.add(Method::get, "/api/v1/matters/{id}", says("show"));
  router.add(Method::post, "/api/v1/matters/{id}/accept", says("accept"));
  router.add(Method::get, "/api/v1/matters/{matter}/papers/{id}", says("paper"));
  router.add(Method::get, "/", says("root"));
  return router;
}

std::string found(const Router& router, Method method, std::string_view path) {
  std::map<std::string, std::string, std::less<>> parts;
  std::vector<Method> allowed;
  const Route* route = router.find(method, path, parts, allowed);
  std::string answer = route ? route->pattern : "none";
  for (const auto& [name, value] : parts) answer += " " + name + "=" + value;
  for (const Method other : allowed) answer += " " + std::string(name_of(other));
  return answer;
}

struct Case {
  Method method;
  const char* path;
  const char* found;
  const char* because;
};

TEST(Router, finds_the_one_route_of_a_path) {
  const Router router = table();
  const Case cases[] = {
      {Method::get, "/api/v1/matters", "/api/v1/matters", "literal"},
      {Method::get, "/api/v1/matters/mine", "/api/v1/matters/mine", "literal before named"},
      {Method::get, "/api/v1/matters/7", "/api/v1/matters/{id} id=7", "named"},
      {Method::post, "/api/v1/matters/mine/accept", "/api/v1/matters/{id}/accept id=mine",
       "back from the literal to the named one"},
      {Method::get, "/api/v1/matters/7/papers/9",
       "/api/v1/matters/{matter}/papers/{id} id=9 matter=7", "each route has its own names"},
      {Method::head, "/api/v1/matters", "/api/v1/matters", "HEAD like GET"},
      {Method::get, "/", "/", "the root"},
      {Method::del, "/api/v1/matters", "none GET POST HEAD", "what is allowed"},
      {Method::head, "/api/v1/matters/7/accept", "none POST", "no GET, no HEAD"},
      {Method::get, "/api/v1/matters/", "none", "an empty part"},
      {Method::get, "/api/v1//matters", "none", "an empty segment"},
      {Method::get, "/api/v1", "none", "only a prefix"},
      {Method::get, "/api/v1/matters/7/accept/now", "none", "too long"},
      {Method::get, "api/v1/matters", "none", "no slash"},
      {Method::get, "", "none", "empty"},
  };
  for (const Case& c : cases) EXPECT_EQ(found(router, c.method, c.path), c.found) << c.because;
}

TEST(Router, refuses_a_second_route_for_the_same_paths) {
  Router router = table();
  EXPECT_THROW(router.add(Method::get, "/api/v1/matters", says("x")), Bug);
  EXPECT_THROW(router.add(Method::get, "/api/v1/matters/{other}", says("x")), Bug);
  EXPECT_THROW(router.add(Method::get, "no/slash", says("x")), Bug);
  EXPECT_THROW(router.add(Method::get, "/a//b", says("x")), Bug);
}

json::Value body_of(const Response& response) { return json::parse_own(response.body); }

TEST(Router, answers_for_what_it_does_not_have) {
  const Router router = table();
  Request request{.path = "/nowhere"};
  EXPECT_EQ(router.answer(request).status, 404);
  request = {.method = Method::put, .path = "/api/v1/matters"};
  const Response refused = router.answer(request);
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(refused.headers.front().second, "GET, POST, HEAD");
}

TEST(Router, a_request_without_the_named_part_is_a_bug) {
  Request request{.path = "/api/v1/matters/7"};
  table().answer(request);
  EXPECT_EQ(request.part("id"), "7");
  EXPECT_THROW((void)request.part("unit"), Bug);
}

Response thrown(std::function<void()> work) {
  Router router;
  router.add(Method::get, "/x", [work](const Request&) -> Result<Response> {
    work();
    return no_content();
  });
  Request request{.path = "/x"};
  return router.answer(request);
}

TEST(Router, a_bug_costs_one_request_and_tells_nothing) {
  const Response response = thrown([] { throw std::runtime_error("Nguyễn Văn Kín"); });
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(body_of(response).at("code"), "http.incident");
  EXPECT_EQ(body_of(response).at("incident").as_string().size(), 10u);
  EXPECT_EQ(response.body.find("Kín"), std::string::npos);
  EXPECT_EQ(thrown([] { CHECK(false); }).status, 500);
  EXPECT_EQ(thrown([] { throw 7; }).status, 500);
}

TEST(Router, a_database_that_is_gone_is_said_to_be_unavailable) {
  const Response response = thrown([] { throw db::Unavailable("disk full"); });
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.headers.front().first, "Retry-After");
  EXPECT_EQ(response.body.find("disk"), std::string::npos);
  EXPECT_EQ(thrown([] { throw std::bad_alloc(); }).status, 503);
  EXPECT_EQ(thrown([] { throw db::Failure("constraint"); }).status, 500);
}

}  // namespace
}  // namespace http
