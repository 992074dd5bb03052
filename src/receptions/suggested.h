// What the local regulation that the office follows says of a head's days, ready to be set as his
// rule: the officer looks at it, adds hours and place, and sets it. Never set by itself: a
// regulation may hold for some communes only, and says so.
#pragma once

#include <vector>

#include "base/json.h"
#include "law/engine.h"
#include "receptions/rule.h"
#include "units/unit.h"

namespace receptions {

// Schema SuggestedRule: fixed days of the post in force on that day or later, not among the `rules`
// that are set already. Empty without a regulation, or where it fixes no day for this post.
[[nodiscard]] json::Array suggested_json(const law::Engine& law, const units::Unit& unit,
                                         const std::vector<Rule>& rules, Date today);

}  // namespace receptions
