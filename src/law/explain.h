// Turns the counts of an answer into sentences, Vietnamese and English, to be printed in a notice
// and shown to officer and citizen alike.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "law/sum.h"

namespace law {

// `warn_on`: the earlier day that another text gives, if one does.
[[nodiscard]] Sum explained(std::vector<Count> counts, std::optional<Date> warn_on);

// Only the counts that lead to `field`: its own and those whose last day it starts from.
[[nodiscard]] std::vector<Count> leading_to(const std::vector<Count>& counts,
                                            std::string_view field);

}  // namespace law
