// What the law says of a matter of the model: its limits, and the ways out that are open. Only the
// law engine is asked; the rest is written out a second time.
#pragma once

#include <set>
#include <string>

#include "law/engine.h"
#include "quarter/ledger.h"

namespace quarter {

// The limit of the first decision, from `from`, as on the day of receipt.
void start_limit(Matter& matter, Date from, const law::Engine& law);
void run_limit(Matter& matter, const std::string& name, Date due_on);
void meet_limit(Matter& matter, const std::string& name, Date on);
void meet_all(Matter& matter, Date on);

[[nodiscard]] Date day_by_law(const law::Engine& law, const std::string& question,
                              const json::Object& input, const std::string& field = "due_on");

// The lawful ways out of `classified`.
[[nodiscard]] std::set<std::string> ways_out(const Matter& matter);

// The acts that need one of them.
[[nodiscard]] bool is_way_out(const std::string& act);

}  // namespace quarter
