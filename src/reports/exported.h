// The tables of the dashboard that can be taken out: "figures_by_month", "figures_by_kind",
// "figures_by_topic", "figures_by_unit", with the query of the dashboard.
#pragma once

#include <vector>

#include "exports/list.h"
#include "matters/desk.h"

namespace reports {

[[nodiscard]] std::vector<exports::Offer> exported_lists(const matters::Desk& desk);

}  // namespace reports
