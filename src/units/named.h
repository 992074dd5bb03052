// What a unit is called, by its id.
#pragma once

#include <string>

#include "units/directory.h"

namespace units {

// Its name; the id itself of one that is not in the directory.
[[nodiscard]] std::string name_of(const std::string& unit_id, const Directory& units);

}  // namespace units
