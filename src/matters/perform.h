// What is true of every act: it is permitted, it is lawful, it happens wholly or not at all, and it
// is on the record. Every change of a matter goes through here.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "matters/step.h"
#include "office.h"
#include "staff/actor.h"

namespace matters {

struct Order {
  std::string matter_id;
  std::string act;
  long long version = 0;
  const json::Value& body;
};

// `not_found` for who may not know of it, `conflict` "matter.changed_meanwhile" for a stale
// version, `refused` with the article for what the law leaves closed, `invalid` for wrong fields.
Result<Matter> perform(const Office& office, const Kinds& kinds, const staff::Actor& actor,
                       const Order& order);

// The acts open to this person now, and the lawful ways out with their articles.
[[nodiscard]] Result<std::vector<std::string>> may(const Matter& matter, const Kinds& kinds,
                                                   const staff::Actor& actor,
                                                   const std::vector<struct Offer>& offers,
                                                   Date today);

// What the citizen does to the matter through the portal: asks to withdraw, says whether the answer
// satisfied. `change` is applied, saved and journalled as the citizen's act.
struct CitizenAct {
  std::string act;
  std::string reason;
  std::function<Result<Matter>(Matter)> change;
};
Result<Matter> perform_for_citizen(const Office& office, const std::string& matter_id,
                                   const CitizenAct& citizen);

}  // namespace matters
