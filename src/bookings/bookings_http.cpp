#include "bookings/bookings_http.h"

#include "base/clock.h"
#include "bookings/about.h"
#include "bookings/acts.h"
#include "bookings/booking_json.h"
#include "bookings/groups.h"
#include "bookings/keeping.h"
#include "files/download.h"
#include "http/act.h"
#include "matters/desk.h"
#include "receptions/handlers.h"
#include "staff/access.h"

namespace bookings {
namespace {

constexpr std::size_t kMostMatters = 10;

Result<http::Response> answer(const Doing& doing, const std::string& session_id) {
  return http::ok(to_json(TRY(queue(doing, session_id)), doing.office, doing.actor));
}

// GET /api/v1/bookings
Result<http::Response> get_bookings(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string session_id = in.text("session_id", {.max = 64});
  TRY(in.done());
  return answer(doing, session_id);
}

// POST /api/v1/bookings
Result<http::Response> post_booking(const http::Request& request, const Doing& doing) {
  const RequestKey key = TRY(matters::request_key(request, doing.office, doing.actor.user_id));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NewBooking incoming = read_new_booking(in, Door::office);
  TRY(in.done());
  const Booked booked = TRY(book(doing, incoming, key));
  return doing.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    json::Object followed = TRY(followed_json(tx, booked.booking, doing.office));
    return http::created(json::Object{{"code", booked.code}, {"booking", std::move(followed)}},
                         "/api/v1/bookings?session_id=" + booked.booking.session_id);
  });
}

// POST /api/v1/bookings/call-next
Result<http::Response> post_call_next(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string session_id = in.text("session_id", {.max = 64});
  TRY(in.done());
  TRY(call_next(doing, session_id));
  return answer(doing, session_id);
}

// POST /api/v1/bookings/cut
Result<http::Response> post_cut(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string session_id = in.text("session_id", {.max = 64});
  const long long minutes = in.integer("slot_minutes", 5, 240);
  TRY(in.done());
  TRY(cut(doing, session_id, minutes));
  return answer(doing, session_id);
}

// POST /api/v1/bookings/{id}/<act>
auto an_act(std::string_view what) {
  return [what](const http::Request& request, const Doing& doing) -> Result<http::Response> {
    const Which which = TRY(http::which_of(request));
    const Booking booking = TRY(act(doing, which, what));
    return answer(doing, booking.session_id);
  };
}

// GET /api/v1/bookings/calls
Result<http::Response> get_calls(const http::Request& request, const Doing& doing) {
  auto in = json::Fields::from_query(request.query_object());
  auto unit_id = in.maybe_text("unit_id", {.max = 64});
  TRY(in.done());
  const Office& office = doing.office;
  if (!unit_id) unit_id = TRY(staff::home(doing.actor, office.units, office.clock.today())).unit_id;
  return http::ok(to_json(TRY(calls(doing, *unit_id)), office));
}

// POST /api/v1/bookings/{id}/tell
Result<http::Response> post_tell(const http::Request& request, const Doing& doing) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  Telling telling{.booking_id = request.part("id"),
                  .session_id = in.text("session_id", {.max = 64})};
  const std::string about = in.word("about", kAboutWords);
  const std::string reached = in.word("outcome", kReachedWords);
  TRY(in.done());
  if (about == "new_day") telling.about = About::new_day;
  if (reached == "not_reached") telling.reached = Reached::not_reached;
  const std::string unit_id = TRY(tell(doing, telling));
  return http::ok(to_json(TRY(calls(doing, unit_id)), doing.office));
}

Result<std::string> purpose_of(const http::Request& request) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  std::string purpose = in.text("purpose", {.max = 500, .min = 10, .one_line = false});
  TRY(in.done());
  return purpose;
}

// POST /api/v1/bookings/{id}/person
Result<http::Response> post_person(const http::Request& request, const Doing& doing) {
  const std::string purpose = TRY(purpose_of(request));
  return http::ok(to_json(TRY(open_person(doing, request.part("id"), purpose))));
}

// POST /api/v1/bookings/{id}/matters
Result<http::Response> post_matters(const http::Request& request, const Doing& doing) {
  const Which which = TRY(http::which_of(request));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const auto matter_ids = in.texts("matter_ids", 0, kMostMatters, {.max = 64});
  TRY(in.done());
  const Booking booking = TRY(set_matters(doing, which, matter_ids));
  return answer(doing, booking.session_id);
}

// POST /api/v1/bookings/{id}/see-appointment
Result<http::Response> post_see_appointment(const http::Request& request, const Doing& doing) {
  const Which which = TRY(http::which_of(request));
  const Booking booking = TRY(see_appointment(doing, which));
  return answer(doing, booking.session_id);
}

// POST /api/v1/bookings/{id}/appointment
Result<http::Response> post_appointment(const http::Request& request, const Doing& doing) {
  const std::string purpose = TRY(purpose_of(request));
  const files::File file = TRY(open_appointment(doing, request.part("id"), purpose));
  return files::as_download(doing.office, file);
}

// GET /api/v1/portal/receptions/{session}/slots
Result<http::Response> get_slots(const http::Request& request, const Office& office) {
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto session = TRY(published(tx, request.part("session")));
    return http::ok(slots_json(tx, session, office));
  });
}

// GET /api/v1/portal/receptions/{session}/display
Result<http::Response> get_display(const http::Request& request, const Office& office) {
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto session = TRY(published(tx, request.part("session")));
    const long long seen = session.version * 1'000'000 + book_of(tx, session.id).version;
    http::Response response;
    if (request.header("if-none-match") == http::etag(seen)) {
      response.status = 304;
    } else {
      response = http::ok(display_json(tx, session, office));
    }
    response.headers.emplace_back("ETag", http::etag(seen));
    return response;
  });
}

// GET /api/v1/portal/receptions/{session}/display/stream
Result<http::Response> get_stream(const http::Request& request, const Office& office) {
  const auto session = TRY(office.database.read(
      [&](db::Transaction& tx) { return published(tx, request.part("session")); }));
  return http::stream_of("/api/v1/portal/receptions/" + session.id + "/display");
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) { return receptions::for_officers(office, handler); };
  const auto open = [&office](auto handler) {
    return [&office, handler](const http::Request& request) { return handler(request, office); };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/bookings", with(get_bookings));
  router.add(Method::post, "/api/v1/bookings", with(post_booking));
  router.add(Method::post, "/api/v1/bookings/call-next", with(post_call_next));
  router.add(Method::post, "/api/v1/bookings/cut", with(post_cut));
  router.add(Method::get, "/api/v1/bookings/calls", with(get_calls));
  router.add(Method::post, "/api/v1/bookings/{id}/tell", with(post_tell));
  router.add(Method::post, "/api/v1/bookings/{id}/person", with(post_person));
  router.add(Method::post, "/api/v1/bookings/{id}/see-appointment", with(post_see_appointment));
  router.add(Method::post, "/api/v1/bookings/{id}/appointment", with(post_appointment));
  router.add(Method::post, "/api/v1/bookings/{id}/arrive", with(an_act("arrive")));
  router.add(Method::post, "/api/v1/bookings/{id}/call", with(an_act("call")));
  router.add(Method::post, "/api/v1/bookings/{id}/receive", with(an_act("receive")));
  router.add(Method::post, "/api/v1/bookings/{id}/miss", with(an_act("miss")));
  router.add(Method::post, "/api/v1/bookings/{id}/cancel", with(an_act("cancel")));
  router.add(Method::post, "/api/v1/bookings/{id}/matters", with(post_matters));
  router.add(Method::get, "/api/v1/portal/receptions/{session}/slots", open(get_slots));
  router.add(Method::get, "/api/v1/portal/receptions/{session}/display", open(get_display));
  router.add(Method::get, "/api/v1/portal/receptions/{session}/display/stream", open(get_stream));
}

}  // namespace bookings
