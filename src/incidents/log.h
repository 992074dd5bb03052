// Writing the log of incidents. Each is one act: permission, transaction, save, journal; the
// journal says that something was written, never what.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "incidents/incident.h"
#include "incidents/incident_store.h"
#include "office.h"
#include "staff/actor.h"

namespace incidents {

// `forbidden` "incident.not_yours" without a post in the unit; `invalid` for a session or a visit
// that is not of that unit and day; `conflict` "incident.key_used_otherwise".
Result<Incident> write_down(const Office& office, const staff::Actor& actor,
                            const Incident& incident, const RequestKey& request);

// What came after: more was done, or it is over.
enum class Then { goes_on, is_over };
struct Addition {
  std::string id;
  long long version = 0;
  std::string text;
  std::vector<Called> called;
  Then then = Then::goes_on;
};
// `refused` "incident.closed" when it is over already.
Result<Incident> add(const Office& office, const staff::Actor& actor, const Addition& addition);

// Who may read the log of the unit: whoever may read its visits. `forbidden`
// "access.not_your_unit".
[[nodiscard]] Result<void> check_reader(const Office& office, const staff::Actor& actor,
                                        const std::string& unit_id);

// As this reader sees it: without every trace of the people of a visit that hides them.
[[nodiscard]] Result<Incident> shown(db::Transaction& tx, const Office& office,
                                     const staff::Actor& actor, Incident incident);

}  // namespace incidents
