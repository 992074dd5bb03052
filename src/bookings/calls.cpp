#include "bookings/calls.h"

#include "base/clock.h"
#include "bookings/about.h"
#include "bookings/call_store.h"
#include "bookings/keeping.h"
#include "receptions/keeping.h"
#include "staff/access.h"

namespace bookings {
namespace {

bool was_told(const std::optional<Called>& called) {
  return called && called->reached == Reached::told;
}

// Of a Friday the reception on Monday is the next day's.
Result<Date> reminded_until(const Office& office) {
  return office.law.calendar().add_working_days(office.clock.today(), 1);
}

}  // namespace

std::optional<About> owed(const Awaiting& awaiting, Date today, Date until) {
  const bool to_come = awaiting.booking.stage == Stage::booked &&
                       awaiting.session.stage == receptions::Stage::published &&
                       awaiting.session.day > today;
  if (!to_come) return std::nullopt;
  if (awaiting.booking.carried_from && !was_told(awaiting.new_day)) return About::new_day;
  const bool heard_today = was_told(awaiting.new_day) && awaiting.new_day->on == today;
  if (awaiting.session.day > until || was_told(awaiting.reminder) || heard_today) {
    return std::nullopt;
  }
  return About::reminder;
}

Result<Calls> calls(const Doing& doing, const std::string& unit_id) {
  const Office& office = doing.office;
  TRY(receptions::keeper(doing, unit_id));
  const Date today = office.clock.today(), until = TRY(reminded_until(office));
  return office.database.read([&](db::Transaction& tx) -> Result<Calls> {
    Calls calls{
        .unit_id = unit_id, .until = until, .calls = {}, .opens = opens_people(doing, unit_id)};
    for (Awaiting& each : awaiting(tx, office.vault, unit_id, today, until)) {
      const auto about = owed(each, today, until);
      if (!about) continue;
      if (!each.booking.told.person.phone) {
        ++calls.without_phone;
        continue;
      }
      TRY(look_behind(tx, office, each.booking));
      std::optional<std::string> hour;
      if (each.booking.slot) {
        const long long minutes = book_of(tx, each.session.id).slot_minutes;
        hour = starts_at(each.session, minutes, *each.booking.slot);
      }
      calls.calls.push_back({std::move(each), *about, std::move(hour)});
    }
    return calls;
  });
}

Result<std::string> tell(const Doing& doing, const Telling& telling) {
  const Office& office = doing.office;
  const Date today = office.clock.today(), until = TRY(reminded_until(office));
  return office.database.write([&](db::Transaction& tx) -> Result<std::string> {
    const Awaiting now = TRY(awaiting(tx, office.vault, telling.booking_id));
    TRY(kept(tx, doing, now.session.id));
    if (now.session.id != telling.session_id) {
      return fail(ErrorKind::conflict, "booking.changed_meanwhile", telling.booking_id);
    }
    if (owed(now, today, until) != telling.about) {
      return fail(ErrorKind::refused, "booking.not_open", "about");
    }
    save(tx, telling, today);
    const bool told = telling.reached == Reached::told;
    note(tx, doing, now.session, now.booking,
         std::string(told ? "tell_" : "not_reached_") +
             std::string(kAboutWords[static_cast<std::size_t>(telling.about)]));
    return now.session.unit_id;
  });
}

bool opens_people(const Doing& doing, const std::string& unit_id) {
  const staff::Subject who{.unit_id = unit_id, .denunciation = true, .assignee_id = {}};
  return staff::sight(doing.actor, who, doing.office.units, doing.office.clock.today()) ==
         staff::Sight::sealed;
}

Result<Told> open_person(const Doing& doing, const std::string& id, const std::string& purpose) {
  const Office& office = doing.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Told> {
    Booking booking = TRY(find(tx, office.vault, id));
    TRY(look_behind(tx, office, booking));
    const auto session = TRY(receptions::seen_session(tx, doing, booking.session_id));
    if (!hides_person(booking)) return fail(ErrorKind::refused, "identity.not_sealed", id);
    if (!opens_people(doing, session.unit_id)) {
      return fail(ErrorKind::forbidden, "identity.not_yours");
    }
    note(tx, doing, session, booking, "open_identity",
         people::without_identities(purpose, {booking.told.person}));
    return booking.told;
  });
}

}  // namespace bookings
