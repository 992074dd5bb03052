// Everything that will happen in the demonstration office, worked out beforehand: which papers come
// in where and when, and what is done about each. The same seed gives the same plan. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "matters/step.h"
#include "simulate/fill.h"
#include "simulate/road.h"

namespace simulate {

enum class Door { desk, portal };

struct PlannedPaper {
  std::string unit_id;
  Instant at{};  // when it is registered
  Door door = Door::desk;
  json::Object body;  // NewPetition or PortalPetition of the contract
  // The earlier paper whose first matter this one repeats, or contests before the level above.
  std::optional<std::size_t> repeats, contests;
  std::vector<Move> moves;
};

struct Event {
  Instant at{};
  std::size_t paper = 0;
  std::optional<std::size_t> move;  // nothing: it is registered
};

struct Plan {
  std::vector<PlannedPaper> papers;
  std::vector<Event> events;  // in the order in which they happen
};

// An error is a mistake of the plan itself.
[[nodiscard]] Result<Plan> make_plan(const units::Directory& units, const law::Engine& law,
                                     const matters::Kinds& kinds, const Size& size);

}  // namespace simulate
