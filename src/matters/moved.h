// The deadlines of matters when the office rules on the law: which would move, and moving them.
#pragma once

#include "office.h"
#include "rulings/moved.h"

namespace matters {

// Finds the running clocks of open matters; moves each matter as one change of it, on the journal
// as "matter.move_deadline" with the old and the new sum.
[[nodiscard]] rulings::Keeper deadline_keeper(const Office& office);

}  // namespace matters
