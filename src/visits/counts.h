// The statutory figures of receptions: columns 1 to 21 of biểu 01/TCD (TT 06/2025/TT-TTCP),
// reckoned by the law engine from the lines of the register (law/reports/reception_columns.yaml).
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/register_book.h"

namespace visits {

enum class Reach { own, below };
// Schema VisitCounts: of the unit, or of it and all below. A refused visit is no reception. A visit
// about several matters is one case, its first. `forbidden` "access.not_your_unit".
[[nodiscard]] Result<json::Object> counts_json(const Office& office, const staff::Actor& actor,
                                               const Period& period, Reach reach);

}  // namespace visits
