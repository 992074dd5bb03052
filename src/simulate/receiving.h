// Who comes to a desk of the demonstration office, what he says, and what the head concludes. Pure.
#pragma once

#include <optional>
#include <string>

#include "bookings/acts.h"
#include "conclusions/conclude.h"
#include "simulate/dice.h"
#include "simulate/names.h"
#include "units/unit.h"
#include "visits/new_visit.h"

namespace simulate {

// Somebody at the desk of `unit` on that day; `session_id`: at the head's reception.
[[nodiscard]] visits::NewVisit drawn_visit(Dice& dice, const units::Unit& unit,
                                           const Locality& where, Date day,
                                           const std::optional<std::string>& session_id);

// Somebody who wants to come to that reception, at a slot or, without one, at the door.
[[nodiscard]] bookings::NewBooking drawn_booking(Dice& dice, const units::Unit& unit,
                                                 const Locality& where, Date day,
                                                 const std::string& session_id,
                                                 std::optional<long long> slot);

// What the head says of it: answered at once, or directed with a day.
[[nodiscard]] conclusions::NewConclusion drawn_conclusion(Dice& dice, const units::Unit& unit,
                                                          Date day);

// Where citizens of the unit live.
[[nodiscard]] Locality locality_of(const units::Unit& unit, const std::string& territory);

}  // namespace simulate
