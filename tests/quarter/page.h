// What a page of a matter must show, by the model.
#pragma once

#include "quarter/run.h"

namespace quarter {

// Schema Matter, as `who` reads it: stage, version, days, limits, assignee, and what he may do.
void check_page(Run& run, std::size_t who, const Matter& matter, const json::Value& page);
// Asks for it first.
void look_at_page(Run& run, std::size_t who, const Matter& matter);

}  // namespace quarter
