#include "http/act.h"

#include <gtest/gtest.h>

namespace http {
namespace {

struct Thing {
  std::string said;
};

std::string read_word(json::Fields& in) { return in.text("word"); }

Result<Thing> say(const std::string& who, const Which& which, const std::string& word) {
  if (word == "no") return fail(ErrorKind::refused, "thing.refused");
  return Thing{who + " " + which.id + " " + std::to_string(which.version) + " " + word};
}

Result<Thing> fall_silent(const std::string& who, const Which& which) {
  return Thing{who + " " + which.id + " silent"};
}

Result<Response> answer(const std::string&, const Thing& thing) {
  return ok_version(json::Value(thing.said), 8);
}

Request order(std::string body, std::string version = "\"7\"") {
  Request request;
  request.parts["id"] = "one";
  request.headers = {{"content-type", "application/json"}, {"if-match", std::move(version)}};
  request.body = std::move(body);
  return request;
}

template <class Handler>
std::string told(const Handler& handler, const Request& request) {
  const Result<Response> response = handler(request, std::string("clerk"));
  return response ? response->body : response.error().code;
}

struct Case {
  Request request;
  const char* told;
  const char* because;
};

TEST(Act, is_done_to_the_thing_and_version_that_was_seen_as_the_body_orders) {
  const auto act = an_act(read_word, say, answer);
  const Case cases[] = {
      {order(R"({"word": "yes"})"), R"("clerk one 7 yes")", "all four reach the act"},
      {order(R"({"word": "no"})"), "thing.refused", "what the act refuses is the answer"},
      {order(R"({"word": "yes", "more": 1})"), "input.invalid", "nobody ordered more"},
      {order(R"({})"), "input.invalid", "no word"},
      {order(R"({"word": "yes"})", "7"), "http.if_match_broken", "no version"},
  };
  for (const Case& each : cases) EXPECT_EQ(told(act, each.request), each.told) << each.because;
  EXPECT_EQ(act(order(R"({"word": "yes"})"), std::string("clerk"))->headers.front().second,
            "\"8\"");
}

TEST(Act, without_an_order_takes_an_empty_body_alone) {
  const auto act = bare_act(fall_silent, answer);
  EXPECT_EQ(told(act, order("{}")), R"("clerk one silent")");
  EXPECT_EQ(told(act, order(R"({"word": "yes"})")), "input.invalid");
}

}  // namespace
}  // namespace http
