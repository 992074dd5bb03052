#include "personal_data/responsible.h"

#include "base/clock.h"
#include "matters/step.h"
#include "staff/done_by.h"

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
  return staff::done_by(
      office, actor, post,
      {.act = std::move(act),
       .subject_kind = "data_request",
       .subject_id = request.id,
       .unit_id = request.unit_id,
       .reason = reason,
       .after = json::Object{{"number", request.number}, {"stage", text(request.stage)}}});
}

}  // namespace personal_data
