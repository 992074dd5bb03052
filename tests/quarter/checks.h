// The invariants by what they look at. check_day and check_after_crash put them together.
#pragma once

#include "quarter/run.h"

namespace quarter {

// Cheap enough for after every crash: pages, references, the chain of the journal, search.
void check_whole(Run& run);
// Row by row against the model.
void check_content(Run& run);
void check_no_blob_too_many(Run& run);

// Calendars, places, the register of receptions, what was directed: as in the model; no two live
// places in one slot; the duty ledger counts what was held.
void check_receptions(Run& run);

// What this person finds: worklist, search, dashboard, work.
void check_lists(Run& run, std::size_t who);
void check_search(Run& run, std::size_t who, const Matter& matter);

// Nowhere in the rows or the bytes a name that is hidden.
void check_hidden(Run& run);

}  // namespace quarter
