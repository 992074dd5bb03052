// How the acts of a person on his own account are written on the journal.
#pragma once

#include <string>

#include "journal/journal.h"
#include "staff/signed_in.h"

namespace staff {

[[nodiscard]] journal::Entry by_oneself(std::string act, const Session& session, Instant at);

}  // namespace staff
