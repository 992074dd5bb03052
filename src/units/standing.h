// Who answers for a unit that was merged into another: what hung on it goes on there.
#pragma once

#include <string>
#include <vector>

#include "units/directory.h"

namespace units {

// The unit itself until its last day; after it what it was merged into, and what that was merged
// into. The last one known where no successor is named.
[[nodiscard]] std::string standing_for(const std::string& unit_id, const Directory& units,
                                       Date day);

// The unit, and every one that it stands for on that day. Itself first.
[[nodiscard]] std::vector<std::string> answers_for(const std::string& unit_id,
                                                   const Directory& units, Date day);

}  // namespace units
