#include "bookings/booking_json.h"

#include <algorithm>

#include "base/clock.h"
#include "receptions/sessions.h"
#include "units/directory.h"

namespace bookings {
namespace {

using receptions::Session;

constexpr auto kHiddenLabel = "Người tố cáo";
constexpr std::size_t kLastCalled = 6;

json::Value hour_json(const Session& session, const Book& book, const Booking& booking) {
  if (!booking.slot) return nullptr;
  return json::Value(starts_at(session, book.slot_minutes, *booking.slot));
}

json::Value instant_json(const std::optional<Instant>& at) {
  return at ? json::Value(iso(*at)) : json::Value(nullptr);
}

json::Value label_of(const Queue& queue, const Booking& booking) {
  if (!queue.names) return nullptr;
  if (hides_person(booking)) return kHiddenLabel;
  return json::Value(booking.told.person.name);
}

// Of who denounces not even the words: they may point at him.
json::Value content_of(const Queue& queue, const Booking& booking) {
  if (!queue.names || hides_person(booking)) return nullptr;
  return json::Value(booking.told.content);
}

json::Array may_json(const Queue& queue, const Booking& booking, Date today) {
  json::Array may;
  if (!queue.may_keep) return may;
  for (const auto act : open_acts(booking, queue.session, today)) may.push_back(json::Value(act));
  return may;
}

json::Object row_json(const Queue& queue, const Booking& booking, Date today) {
  return {{"id", booking.id},
          {"ticket", ticket_of(booking)},
          {"starts_at", hour_json(queue.session, queue.book, booking)},
          {"label", label_of(queue, booking)},
          {"content", content_of(queue, booking)},
          {"hides_person", hides_person(booking)},
          {"kind", petitions::text(booking.kind)},
          {"priority", booking.priority},
          {"people_count", booking.people_count},
          {"stage", word(booking.stage)},
          {"carried", booking.carried_from.has_value()},
          {"arrived_at", instant_json(booking.arrived_at)},
          {"called_at", instant_json(booking.called_at)},
          {"version", booking.version},
          {"may", may_json(queue, booking, today)}};
}

json::Array tickets(const std::vector<const Booking*>& bookings) {
  json::Array array;
  for (const Booking* each : bookings) array.push_back(json::Value(ticket_of(*each)));
  return array;
}

// The last called first.
std::vector<const Booking*> called(const std::vector<Booking>& bookings) {
  std::vector<const Booking*> all;
  for (const Booking& each : bookings) {
    if (each.stage == Stage::called) all.push_back(&each);
  }
  std::ranges::sort(all, [](const Booking* a, const Booking* b) {
    return std::tie(*b->called_at, b->id) < std::tie(*a->called_at, a->id);
  });
  if (all.size() > kLastCalled) all.resize(kLastCalled);
  return all;
}

Result<json::Value> carried_json(db::Transaction& tx, const Booking& booking) {
  if (!booking.carried_from) return json::Value(nullptr);
  const Session old = TRY(receptions::find_session(tx, *booking.carried_from));
  return json::Value(json::Object{{"day", iso(old.day)}, {"why", json::maybe(old.why)}});
}

}  // namespace

json::Object session_json(const Session& session, const Office& office) {
  const units::Unit* unit = office.units.find(session.unit_id);
  return {{"id", session.id},
          {"unit", json::Object{{"id", session.unit_id}, {"name", unit ? unit->name : ""}}},
          {"day", iso(session.day)},
          {"starts_at", session.starts_at},
          {"ends_at", session.ends_at},
          {"place", session.place},
          {"online", session.online},
          {"stage", receptions::word(session.stage)},
          {"moved_to", json::maybe(session.moved_to)}};
}

json::Object slots_json(db::Transaction& tx, const Session& session, const Office& office) {
  const Book book = book_of(tx, session.id);
  const auto free = free_slots(tx, session, book, office.clock.now());
  json::Array slots;
  for (long long slot = 0; slot < slots_of(session, book.slot_minutes); ++slot) {
    slots.push_back(json::Object{{"slot", slot},
                                 {"starts_at", starts_at(session, book.slot_minutes, slot)},
                                 {"free", std::ranges::binary_search(free, slot)}});
  }
  return {{"session", session_json(session, office)},
          {"open", is_open(session, office.clock.now())},
          {"slot_minutes", book.slot_minutes},
          {"slots", std::move(slots)}};
}

Result<json::Object> followed_json(db::Transaction& tx, const Booking& booking,
                                   const Office& office) {
  const Session session = TRY(receptions::find_session(tx, booking.session_id));
  const Book book = book_of(tx, session.id);
  json::Array may;
  if (booking.stage == Stage::booked && is_open(session, office.clock.now())) {
    may = {"cancel", "choose"};
  }
  json::Value carried = TRY(carried_json(tx, booking));
  return json::Object{{"session", session_json(session, office)},
                      {"ticket", ticket_of(booking)},
                      {"starts_at", hour_json(session, book, booking)},
                      {"stage", word(booking.stage)},
                      {"priority", booking.priority},
                      {"people_count", booking.people_count},
                      {"carried_from", std::move(carried)},
                      {"may", std::move(may)}};
}

json::Object to_json(const Queue& queue, const Office& office) {
  const Date today = office.clock.today();
  json::Array items;
  for (const Booking& each : queue.bookings) items.push_back(row_json(queue, each, today));
  json::Array free;
  for (const long long slot : queue.free) {
    free.push_back(json::Object{
        {"slot", slot}, {"starts_at", starts_at(queue.session, queue.book.slot_minutes, slot)}});
  }
  const Booking* next = next_to_call(queue.bookings, queue.session, queue.book.slot_minutes);
  json::Array may;
  if (queue.may_keep && !queue.free.empty()) may.push_back("book");
  if (queue.may_keep && takes_walk_ins(queue.session, today)) may.push_back("walk_in");
  if (queue.may_keep && next && queue.session.day == today) may.push_back("call_next");
  return {{"session", session_json(queue.session, office)},
          {"slot_minutes", queue.book.slot_minutes},
          {"items", std::move(items)},
          {"waiting", tickets(waiting(queue.bookings, queue.session, queue.book.slot_minutes))},
          {"free", std::move(free)},
          {"may", std::move(may)}};
}

json::Object display_json(db::Transaction& tx, const Session& session, const Office& office) {
  const auto all = of_session(tx, office.vault, session.id);
  const Book book = book_of(tx, session.id);
  return {{"session", session_json(session, office)},
          {"called", tickets(called(all))},
          {"waiting", tickets(waiting(all, session, book.slot_minutes))}};
}

}  // namespace bookings
