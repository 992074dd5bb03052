#include "base/clock.h"
#include "conferences/question_json.h"
#include "portal/door.h"
#include "units/directory.h"
#include "vault/vault.h"

namespace portal {
namespace {

constexpr json::TextRule kCode{.max = 40};

Result<json::Object> followed(const Office& office, const conferences::Question& question) {
  return office.database.read([&](db::Transaction& tx) -> Result<json::Object> {
    const auto all = conferences::of_session(tx, office.vault, question.session_id);
    return conferences::followed_json(question, all, office.units, office.clock.today());
  });
}

// POST /api/v1/portal/questions
Result<http::Response> post_question(const http::Request& request, const Door& door) {
  const Office& office = door.desk.office;
  TRY(door.turnstile->hand_in(request.peer, office.clock.now()));
  const RequestKey key = TRY(matters::request_key(request, office, "portal"));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const auto incoming = conferences::read_new_question(in);
  TRY(in.done());
  const staff::Actor citizen = staff::Actor::citizen();
  const auto asked = TRY(conferences::ask({office, citizen}, incoming, key));
  json::Object shown = TRY(followed(office, asked.question));
  return http::created(json::Object{{"code", asked.code}, {"question", std::move(shown)}},
                       "/api/v1/portal/questions/follow");
}

// POST /api/v1/portal/questions/follow: every wrong code costs the peer a try.
Result<http::Response> post_follow(const http::Request& request, const Door& door) {
  const Office& office = door.desk.office;
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string code = in.text("code", kCode);
  TRY(in.done());
  const Instant now = office.clock.now();
  TRY(door.turnstile->look_up(request.peer, now));
  const auto question = conferences::by_code(office, code);
  if (!question) {
    door.turnstile->wrong_code(request.peer, now);
    return tl::unexpected(question.error());
  }
  return http::ok(TRY(followed(office, *question)));
}

}  // namespace

void question_routes(http::Router& router, const Door& door) {
  const auto with = [door](auto handler) {
    return [door, handler](const http::Request& request) { return handler(request, door); };
  };
  using http::Method;
  router.add(Method::post, "/api/v1/portal/questions", with(post_question));
  router.add(Method::post, "/api/v1/portal/questions/follow", with(post_follow));
}

}  // namespace portal
