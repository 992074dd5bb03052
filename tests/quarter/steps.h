// A step of a matter: what is typed, what the law makes of it, and how the matter stands then.
#pragma once

#include "quarter/run.h"

namespace quarter {

struct Step {
  std::string act;
  json::Object body;
  std::string flaw = {};  // the code with which the body is refused
};

// A body in order, or (`flawed`) one with a mistake in it. The acts whose body refers to somebody
// draw him from the unit.
[[nodiscard]] Step drawn_step(Run& run, const Matter& matter, const std::string& act);
void spoil(Run& run, const Matter& matter, Step& step);

// Why the law refuses this body at this stage, when it is otherwise in order; empty: it does not.
[[nodiscard]] std::string refused_by_law(Run& run, const Matter& matter, const Step& step);

// The code the office must answer; empty: it is done.
[[nodiscard]] std::string foreseen_code(Run& run, std::size_t who, const Matter& matter,
                                        const Step& step, long long version);

// The journal's entries, looked up before it is applied.
[[nodiscard]] std::vector<std::string> entries_of(const Run& run, const Matter& matter,
                                                  const Step& step);

void apply_step(Run& run, Matter& matter, const Step& step);

}  // namespace quarter
