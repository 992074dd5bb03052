#include "base/clock.h"
#include "http/response.h"
#include "law/engine.h"
#include "law/shown.h"
#include "petitions/topics.h"
#include "portal/portal_http.h"

namespace portal {
namespace {

// POST /api/v1/law/ask
Result<http::Response> post_ask(const http::Request& request, const Office& office) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string question = in.text("question", {.max = 100});
  const json::Value* input = in.raw("input");
  if (!input || !input->is_object()) in.wrong("input", "field.wrong_type");
  TRY(in.done());
  const law::Answer answer = TRY(office.law.ask(question, input->as_object()));
  return http::ok(law::answer_json(question, answer));
}

// GET /api/v1/law/choices/{list}
Result<http::Response> get_choices(const http::Request& request, const Office& office) {
  json::Fields in = json::Fields::from_query(request.query_object());
  const Date on = in.maybe_date("on").value_or(office.clock.today());
  TRY(in.done());
  json::Array items;
  for (const law::Choice& choice : TRY(office.law.choices(request.part("list"), on))) {
    items.push_back(law::choice_json(choice));
  }
  return http::ok(json::Object{{"items", std::move(items)}});
}

// GET /api/v1/topics
Result<http::Response> get_topics(const http::Request&, const Office&) {
  json::Array items;
  for (const petitions::Topic& topic : petitions::topics()) {
    items.push_back(json::Object{{"code", topic.code}, {"vi", topic.vi}, {"en", topic.en}});
  }
  return http::ok(json::Object{{"items", std::move(items)}});
}

// GET /api/v1/health
Result<http::Response> get_health(const http::Request&, const Office& office) {
  return http::ok(json::Object{{"status", "ok"},
                               {"demonstration", office.demonstration},
                               {"today", iso(office.clock.today())}});
}

}  // namespace

void law_routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) {
    return [&office, handler](const http::Request& request) { return handler(request, office); };
  };
  using http::Method;
  router.add(Method::post, "/api/v1/law/ask", with(post_ask));
  router.add(Method::get, "/api/v1/law/choices/{list}", with(get_choices));
  router.add(Method::get, "/api/v1/topics", with(get_topics));
  router.add(Method::get, "/api/v1/health", with(get_health));
}

}  // namespace portal
