// Bookings as the contract has them. Who denounces is in none of them.
#pragma once

#include "base/json.h"
#include "bookings/acts.h"
#include "bookings/calls.h"

namespace bookings {

// Schema BookedSession: when and where, and nothing about who.
[[nodiscard]] json::Object session_json(const receptions::Session& session, const Office& office);
// Schema FreeSlots.
[[nodiscard]] json::Object slots_json(db::Transaction& tx, const receptions::Session& session,
                                      const Office& office);
// Schema FollowedBooking, for who has the code.
[[nodiscard]] Result<json::Object> followed_json(db::Transaction& tx, const Booking& booking,
                                                 const Office& office);
// The booked time as an iCalendar file with alarms: unit, hour, place and ticket, never who and
// what about. `refused` "booking.not_open" unless it is booked, with an hour.
[[nodiscard]] Result<std::string> calendar_entry(db::Transaction& tx, const Booking& booking,
                                                 const Office& office);
// Schema BookingQueue.
[[nodiscard]] json::Object to_json(const Queue& queue, const Office& office,
                                   const staff::Actor& actor);
// Schema BookingCalls.
[[nodiscard]] json::Object to_json(const Calls& calls, const Office& office);
// Schema CallDisplay: tickets alone.
[[nodiscard]] json::Object display_json(db::Transaction& tx, const receptions::Session& session,
                                        const Office& office);

}  // namespace bookings
