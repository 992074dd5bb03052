#include <algorithm>

#include "base/clock.h"
#include "bookings/about.h"
#include "bookings/about_store.h"
#include "bookings/groups.h"
#include "bookings/keeping.h"
#include "petitions/register.h"
#include "receptions/keeping.h"
#include "receptions/sessions.h"

namespace bookings {
namespace {

using receptions::Session;

// What everybody may book is published; an officer sees more, and is told what he may not do.
Result<Session> bookable(db::Transaction& tx, const Doing& doing, const std::string& id) {
  const bool citizen = doing.actor.without_post == staff::Role::citizen;
  auto found = citizen ? published(tx, id) : kept(tx, doing, id);
  const Session session = TRY(std::move(found));
  // At the door numbers are given as long as the day is: a reception may outlast its hours.
  const bool at_the_door = !citizen && takes_walk_ins(session, doing.office.clock.today());
  if (at_the_door || is_open(session, doing.office.clock.now())) return session;
  return fail(ErrorKind::refused, "booking.not_open", id);
}

std::string hours(const Session& session, const Book& book, const std::vector<long long>& slots) {
  std::string text;
  for (const long long slot : slots) {
    text += (text.empty() ? "" : ", ") + starts_at(session, book.slot_minutes, slot);
  }
  return text;
}

Result<void> take_number(const Doing& doing, const Session& session, Book& book, Booking& booking) {
  const bool citizen = doing.actor.without_post == staff::Role::citizen;
  if (citizen) return wrong_field("slot", "field.required");
  if (session.day != doing.office.clock.today()) {
    return fail(ErrorKind::refused, "booking.walk_in_today", "slot");
  }
  booking.walk_in = ++book.walk_ins;
  booking.stage = Stage::arrived;
  booking.arrived_at = doing.office.clock.now();
  return {};
}

Result<Booked> replay(db::Transaction& tx, const Office& office, const RequestKey& request,
                      const Used& used) {
  if (used.digest != request.digest) {
    return fail(ErrorKind::conflict, "petition.key_used_otherwise", "Idempotency-Key");
  }
  Booking booking = TRY(find(tx, office.vault, used.booking_id));
  return Booked{std::move(booking), code_of(office.vault, used.booking_id)};
}

Booking booking_from(const Office& office, const NewBooking& incoming) {
  return {.id = new_id(office.clock.now(), office.random),
          .session_id = incoming.session_id,
          .slot = incoming.slot,
          .kind = incoming.kind,
          .priority = incoming.priority,
          .people_count = incoming.people_count,
          .booked_at = office.clock.now(),
          .told = incoming.told};
}

// A citizen's upload has nobody's name on it.
Result<void> attach_appointment(db::Transaction& tx, const Doing& doing, const NewBooking& incoming,
                                const Booking& booking) {
  const bool citizen = doing.actor.without_post == staff::Role::citizen;
  const auto by = citizen ? std::nullopt : std::optional(doing.actor.user_id);
  return files::attach_to_booking(tx, *incoming.appointment_file, booking.id, by);
}

}  // namespace

Result<void> check_slot(db::Transaction& tx, const Office& office, const Session& session,
                        const Book& book, long long slot) {
  if (slot < 0 || slot >= slots_of(session, book.slot_minutes)) {
    return wrong_field("slot", "booking.no_such_slot");
  }
  if (has_begun(session, book, slot, office.clock.now())) {
    return fail(ErrorKind::refused, "booking.slot_passed", "slot");
  }
  const auto free = free_slots(tx, session, book, office.clock.now());
  if (std::ranges::find(free, slot) != free.end()) return {};
  return fail(ErrorKind::conflict, "booking.slot_taken", hours(session, book, free));
}

Result<Booked> book(const Doing& doing, const NewBooking& incoming, const RequestKey& request) {
  const Office& office = doing.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Booked> {
    if (const auto used = find_key(tx, request.key)) return replay(tx, office, request, *used);
    const Session session = TRY(bookable(tx, doing, incoming.session_id));
    TRY(receptions::check_online_case(
        tx, office.law, session,
        {std::string(petitions::law_class(incoming.kind)), incoming.asks_secrecy}));
    Book book = book_of(tx, session.id);
    Booking booking = booking_from(office, incoming);
    if (booking.slot) {
      TRY(check_slot(tx, office, session, book, *booking.slot));
    } else {
      TRY(take_number(doing, session, book, booking));
    }
    TRY(hold_against_the_law(incoming, booking, office.law));
    if (insert(tx, office.vault, booking, request, office.random) == Kept::slot_taken) {
      return fail(ErrorKind::conflict, "booking.slot_taken",
                  hours(session, book, free_slots(tx, session, book, office.clock.now())));
    }
    if (incoming.paper_code) {
      keep_matters(tx, booking.id, TRY(matters_of_code(tx, office, *incoming.paper_code)));
    }
    if (incoming.appointment_file) TRY(attach_appointment(tx, doing, incoming, booking));
    save(tx, session.id, book);
    note(tx, doing, session, booking, "book");
    std::string code = code_of(office.vault, booking.id);
    return Booked{std::move(booking), std::move(code)};
  });
}

}  // namespace bookings
