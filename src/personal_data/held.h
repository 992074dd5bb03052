// What a unit holds on the person of a request, for his copy and his erasure. Visits and bookings
// are opened one after the other to find him, so this is read once a request and handed on.
#pragma once

#include <string>
#include <vector>

#include "bookings/held.h"
#include "conferences/held.h"
#include "office.h"
#include "people/identity.h"
#include "personal_data/data_request.h"
#include "petitions/held.h"
#include "visits/held.h"

namespace personal_data {

struct Held {
  std::vector<petitions::Held> papers;
  std::vector<visits::Held> visits;
  std::vector<bookings::Held> bookings;
  std::vector<conferences::Question> questions;
};
[[nodiscard]] Held held_on(db::Transaction& tx, const Office& office, const std::string& unit_id,
                           const petitions::Person& person);

// What he gave, and what is held of him: by all of these he is found in a text.
[[nodiscard]] std::vector<people::Identity> known_as(const DataRequest& request, const Held& held);

// `text` without what points at the person who asked.
[[nodiscard]] std::string without_person(db::Transaction& tx, const Office& office,
                                         const DataRequest& request, const std::string& text);

}  // namespace personal_data
