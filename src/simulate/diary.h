// One head's year of receiving, as the demonstration draws it: how diligent, on which days by rule,
// when the schedule goes up, what becomes of each session. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/engine.h"
#include "receptions/regular.h"
#include "receptions/rule.h"
#include "simulate/dice.h"
#include "units/unit.h"

namespace simulate {

enum class Diligence { diligent, fair, negligent };

enum class Fate { held, nobody_came, delegated, postponed, not_held };

[[nodiscard]] Diligence diligence_of(Dice& dice);

// The rules of the year, one after another where the law's minimum changes within it.
[[nodiscard]] std::vector<receptions::Rule> rules_of_year(Dice& dice, const units::Unit& unit,
                                                          Diligence diligence);

// The hours in which the place is open beside the head's days.
[[nodiscard]] receptions::Regular regular_of(const units::Unit& unit);

// What is put up on that day: the days from and to; nothing on most days.
struct Posting {
  Date from{}, to{};
};
[[nodiscard]] Result<std::optional<Posting>> posting_on(const law::Engine& law, Diligence diligence,
                                                        Date day);

[[nodiscard]] Fate fate_of(Dice& dice, Diligence diligence);

}  // namespace simulate
