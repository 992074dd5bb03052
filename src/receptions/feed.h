// Published sessions as an iCalendar feed (RFC 5545), for anybody's telephone. Knows nothing that
// is not on the published page.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "receptions/session.h"
#include "staff/holders.h"
#include "units/unit.h"

namespace receptions {

// One event a session; a postponed one is marked as cancelled beside its new one.
[[nodiscard]] std::string feed(const units::Unit& unit, const std::vector<Session>& sessions,
                               const std::vector<staff::Holder>& holders, Instant at);

}  // namespace receptions
