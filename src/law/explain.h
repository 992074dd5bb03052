// Turns the counts of an answer into sentences, Vietnamese and English, to be printed in a notice
// and shown to officer and citizen alike.
#pragma once

#include <vector>

#include "law/sum.h"

namespace law {

[[nodiscard]] Sum explained(std::vector<Count> counts);

}  // namespace law
