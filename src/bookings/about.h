// The matters that a booking is about: by the code of a paper that was sent, or as the officer
// found them. A matter is told of only to who may see it, and one whose senders are hidden hides
// who booked, too (LTC Đ.8.3, 56); both are asked of the matters as they are now.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bookings/acts.h"
#include "matters/matter.h"

namespace bookings {

// Those behind the paper of that code, in their order; `invalid` at "paper_code" for a code that
// nobody has.
[[nodiscard]] Result<std::vector<std::string>> matters_of_code(db::Transaction& tx,
                                                               const Office& office,
                                                               const std::string& code);

// What the officer found, instead of what was there; an empty list takes all away. `invalid` at
// "matter_ids" for one that he may not read; `refused` "booking.not_open" once he was called; else
// as acts.h says of act.
Result<Booking> set_matters(const Doing& doing, const Which& which,
                            const std::vector<std::string>& matter_ids);

// What stands behind the bookings of a session today, by booking; and in each whether its person
// may be named is filled in.
using Behind = std::map<std::string, std::vector<matters::Matter>>;
[[nodiscard]] Result<Behind> look_behind(db::Transaction& tx, const Office& office,
                                         const std::string& session_id,
                                         std::vector<Booking>& bookings);

// The same of one.
Result<void> look_behind(db::Transaction& tx, const Office& office, Booking& booking);

}  // namespace bookings
