// The calendar that rules make: every fixed day of the time, held on the day the law says. Pure.
#pragma once

#include <vector>

#include "receptions/lawful.h"
#include "receptions/rule.h"
#include "receptions/session.h"

namespace receptions {

struct Span {
  Date first{}, last{};
};

// The part of the time in which the unit is in force; first > last when there is none.
[[nodiscard]] Span within(const units::Unit& unit, Span span);

// Drafts without ids, in the order of their days; one a day, for two rules that meet on one day
// are one session of the earlier rule. A shift may carry one over the end of the time.
[[nodiscard]] Result<std::vector<Session>> planned(const law::Engine& law, const units::Unit& unit,
                                                   const std::vector<Rule>& rules, Span span);

}  // namespace receptions
