// Which posts need a second factor: an administrator says so for the roles of a unit, and it holds
// there and in every unit below it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "office.h"
#include "staff/second_factor_store.h"

namespace staff {

// Does a post in force on `today` need it? Pure.
[[nodiscard]] bool second_factor_needed(const std::vector<SecondFactorRule>& rules,
                                        const Actor& actor, const units::Directory& units,
                                        Date today);

struct RequiredRoles {
  std::vector<Role> here;
  std::vector<Role> above;  // said for a unit above it, and not to be lifted here
};
// `forbidden` "staff.not_yours" unless the actor administers the unit; `not_found`
// "unit.not_found".
[[nodiscard]] Result<RequiredRoles> required_roles(const Office& office, const Actor& actor,
                                                   const std::string& unit_id);
// In place of what was said for this unit before. Who has no second factor can do nothing but add
// one from his next request on.
[[nodiscard]] Result<RequiredRoles> require_second_factor(const Office& office, const Actor& actor,
                                                          const std::string& unit_id,
                                                          const std::vector<Role>& roles);

}  // namespace staff
