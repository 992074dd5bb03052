// Bookings in the database. Everything about a person goes in and comes out sealed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/request_key.h"
#include "bookings/booking.h"
#include "db/database.h"
#include "vault/vault.h"

namespace bookings {

// What a key was used for.
struct Used {
  std::string booking_id, digest;
};
[[nodiscard]] std::optional<Used> find_key(db::Transaction& tx, const std::string& key);

// The defaults where nothing was booked or arranged yet.
[[nodiscard]] Book book_of(db::Transaction& tx, const std::string& session_id);
// Keeps it one version on.
void save(db::Transaction& tx, const std::string& session_id, const Book& book);

enum class Kept { yes, slot_taken };
// The code by which it is followed is kept as a fingerprint alone.
[[nodiscard]] Kept insert(db::Transaction& tx, const vault::Vault& vault, const Booking& booking,
                          const RequestKey& request, Random& random);
// Stage, slot and hours; `conflict` "booking.changed_meanwhile".
[[nodiscard]] Result<void> update(db::Transaction& tx, const Booking& booking);

// `not_found` "booking.not_found".
[[nodiscard]] Result<Booking> find(db::Transaction& tx, const vault::Vault& vault,
                                   const std::string& id);
// By the code as it was typed; `not_found` "portal.no_such_code".
[[nodiscard]] Result<Booking> find_by_code(db::Transaction& tx, const vault::Vault& vault,
                                           const std::string& code);
// All of a session, in the order of their making.
[[nodiscard]] std::vector<Booking> of_session(db::Transaction& tx, const vault::Vault& vault,
                                              const std::string& session_id);
// The slots that somebody has.
[[nodiscard]] std::vector<long long> taken_slots(db::Transaction& tx,
                                                 const std::string& session_id);
// Those booked or waiting go to the other session: with their slot where it has one, else to
// choose. How many.
long long carry(db::Transaction& tx, const std::string& from, const std::string& to,
                long long slots);

// Every booking of the sessions of a unit, with their days, oldest first.
struct Held;
[[nodiscard]] std::vector<Held> of_unit(db::Transaction& tx, const vault::Vault& vault,
                                        const std::string& unit_id);
// What is sealed, after somebody was taken out of it.
void save_told(db::Transaction& tx, const vault::Vault& vault, const Booking& booking,
               Random& random);

}  // namespace bookings
