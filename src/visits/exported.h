// The register of receptions as a spreadsheet, "visits": the lines that Sổ tiếp công dân (Mẫu
// 03/TCD) prints for the same reader, of any period the register takes.
#pragma once

#include <vector>

#include "exports/list.h"
#include "office.h"

namespace visits {

[[nodiscard]] std::vector<exports::Offer> exported_lists(const Office& office);

}  // namespace visits
