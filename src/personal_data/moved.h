// The deadlines of data requests when the office rules on the law.
#pragma once

#include "rulings/moved.h"

namespace personal_data {

// Moves each on the journal as "data_request.move_deadline".
[[nodiscard]] rulings::Keeper deadline_keeper();

}  // namespace personal_data
