// Performs a plan in the office, event by event, through the same acts as real work. Units work
// beside each other within a day, so that waiting jobs share commits; within a unit everything
// happens in order, and every event has its own clock and its own randomness. So the content is the
// same for the same seed, whatever the number of threads; only the order between units of one day
// (journal, search rows) may differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "base/result.h"
#include "office.h"
#include "simulate/cast.h"
#include "simulate/plan.h"

namespace simulate {

struct Stage {
  const Office& office;  // its clock and random are not used
  const matters::Kinds& kinds;
  const Cast& cast;
  std::uint64_t seed = 0;
  std::size_t threads = 8;
  // What else happens, before the papers of a day; days without papers are not left out.
  std::function<Result<void>(Date)> before_day = {};
};

struct Played {
  int papers = 0;
  int matters = 0;
  int acts = 0;
};

// The first refusal of the office, with the paper and the act before its subject.
[[nodiscard]] Result<Played> play(const Stage& stage, const Plan& plan,
                                  const std::function<void(int done, int total)>& progress);

}  // namespace simulate
