// What happens at a place of reception of the demonstration office and is no reception. Pure.
#pragma once

#include "incidents/incident.h"
#include "simulate/dice.h"
#include "units/unit.h"

namespace simulate {

// With how it ended, for a second note; empty: it goes on.
struct Happening {
  incidents::Incident incident;
  std::string ended;
};
[[nodiscard]] Happening drawn_happening(Dice& dice, const units::Unit& unit, Date day);

}  // namespace simulate
