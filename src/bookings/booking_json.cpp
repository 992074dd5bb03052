#include "bookings/booking_json.h"

#include <algorithm>

#include "base/clock.h"
#include "bookings/groups.h"
#include "law/calendar.h"
#include "matters/reveal.h"
#include "matters/shown.h"
#include "receptions/ical.h"
#include "receptions/sessions.h"
#include "units/named.h"

namespace bookings {
namespace {

using receptions::Session;

constexpr auto kHiddenLabel = "Người tố cáo";
constexpr std::size_t kLastCalled = 6;
constexpr long long kDayBefore = 24 * 60, kTwoHoursBefore = 2 * 60;  // minutes

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
  if (queue.opens && hides_person(booking)) may.push_back("open_person");
  if (!queue.may_keep) return may;
  if (booking.appointment == Appointment::uploaded && (!hides_person(booking) || queue.opens)) {
    may.push_back("open_appointment");
  }
  if (awaits_appointment(booking)) may.push_back("see_appointment");
  for (const auto act : open_acts(booking, queue.session, today)) may.push_back(json::Value(act));
  if (takes_matters(booking.stage)) may.push_back("link");
  return may;
}

// What it is about, as far as this person may know of the matter.
json::Array matters_json(const Queue& queue, const Booking& booking, const Doing& doing) {
  json::Array array;
  const auto behind = queue.behind.find(booking.id);
  if (behind == queue.behind.end()) return array;
  for (const matters::Matter& matter : behind->second) {
    const auto sight =
        matters::sight_of(matter, doing.actor, doing.office.units, doing.office.clock.today());
    if (sight == staff::Sight::none) continue;
    array.push_back(json::Object{{"id", matter.id},
                                 {"number", matter.number},
                                 {"kind", matters::text(matter.kind)},
                                 {"stage", matters::text(matter.stage)}});
  }
  return array;
}

// By name, where names are shown: who booked is the first of them.
json::Array representatives_json(const Queue& queue, const Booking& booking) {
  json::Array names;
  if (!queue.names || hides_person(booking) || booking.told.others.empty()) return names;
  names.push_back(json::Value(booking.told.person.name));
  for (const std::string& name : booking.told.others) names.push_back(json::Value(name));
  return names;
}

json::Object row_json(const Queue& queue, const Booking& booking, const Doing& doing) {
  const Date today = doing.office.clock.today();
  return {{"id", booking.id},
          {"ticket", ticket_of(booking)},
          {"starts_at", hour_json(queue.session, queue.book, booking)},
          {"label", label_of(queue, booking)},
          {"content", content_of(queue, booking)},
          {"hides_person", hides_person(booking)},
          {"kind", petitions::text(booking.kind)},
          {"matters", matters_json(queue, booking, doing)},
          {"priority", booking.priority},
          {"people_count", booking.people_count},
          {"representatives", representatives_json(queue, booking)},
          {"appointment", word(booking.appointment)},
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

json::Value days_left(const Booking& booking, const Session& session, Date today) {
  const int days = law::days_between(today, session.day);
  if (booking.stage != Stage::booked || days < 0) return nullptr;
  return days;
}

// Schema BookingCall: of who denounces no name and no number.
json::Object call_json(const Calls& calls, const Call& call) {
  const Booking& booking = call.awaiting.booking;
  const Session& session = call.awaiting.session;
  const bool hidden = hides_person(booking);
  const auto& called =
      call.about == About::reminder ? call.awaiting.reminder : call.awaiting.new_day;
  json::Array may{"tell"};
  if (hidden && calls.opens) may.push_back("open_person");
  json::Value label = kHiddenLabel, phone = nullptr;
  if (!hidden) {
    label = json::Value(booking.told.person.name);
    phone = json::maybe(booking.told.person.phone);
  }
  return {{"id", booking.id},
          {"session_id", session.id},
          {"day", iso(session.day)},
          {"starts_at", json::maybe(call.starts_at)},
          {"place", session.place},
          {"ticket", ticket_of(booking)},
          {"about", kAboutWords[static_cast<std::size_t>(call.about)]},
          {"label", std::move(label)},
          {"phone", std::move(phone)},
          {"hides_person", hidden},
          {"tries", called ? called->tries : 0},
          {"may", std::move(may)}};
}

}  // namespace

json::Object session_json(const Session& session, const Office& office) {
  return {{"id", session.id},
          {"unit", matters::unit_json(session.unit_id, office.units)},
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
    if (booking.slot) may.push_back("calendar");
  }
  json::Value carried = TRY(carried_json(tx, booking));
  return json::Object{{"session", session_json(session, office)},
                      {"ticket", ticket_of(booking)},
                      {"starts_at", hour_json(session, book, booking)},
                      {"stage", word(booking.stage)},
                      {"priority", booking.priority},
                      {"people_count", booking.people_count},
                      {"appointment", word(booking.appointment)},
                      {"days_left", days_left(booking, session, office.clock.today())},
                      {"carried_from", std::move(carried)},
                      {"may", std::move(may)}};
}

Result<std::string> calendar_entry(db::Transaction& tx, const Booking& booking,
                                   const Office& office) {
  const Session session = TRY(receptions::find_session(tx, booking.session_id));
  const Book book = book_of(tx, session.id);
  if (booking.stage != Stage::booked || !booking.slot) {
    return fail(ErrorKind::refused, "booking.not_open", "code");
  }
  const std::string name = units::name_of(session.unit_id, office.units);
  const receptions::Event event{
      .uid = office.vault.fingerprint("calendar_entry", booking.id),
      .day = session.day,
      .starts_at = starts_at(session, book.slot_minutes, *booking.slot),
      .ends_at = starts_at(session, book.slot_minutes, *booking.slot + 1),
      .summary = "Tiếp công dân, số " + ticket_of(booking),
      .location = session.place + ", " + name,
      .description = name + ". Số gọi: " + ticket_of(booking) + ". Mang theo giấy tờ tùy thân.",
      .sequence = booking.version,
      .alarms_before = {kDayBefore, kTwoHoursBefore}};
  return receptions::ical("", {event}, office.clock.now());
}

json::Object to_json(const Queue& queue, const Office& office, const staff::Actor& actor) {
  const Date today = office.clock.today();
  json::Array items;
  for (const Booking& each : queue.bookings) {
    items.push_back(row_json(queue, each, {office, actor}));
  }
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

json::Object to_json(const Calls& calls, const Office& office) {
  json::Array items;
  for (const Call& call : calls.calls) items.push_back(call_json(calls, call));
  return {{"unit", matters::unit_json(calls.unit_id, office.units)},
          {"until", iso(calls.until)},
          {"items", std::move(items)},
          {"without_phone", calls.without_phone}};
}

json::Object display_json(db::Transaction& tx, const Session& session, const Office& office) {
  const auto all = of_session(tx, office.vault, session.id);
  const Book book = book_of(tx, session.id);
  return {{"session", session_json(session, office)},
          {"called", tickets(called(all))},
          {"waiting", tickets(waiting(all, session, book.slot_minutes))}};
}

}  // namespace bookings
