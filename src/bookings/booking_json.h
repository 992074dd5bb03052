// Bookings as the contract has them. Who denounces is in none of them.
#pragma once

#include "base/json.h"
#include "bookings/acts.h"

namespace bookings {

// Schema BookedSession: when and where, and nothing about who.
[[nodiscard]] json::Object session_json(const receptions::Session& session, const Office& office);
// Schema FreeSlots.
[[nodiscard]] json::Object slots_json(db::Transaction& tx, const receptions::Session& session,
                                      const Office& office);
// Schema FollowedBooking, for who has the code.
[[nodiscard]] Result<json::Object> followed_json(db::Transaction& tx, const Booking& booking,
                                                 const Office& office);
// Schema BookingQueue.
[[nodiscard]] json::Object to_json(const Queue& queue, const Office& office);
// Schema CallDisplay: tickets alone.
[[nodiscard]] json::Object display_json(db::Transaction& tx, const receptions::Session& session,
                                        const Office& office);

}  // namespace bookings
