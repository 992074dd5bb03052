#include "dialogues/dialogues_http.h"

#include "dialogues/acts.h"
#include "dialogues/dialogue_json.h"
#include "dialogues/dialogue_store.h"
#include "http/act.h"
#include "matters/beside.h"
#include "staff/session.h"

namespace dialogues {
namespace {

// Schema MatterDialogues: what every act here answers.
Result<http::Response> answer(const By& by, const std::string& matter_id) {
  return by.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto matter = TRY(matters::read_matter(tx, by.office, by.actor, matter_id));
    return http::ok(TRY(matter_json({tx, by.office, by.actor}, matter)));
  });
}

Result<http::Response> created(const By& by, const std::string& matter_id) {
  http::Response response = TRY(answer(by, matter_id));
  response.status = 201;
  return response;
}

// GET /api/v1/matters/{id}/dialogues
Result<http::Response> get_of_matter(const http::Request& request, const By& by) {
  return answer(by, request.part("id"));
}

// POST /api/v1/matters/{id}/dialogues/facts
Result<http::Response> post_facts(const http::Request& request, const By& by) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NewSaid said = read_said(in);
  TRY(in.done());
  TRY(say(by, request.part("id"), said));
  return answer(by, request.part("id"));
}

// POST /api/v1/matters/{id}/dialogues
Result<http::Response> post_call(const http::Request& request, const By& by) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Call order = read_call(in);
  TRY(in.done());
  TRY(call(by, request.part("id"), order));
  return created(by, request.part("id"));
}

// GET /api/v1/receptions/sessions/{id}/dialogue
Result<http::Response> get_of_session(const http::Request& request, const By& by) {
  return by.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto dialogue = find_of_session(tx, by.office.vault, request.part("id"));
    if (!dialogue) return fail(ErrorKind::not_found, "dialogue.not_found");
    const auto matter = matters::read_matter(tx, by.office, by.actor, dialogue->matter_id);
    if (!matter || !is_possible(*matter)) return fail(ErrorKind::not_found, "dialogue.not_found");
    return http::ok(json::Object{{"dialogue_id", dialogue->id},
                                 {"matter_id", matter->id},
                                 {"number", matter->number},
                                 {"kind", matters::text(matter->kind)}});
  });
}

Result<http::Response> its_matter(const By& by, const Dialogue& done) {
  return answer(by, done.matter_id);
}

// POST /api/v1/dialogues/{id}/<act>
template <class Read, class Act>
auto an_act(Read read, Act act) {
  return http::an_act(read, act, its_matter);
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) {
    return [&office, handler](const http::Request& request) -> Result<http::Response> {
      const staff::Actor actor = TRY(staff::signed_in(request, office));
      return handler(request, By{office, actor});
    };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/matters/{id}/dialogues", with(get_of_matter));
  router.add(Method::post, "/api/v1/matters/{id}/dialogues", with(post_call));
  router.add(Method::post, "/api/v1/matters/{id}/dialogues/facts", with(post_facts));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}/dialogue", with(get_of_session));
  router.add(Method::post, "/api/v1/dialogues/{id}/invite", with(an_act(read_invitation, invite)));
  router.add(Method::post, "/api/v1/dialogues/{id}/send-notice",
             with(an_act(read_sent, send_notice)));
  router.add(Method::post, "/api/v1/dialogues/{id}/postpone",
             with(an_act(read_postponement, postpone)));
  router.add(Method::post, "/api/v1/dialogues/{id}/record", with(an_act(read_record, record)));
  router.add(Method::post, "/api/v1/dialogues/{id}/not-held", with(an_act(read_why, not_held)));
  router.add(Method::post, "/api/v1/dialogues/{id}/report", with(an_act(read_report, report)));
}

}  // namespace dialogues
