#include "bookings/groups.h"

#include "base/clock.h"
#include "bookings/about.h"
#include "bookings/calls.h"
#include "bookings/keeping.h"
#include "receptions/representatives.h"

namespace bookings {

bool awaits_appointment(const Booking& booking) {
  const bool to_come = booking.stage == Stage::booked || booking.stage == Stage::arrived ||
                       booking.stage == Stage::called;
  return to_come && (booking.appointment == Appointment::to_bring ||
                     booking.appointment == Appointment::uploaded);
}

Result<void> hold_against_the_law(const NewBooking& incoming, Booking& booking,
                                  const law::Engine& law) {
  const bool promised = incoming.brings_appointment || incoming.appointment_file;
  const auto group =
      TRY(receptions::represented({.people = incoming.people_count,
                                   .representatives = 1 + std::ssize(incoming.told.others),
                                   .appointment_document = promised,
                                   .signed_by_all = promised},
                                  law));
  Error error{ErrorKind::invalid, "input.invalid", {}, group.article, {}};
  for (const std::string& lacking : group.lacking) {
    if (lacking == "signatures") continue;  // they are on the appointment
    const char* field = lacking == "number" ? "others" : "appointment";
    error.fields.push_back({field, "visit.representatives", lacking});
  }
  if (!error.fields.empty()) return tl::unexpected(std::move(error));
  if (incoming.appointment_file) {
    booking.appointment = Appointment::uploaded;
  } else if (group.required) {
    booking.appointment = Appointment::to_bring;
  }
  return {};
}

Result<Booking> see_appointment(const Doing& doing, const Which& which) {
  return doing.office.database.write([&](db::Transaction& tx) -> Result<Booking> {
    Booking booking = TRY(find(tx, doing.office.vault, which.id));
    const auto session = TRY(kept(tx, doing, booking.session_id));
    if (booking.version != which.version) {
      return fail(ErrorKind::conflict, "booking.changed_meanwhile", which.id);
    }
    if (!awaits_appointment(booking)) {
      return fail(ErrorKind::refused, "booking.not_open", "see_appointment");
    }
    booking.appointment = Appointment::seen;
    TRY(update(tx, booking));
    ++booking.version;
    save(tx, session.id, book_of(tx, session.id));
    note(tx, doing, session, booking, "see_appointment");
    return booking;
  });
}

Result<files::File> open_appointment(const Doing& doing, const std::string& id,
                                     const std::string& purpose) {
  const Office& office = doing.office;
  return office.database.write([&](db::Transaction& tx) -> Result<files::File> {
    Booking booking = TRY(find(tx, office.vault, id));
    TRY(look_behind(tx, office, booking));
    const auto session = TRY(kept(tx, doing, booking.session_id));
    if (hides_person(booking) && !opens_people(doing, session.unit_id)) {
      return fail(ErrorKind::forbidden, "identity.not_yours");
    }
    auto file = files::of_booking(tx, office.vault, id);
    if (!file) return fail(ErrorKind::not_found, "file.not_found", "file");
    note(tx, doing, session, booking, "open_appointment",
         people::without_identities(purpose, {booking.told.person}));
    return *std::move(file);
  });
}

}  // namespace bookings
