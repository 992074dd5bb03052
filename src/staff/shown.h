// What other rooms show of the people of a unit.
#pragma once

#include <string>

#include "base/json.h"
#include "office.h"
#include "staff/manage.h"

namespace staff {

// The answer to GET /staff, as `actor` may see it.
[[nodiscard]] json::Object to_json(const StaffPage& page, const std::string& unit_id,
                                   const Actor& actor, const Office& office);

}  // namespace staff
