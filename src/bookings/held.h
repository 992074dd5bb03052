// What the bookings of a unit hold on one person: for the copy and the erasure a data subject asks
// for, never for a list. Found by opening them one after the other, as visits are.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "base/json.h"
#include "bookings/booking.h"
#include "db/database.h"
#include "petitions/held.h"
#include "vault/vault.h"

namespace bookings {

struct Held {
  Booking booking;
  Date day{};  // of the session
};
// By number of identity paper or telephone, oldest first.
[[nodiscard]] std::vector<Held> held_on(db::Transaction& tx, const vault::Vault& vault,
                                        const std::string& unit_id,
                                        const petitions::Person& person);
// The part of a copy that tells him of it.
[[nodiscard]] json::Object copy_of(const Held& held);
// "2026-12-07/A3": the day and what is called out; no number of a book.
[[nodiscard]] std::string name_of(const Held& held);
// Takes him out of it: his name, who spoke with him, all that was said, and what was uploaded. The
// digests of the bytes that go with Files::drop_unused.
std::vector<std::string> erase(db::Transaction& tx, const vault::Vault& vault, Held held,
                               Random& random);

}  // namespace bookings
