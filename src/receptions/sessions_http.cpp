#include "receptions/receptions_http.h"

#include <memory>

#include "files/download.h"
#include "http/act.h"
#include "receptions/acts.h"
#include "receptions/handlers.h"
#include "receptions/keeping.h"
#include "receptions/read_acts.h"
#include "receptions/recordings.h"
#include "receptions/session_json.h"

namespace receptions {
namespace {

Result<http::Response> answer(const Doing& doing, const Session& session) {
  const Shown shown = TRY(look_at_session(doing, session.id));
  return http::ok_version(TRY(to_json(session, shown, doing.office)), session.version);
}

// GET /api/v1/receptions/sessions/{id}
Result<http::Response> get_session(const http::Request& request, const Doing& doing) {
  const Session session = TRY(doing.office.database.read(
      [&](db::Transaction& tx) { return seen_session(tx, doing, request.part("id")); }));
  return answer(doing, session);
}

// POST /api/v1/receptions/sessions
Result<http::Response> post_session(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  NewSession made = read_new_session(in);
  TRY(in.done());
  if (made.online) made.online->said_by_name = doing.actor.name;
  const Session session = TRY(call(doing, std::move(made.session), made.facts, made.online));
  http::Response response = TRY(answer(doing, session));
  response.status = 201;
  return response;
}

// POST /api/v1/receptions/sessions/{id}/ask-move
Result<http::Response> post_ask_move(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Date day = in.date("day");
  TRY(in.done());
  return http::ok(to_json(TRY(ask_move(doing, request.part("id"), day))));
}

// POST /api/v1/receptions/sessions/{id}/<act>
template <class Read, class Act>
auto an_act(Read read, Act act) {
  return http::an_act(read, act, answer);
}

struct Postponement {
  Slot slot;
  std::string why;
};
Postponement read_postponement(json::Fields& in) {
  Slot slot = read_slot(in);
  return {std::move(slot), read_why(in)};
}
Result<Session> postponed(const Doing& doing, const Which& which, const Postponement& asked) {
  return postpone(doing, which, asked.slot, asked.why);
}

Result<Session> held(const Doing& doing, const Which& which, const Outcome& outcome) {
  return hold(doing, which, outcome);
}
Result<Session> failed(const Doing& doing, const Which& which, const std::string& why) {
  return not_held(doing, which, why);
}

Outcome read_outcome(json::Fields& in) {
  return in.boolean("nobody_came") ? Outcome::nobody_came : Outcome::held;
}

// POST /api/v1/receptions/sessions/{id}/drop
Result<http::Response> post_drop(const http::Request& request, const Doing& doing) {
  const Which which = TRY(http::which_of(request));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string why = read_why(in);
  TRY(in.done());
  TRY(drop(doing, which, why));
  return http::no_content();
}

// GET /api/v1/receptions/sessions/{id}/online
Result<http::Response> get_online(const http::Request& request, const Doing& doing) {
  return http::ok(to_json(TRY(look_online(doing, request.part("id"))), doing.office));
}

// POST /api/v1/receptions/sessions/{id}/online
Result<http::Response> post_online(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  OnlineStep step = read_online_step(in);
  TRY(in.done());
  TRY(add_online_step(doing, request.part("id"), std::move(step)));
  http::Response response = TRY(get_online(request, doing));
  response.status = 201;
  return response;
}

// POST /api/v1/receptions/sessions/{id}/recordings/{recording}/open
Result<http::Response> post_open_recording(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string purpose = in.word("purpose", kRecordingPurposes);
  TRY(in.done());
  return files::as_download(
      doing.office,
      TRY(open_recording(doing, {request.part("id"), request.part("recording")}, purpose)));
}

}  // namespace

void session_routes(http::Router& router, const Office& office, OnPostponed on_postponed) {
  const auto carried = std::make_shared<const OnPostponed>(std::move(on_postponed));
  const auto with = [&office, carried](auto handler) {
    return staff::for_officers(
        office, [carried, handler](const http::Request& request, const Office& its_office,
                                   const staff::Actor& actor) {
          return handler(request, Doing{its_office, actor, carried.get()});
        });
  };
  using http::Method;
  router.add(Method::post, "/api/v1/receptions/sessions", with(post_session));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}", with(get_session));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/ask-move", with(post_ask_move));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/move", with(an_act(read_slot, move)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/postpone",
             with(an_act(read_postponement, postponed)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/delegate",
             with(an_act(read_delegation, delegate_to)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/take-back",
             with(http::bare_act(take_back, answer)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/stand-in",
             with(an_act(read_stand_in, stand_in)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/hold",
             with(an_act(read_outcome, held)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/not-held",
             with(an_act(read_why, failed)));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/drop", with(post_drop));
  router.add(Method::get, "/api/v1/receptions/sessions/{id}/online", with(get_online));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/online", with(post_online));
  router.add(Method::post, "/api/v1/receptions/sessions/{id}/recordings/{recording}/open",
             with(post_open_recording));
}

}  // namespace receptions
