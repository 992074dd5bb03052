// The background job: follows the journal and the days that pass, and proposes what has come to
// meet the grounds. Whoever registers or acts pays nothing for it.
#pragma once

#include <cstddef>

#include "base/result.h"
#include "office.h"

namespace proposals {

// Takes in at most `most` entries of the journal, and on a new day the matters whose limits have
// passed. Returns how many entries; fewer than `most`: all is taken in. A new edition of the law
// has everything looked at again.
Result<std::size_t> look_again(const Office& office, std::size_t most);

}  // namespace proposals
