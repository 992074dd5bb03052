// What the acts on bookings share. For this room alone.
#pragma once

#include <string>
#include <string_view>

#include "bookings/acts.h"

namespace bookings {

// `not_found` "reception.not_found" for a draft.
[[nodiscard]] Result<receptions::Session> published(db::Transaction& tx, const std::string& id);
// Seen and kept by this person: `not_found`, `forbidden` "reception.not_yours".
[[nodiscard]] Result<receptions::Session> kept(db::Transaction& tx, const Doing& doing,
                                               const std::string& id);
[[nodiscard]] bool has_begun(const receptions::Session& session, const Book& book, long long slot,
                             Instant now);
// Is there, to come and free; errors as acts.h says of book.
[[nodiscard]] Result<void> check_slot(db::Transaction& tx, const Office& office,
                                      const receptions::Session& session, const Book& book,
                                      long long slot);
[[nodiscard]] std::string code_of(const vault::Vault& vault, const std::string& booking_id);
// "booking.<act>": ticket, hour and stage, never who; no name stands in `reason`.
void note(db::Transaction& tx, const Doing& doing, const receptions::Session& session,
          const Booking& booking, std::string_view act, const std::string& reason = "");

}  // namespace bookings
