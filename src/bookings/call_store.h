// Who was called, in the database.
#pragma once

#include <string>
#include <vector>

#include "bookings/calls.h"
#include "db/database.h"

namespace bookings {

// Those booked at published sessions of the unit: on the days after `today` up to `until`, and, of
// a session that was postponed, on any day to come. By day and hour.
[[nodiscard]] std::vector<Awaiting> awaiting(db::Transaction& tx, const vault::Vault& vault,
                                             const std::string& unit_id, Date today, Date until);
// The same of one booking.
[[nodiscard]] Result<Awaiting> awaiting(db::Transaction& tx, const vault::Vault& vault,
                                        const std::string& booking_id);
void save(db::Transaction& tx, const Telling& telling, Date on);

}  // namespace bookings
