#include "personal_data/held.h"

namespace personal_data {

Held held_on(db::Transaction& tx, const Office& office, const std::string& unit_id,
             const petitions::Person& person) {
  return {.papers = petitions::held_on(tx, office.vault, unit_id, person),
          .visits = visits::held_on(tx, office.vault, unit_id, person),
          .bookings = bookings::held_on(tx, office.vault, unit_id, person),
          .questions = conferences::held_on(tx, office.vault, unit_id, person)};
}

std::vector<people::Identity> known_as(const DataRequest& request, const Held& held) {
  std::vector<people::Identity> known{as_identity(request)};
  for (const auto& [petition, handed_in, positions] : held.papers) {
    for (const std::size_t i : positions) known.push_back(handed_in.senders.at(i));
  }
  for (const auto& [visit, positions] : held.visits) {
    for (const std::size_t i : positions) known.push_back(visit.told.people.at(i));
  }
  for (const auto& [booking, day] : held.bookings) known.push_back(booking.told.person);
  return known;
}

std::string without_person(db::Transaction& tx, const Office& office, const DataRequest& request,
                           const std::string& text) {
  const Held held = held_on(tx, office, request.unit_id, request.person);
  return petitions::without_erased(text, known_as(request, held));
}

}  // namespace personal_data
