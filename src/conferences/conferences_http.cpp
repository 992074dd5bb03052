#include "conferences/conferences_http.h"

#include "base/clock.h"
#include "conferences/question_json.h"
#include "http/act.h"
#include "law/calendar.h"
#include "matters/desk.h"
#include "matters/shown.h"
#include "receptions/handlers.h"
#include "receptions/keeping.h"
#include "receptions/place.h"
#include "receptions/publication.h"
#include "receptions/rule.h"
#include "receptions/sessions.h"
#include "units/directory.h"

namespace conferences {
namespace {

constexpr json::TextRule kReason{.max = 500, .min = 3, .one_line = false};

Result<http::Response> answer_page(const Doing& doing, const std::string& session_id) {
  return http::ok(to_json(TRY(page(doing, session_id)), doing));
}

// GET /api/v1/conferences/{session}/questions
Result<http::Response> get_page(const http::Request& request, const Doing& doing) {
  return answer_page(doing, request.part("session"));
}

// GET /api/v1/conferences/promises
Result<http::Response> get_promises(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string unit_id = in.text("unit_id", {.max = 64});
  TRY(in.done());
  json::Array items;
  for (const Question& each : TRY(promised_by(doing, unit_id))) {
    items.push_back(promise_line(each, doing));
  }
  return http::ok(json::Object{{"items", std::move(items)}});
}

// POST /api/v1/conferences/{session}/questions
Result<http::Response> post_question(const http::Request& request, const Doing& doing) {
  const RequestKey key = TRY(matters::request_key(request, doing.office, doing.actor.user_id));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NewQuestion incoming = read_new_question(in);
  TRY(in.done());
  if (incoming.session_id != request.part("session")) {
    return wrong_field("session_id", "field.not_possible");
  }
  TRY(ask(doing, incoming, key));
  http::Response response = TRY(answer_page(doing, incoming.session_id));
  response.status = 201;
  return response;
}

// An act is answered by the page it was done on.
Result<http::Response> its_page(const Doing& doing, const Question& question) {
  return answer_page(doing, question.session_id);
}

// POST /api/v1/questions/{id}/<act>
template <class Read, class Act>
auto an_act(Read read, Act act) {
  return http::an_act(read, act, its_page);
}

std::string read_into(json::Fields& in) { return in.text("into", {.max = 64}); }
std::string read_because(json::Fields& in) { return in.text("because", kReason); }

// Of a report: its owner need not see the session.
Result<http::Response> its_line(const Doing& doing, const Question& question) {
  return http::ok(promise_line(question, doing));
}

// GET /api/v1/portal/receptions/{session}/questions
Result<http::Response> get_public(const http::Request& request, const Office& office) {
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto session = TRY(receptions::find_session(tx, request.part("session")));
    const bool is_public = session.kind == receptions::Kind::dialogue_conference &&
                           session.stage != receptions::Stage::draft;
    if (!is_public) return fail(ErrorKind::not_found, "reception.not_found");
    const Date today = office.clock.today();
    const auto questions = of_session(tx, office.vault, session.id);
    return http::ok(json::Object{
        {"session", receptions::shown_json(session, staff::holders(tx, session.unit_id))},
        {"unit",
         json::Object{{"id", session.unit_id}, {"name", office.units.find(session.unit_id)->name}}},
        {"takes_questions", takes_questions(session, today)},
        {"items", public_json(questions, office.units, today)}});
  });
}

constexpr int kMonthsBack = 18;  // three half-years

bool is_shown(const receptions::Session& session) {
  return session.kind == receptions::Kind::dialogue_conference && receptions::stands(session);
}

// GET /api/v1/portal/conferences: those of a place, also the past ones, where promises are
// followed.
Result<http::Response> get_of_place(const http::Request& request, const Office& office) {
  const std::string place = TRY(receptions::asked_place(request, office));
  const Date today = office.clock.today();
  const receptions::Span span{law::add_months(today, -kMonthsBack),
                              law::add_months(today, kMonthsBack)};
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    json::Array items;
    for (const units::Unit& unit : office.units.units()) {
      if (unit.territory_code != place || !receptions::law_post(unit)) continue;
      const auto holders = staff::holders(tx, unit.id);
      for (const receptions::Session& session : receptions::published_of(tx, unit.id, span)) {
        if (!is_shown(session)) continue;
        items.push_back(json::Object{{"unit", matters::unit_json(unit.id, office.units)},
                                     {"session", receptions::shown_json(session, holders)}});
      }
    }
    return http::ok(json::Object{{"items", std::move(items)}});
  });
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) { return receptions::for_officers(office, handler); };
  using http::Method;
  router.add(Method::get, "/api/v1/conferences/promises", with(get_promises));
  router.add(Method::get, "/api/v1/conferences/{session}/questions", with(get_page));
  router.add(Method::post, "/api/v1/conferences/{session}/questions", with(post_question));
  router.add(Method::post, "/api/v1/questions/{id}/release", with(an_act(read_wording, release)));
  router.add(Method::post, "/api/v1/questions/{id}/join", with(an_act(read_into, join)));
  router.add(Method::post, "/api/v1/questions/{id}/set-aside",
             with(an_act(read_because, set_aside)));
  router.add(Method::post, "/api/v1/questions/{id}/answer", with(an_act(read_answer, answer)));
  router.add(Method::post, "/api/v1/questions/{id}/report",
             with(http::an_act(read_report, report, its_line)));
  router.add(Method::post, "/api/v1/questions/{id}/confirm",
             with(http::bare_act(confirm, its_page)));
  router.add(Method::post, "/api/v1/questions/{id}/give-back",
             with(http::bare_act(give_back, its_page)));
  router.add(Method::get, "/api/v1/portal/receptions/{session}/questions",
             [&office](const http::Request& request) { return get_public(request, office); });
  router.add(Method::get, "/api/v1/portal/conferences",
             [&office](const http::Request& request) { return get_of_place(request, office); });
}

}  // namespace conferences
