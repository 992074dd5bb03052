// The limits of conclusion notices when the office rules on the law.
#pragma once

#include "office.h"
#include "rulings/moved.h"

namespace conclusions {

// Moves each on the journal as "conclusion.move_deadline".
[[nodiscard]] rulings::Keeper deadline_keeper(const Office& office);

}  // namespace conclusions
