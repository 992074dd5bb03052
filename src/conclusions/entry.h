// How what was concluded and directed stands on the journal: numbers and days, no word of anybody.
#pragma once

#include <string>

#include "conclusions/conclusion.h"
#include "journal/journal.h"
#include "office.h"
#include "staff/actor.h"

namespace conclusions {

[[nodiscard]] journal::Entry entry_of(const Office& office, const staff::Actor& actor,
                                      const staff::Post& post, const Conclusion& conclusion,
                                      std::string act);
[[nodiscard]] journal::Entry entry_of(const Office& office, const staff::Actor& actor,
                                      const staff::Post& post, const Directive& directive,
                                      std::string act, std::string reason);

}  // namespace conclusions
