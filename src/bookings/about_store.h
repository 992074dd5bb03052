// Which matters a booking is about, in the database.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "db/database.h"

namespace bookings {

// Instead of those that were there.
void keep_matters(db::Transaction& tx, const std::string& booking_id,
                  const std::vector<std::string>& matter_ids);
[[nodiscard]] std::vector<std::string> matters_of(db::Transaction& tx,
                                                  const std::string& booking_id);
// By booking.
[[nodiscard]] std::map<std::string, std::vector<std::string>> matters_of_session(
    db::Transaction& tx, const std::string& session_id);

}  // namespace bookings
