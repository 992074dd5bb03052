// A list as a spreadsheet opens it: UTF-8 with a byte-order mark, a cell that begins like a formula
// made harmless.
#pragma once

#include <string>
#include <vector>

#include "matters/matter_list.h"

namespace matters {

[[nodiscard]] std::string csv(const std::vector<Row>& rows, const units::Directory& units,
                              Date today);

}  // namespace matters
