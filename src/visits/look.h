// A visit with what stands behind it, for rooms that hang something on it.
#pragma once

#include <string>

#include "base/result.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/sight.h"
#include "visits/visit.h"

namespace visits {

struct Looked {
  Visit visit;
  Behind behind;
  staff::Sight sight = staff::Sight::none;  // of who looks
};
// `not_found` "visit.not_found" for who may not read it.
[[nodiscard]] Result<Looked> look(db::Transaction& tx, const Office& office,
                                  const staff::Actor& actor, const std::string& id);
// Whoever looks: what he sees of it is in `sight`.
[[nodiscard]] Result<Looked> look_anyhow(db::Transaction& tx, const Office& office,
                                         const staff::Actor& actor, const std::string& id);

// The same of a visit that was read already.
[[nodiscard]] Result<Looked> looked_at(db::Transaction& tx, const Office& office,
                                       const staff::Actor& actor, Visit visit);

// Those about a matter, in the order in which they were written down.
[[nodiscard]] std::vector<Visit> visits_about(db::Transaction& tx, const Office& office,
                                              const std::string& matter_id);
// Those refused whose notice is not issued and due until that day, the earliest first.
[[nodiscard]] std::vector<Visit> refusals_due(db::Transaction& tx, const Office& office,
                                              const std::string& unit_id, Date until);
// Those received in a head's reception, in the order of their hours.
[[nodiscard]] std::vector<Visit> visits_in(db::Transaction& tx, const Office& office,
                                           const std::string& session_id);

// The visitor, or who he is not to be named as.
[[nodiscard]] std::string label_of(const Looked& looked);
// A text about the visit without every trace of its people, where they are hidden.
[[nodiscard]] std::string shown_text(const Looked& looked, const std::string& text);

}  // namespace visits
