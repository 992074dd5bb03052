// The limits of refusal notices when the office rules on the law.
#pragma once

#include "rulings/moved.h"

namespace visits {

// Moves each on the journal as "visit.move_deadline".
[[nodiscard]] rulings::Keeper deadline_keeper();

}  // namespace visits
