// Instructions as a spreadsheet, "directives": the lines of the board, with its own query.
#pragma once

#include <vector>

#include "exports/list.h"
#include "office.h"

namespace conclusions {

[[nodiscard]] std::vector<exports::Offer> exported_lists(const Office& office);

}  // namespace conclusions
