// What a post gives in the units that were merged into its own: their matters, visits and
// receptions are in the hands of the successor's officers from the day after.
#pragma once

#include <vector>

#include "staff/actor.h"

namespace units {
class Directory;
}

namespace staff {

// The posts, and for each in force on that day one more in every unit that its unit answers for:
// the same identifier, role and title, from the merger on. Kept nowhere.
[[nodiscard]] std::vector<Post> with_merged(std::vector<Post> posts, const units::Directory& units,
                                            Date today);

}  // namespace staff
