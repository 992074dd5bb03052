#include <algorithm>

#include "base/clock.h"
#include "bookings/acts.h"
#include "bookings/booking_json.h"
#include "portal/door.h"
#include "vault/vault.h"

namespace portal {
namespace {

using bookings::Booking;

constexpr json::TextRule kCode{.max = 40};
constexpr long long kMostSlots = 300;

Result<json::Object> followed(const Door& door, const Booking& booking) {
  const Office& office = door.desk.office;
  return office.database.read(
      [&](db::Transaction& tx) { return bookings::followed_json(tx, booking, office); });
}

// Of a paper that the booking is about.
bool is_wrong_code(const Error& error) {
  return std::ranges::any_of(error.fields,
                             [](const auto& field) { return field.code == "portal.no_such_code"; });
}

// POST /api/v1/portal/bookings
Result<http::Response> post_booking(const http::Request& request, const Door& door) {
  const Office& office = door.desk.office;
  TRY(door.turnstile->hand_in(request.peer, office.clock.now()));
  const RequestKey key = TRY(matters::request_key(request, office, "portal"));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const auto incoming = bookings::read_new_booking(in, bookings::Door::portal);
  TRY(in.done());
  if (incoming.paper_code) TRY(door.turnstile->look_up(request.peer, office.clock.now()));
  const staff::Actor citizen = staff::Actor::citizen();
  auto made = bookings::book({office, citizen}, incoming, key);
  if (!made && is_wrong_code(made.error())) {
    door.turnstile->wrong_code(request.peer, office.clock.now());
  }
  const bookings::Booked booked = TRY(std::move(made));
  json::Object shown = TRY(followed(door, booked.booking));
  return http::created(json::Object{{"code", booked.code}, {"booking", std::move(shown)}},
                       "/api/v1/portal/bookings/follow");
}

// Does what is asked with the code; every wrong code costs the peer a try.
template <class Ask>
Result<Booking> behind_code(const http::Request& request, const Door& door, Ask ask) {
  const Instant now = door.desk.office.clock.now();
  TRY(door.turnstile->look_up(request.peer, now));
  auto booking = ask();
  if (!booking && booking.error().code == "portal.no_such_code") {
    door.turnstile->wrong_code(request.peer, now);
  }
  return booking;
}

template <class Ask>
Result<http::Response> with_code(const http::Request& request, const Door& door, Ask ask) {
  const bookings::Booking booking = TRY(behind_code(request, door, ask));
  return http::ok(TRY(followed(door, booking)));
}

// POST /api/v1/portal/bookings/follow
Result<http::Response> post_follow(const http::Request& request, const Door& door) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string code = in.text("code", kCode);
  TRY(in.done());
  return with_code(request, door, [&] { return bookings::by_code(door.desk.office, code); });
}

// POST /api/v1/portal/bookings/cancel
Result<http::Response> post_cancel(const http::Request& request, const Door& door) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string code = in.text("code", kCode);
  TRY(in.done());
  return with_code(request, door, [&] { return bookings::cancel_by_code(door.desk.office, code); });
}

// POST /api/v1/portal/bookings/choose
Result<http::Response> post_choose(const http::Request& request, const Door& door) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string code = in.text("code", kCode);
  const long long slot = in.integer("slot", 0, kMostSlots);
  TRY(in.done());
  return with_code(request, door,
                   [&] { return bookings::choose_by_code(door.desk.office, code, slot); });
}

// POST /api/v1/portal/bookings/calendar
Result<http::Response> post_calendar(const http::Request& request, const Door& door) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string code = in.text("code", kCode);
  TRY(in.done());
  const Office& office = door.desk.office;
  const Booking booking =
      TRY(behind_code(request, door, [&] { return bookings::by_code(office, code); }));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    return http::Response{
        .content_type = "text/calendar; charset=utf-8",
        .headers = {{"Content-Disposition", "attachment; filename=\"tiep-cong-dan.ics\""}},
        .body = TRY(bookings::calendar_entry(tx, booking, office))};
  });
}

}  // namespace

void booking_routes(http::Router& router, const Door& door) {
  const auto with = [door](auto handler) {
    return [door, handler](const http::Request& request) { return handler(request, door); };
  };
  using http::Method;
  router.add(Method::post, "/api/v1/portal/bookings", with(post_booking));
  router.add(Method::post, "/api/v1/portal/bookings/follow", with(post_follow));
  router.add(Method::post, "/api/v1/portal/bookings/calendar", with(post_calendar));
  router.add(Method::post, "/api/v1/portal/bookings/cancel", with(post_cancel));
  router.add(Method::post, "/api/v1/portal/bookings/choose", with(post_choose));
}

}  // namespace portal
