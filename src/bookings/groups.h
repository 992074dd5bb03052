// A group that books: its representatives, and the written appointment that all have signed (LTCD
// Đ.29): uploaded with the booking or brought along, and seen by the office before they go in.
#pragma once

#include <string>

#include "bookings/acts.h"
#include "files/files.h"

namespace bookings {

// `invalid` at "others" and "appointment" for what the law finds lacking; what is right is filled
// in.
Result<void> hold_against_the_law(const NewBooking& incoming, Booking& booking,
                                  const law::Engine& law);
// The appointment was shown and is in order. Errors as acts.h says of act.
Result<Booking> see_appointment(const Doing& doing, const Which& which);
// The uploaded one, for a purpose, on the journal: by the keeper of the calendar; of who denounces
// by who may open him. `not_found` "file.not_found", `forbidden` "identity.not_yours".
Result<files::File> open_appointment(const Doing& doing, const std::string& id,
                                     const std::string& purpose);
// Waits to be shown.
[[nodiscard]] bool awaits_appointment(const Booking& booking);

}  // namespace bookings
