// Makes a large office of a filled one, for measuring: each copy holds every paper and matter of
// the base again, in another commune of the same line, with ids, numbers, codes, seals and a
// sentence of its own, so that a million papers take minutes and not hours. It goes past the acts:
// what was done to a copied matter is not in the journal, which has one entry a copy saying so.
// Never for an office in use.
#pragma once

#include <functional>

#include "office.h"

namespace simulate {

struct Multiplied {
  long long papers = 0;
  long long matters = 0;
};

// Adds `copies` copies (1 to 1000) of what is there now; each is a transaction of its own. The
// counted rows, search rows and counters of the books are kept true. `progress` gets the copies
// done.
Multiplied multiply(const Office& office, int copies,
                    const std::function<void(int done)>& progress);

}  // namespace simulate
