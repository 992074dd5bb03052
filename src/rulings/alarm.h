// The calendar that ends soon: without the next year no deadline beyond it can be reckoned.
#pragma once

#include <optional>

#include "law/calendar.h"

namespace rulings {

// The days left until its last day once they are 60 or fewer; below zero when it is over.
[[nodiscard]] std::optional<int> ends_in(const law::Calendar& calendar, Date today);

}  // namespace rulings
