#include "personal_data/responsible.h"

#include "base/clock.h"
#include "matters/step.h"

namespace personal_data {

bool is_responsible(const Office& office, const staff::Actor& actor, const std::string& unit_id) {
  return actor.holds(matters::kIntake, unit_id, office.clock.today()) != nullptr;
}

Result<void> check_responsible(const Office& office, const staff::Actor& actor,
                               const std::string& unit_id) {
  if (is_responsible(office, actor, unit_id)) return {};
  return fail(ErrorKind::forbidden, "data_request.not_yours", "unit_id");
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
