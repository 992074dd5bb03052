// The lists of this room that can be taken out: "matters" with every filter, "search", and the
// "history" of one matter. Each gives the rows and texts that its page gives the same reader.
#pragma once

#include <vector>

#include "exports/list.h"
#include "matters/desk.h"

namespace matters {

[[nodiscard]] std::vector<exports::Offer> exported_lists(const Desk& desk);

}  // namespace matters
