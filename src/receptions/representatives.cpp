#include "receptions/representatives.h"

namespace receptions {

Result<Representation> represented(const Group& group, const law::Engine& law) {
  const law::Answer answer = TRY(
      law.ask("reception.representatives", {{"people", group.people},
                                            {"representatives_named", group.representatives},
                                            {"all_are_participants", true},
                                            {"appointment_document", group.appointment_document},
                                            {"signed_by_all", group.signed_by_all}}));
  Representation found{.required = answer.fields.at("required").as_bool(),
                       .article = answer.basis.front()};
  if (!found.required || answer.fields.at("valid").as_bool()) return found;
  for (const json::Value& failed : answer.fields.at("failed").as_array()) {
    found.lacking.emplace_back(failed.as_string());
  }
  return found;
}

}  // namespace receptions
