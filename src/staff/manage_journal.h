// How the acts on people are written on the journal: by which administrator's post.
#pragma once

#include <string>

#include "journal/journal.h"
#include "staff/actor.h"

namespace units {
class Directory;
}

namespace staff {

// An entry by the administrator's post that reaches `unit_id`.
[[nodiscard]] journal::Entry by_administrator(const Actor& actor, std::string act,
                                              const std::string& unit_id,
                                              const units::Directory& units, Instant at);

}  // namespace staff
