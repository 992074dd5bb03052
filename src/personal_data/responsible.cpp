#include "personal_data/responsible.h"

#include <tuple>

#include "base/clock.h"
#include "bookings/held.h"
#include "matters/step.h"
#include "visits/held.h"

namespace personal_data {

bool is_responsible(const Office& office, const staff::Actor& actor, const std::string& unit_id) {
  return actor.holds(matters::kIntake, unit_id, office.clock.today()) != nullptr;
}

Result<void> check_responsible(const Office& office, const staff::Actor& actor,
                               const std::string& unit_id) {
  if (is_responsible(office, actor, unit_id)) return {};
  return fail(ErrorKind::forbidden, "data_request.not_yours", "unit_id");
}

std::vector<people::Identity> known_as(db::Transaction& tx, const Office& office,
                                       const DataRequest& request) {
  std::vector<people::Identity> named{as_identity(request)};
  const auto& [unit_id, person] = std::tie(request.unit_id, request.person);
  for (const auto& held : petitions::held_on(tx, office.vault, unit_id, person)) {
    for (const std::size_t i : held.positions) named.push_back(held.handed_in.senders.at(i));
  }
  for (const auto& held : visits::held_on(tx, office.vault, unit_id, person)) {
    for (const std::size_t i : held.positions) named.push_back(held.visit.told.people.at(i));
  }
  for (const auto& held : bookings::held_on(tx, office.vault, unit_id, person)) {
    named.push_back(held.booking.told.person);
  }
  return named;
}

std::string without_person(db::Transaction& tx, const Office& office, const DataRequest& request,
                           const std::string& text) {
  return petitions::without_erased(text, known_as(tx, office, request));
}

journal::Entry entry_about(const Office& office, const staff::Actor& actor,
                           const DataRequest& request, std::string act, const std::string& reason) {
  const auto* post = actor.holds(matters::kIntake, request.unit_id, office.clock.today());
  return {.act = std::move(act),
          .subject_kind = "data_request",
          .subject_id = request.id,
          .unit_id = request.unit_id,
          .user_id = actor.user_id,
          .user_name = actor.name,
          .post = post ? std::string(staff::text(post->role)) + "@" + post->unit_id : "",
          .reason = reason,
          .before = nullptr,
          .after = json::Object{{"number", request.number}, {"stage", text(request.stage)}},
          .at = office.clock.now()};
}

}  // namespace personal_data
