// Who may do what about a sudden reception, in the matter's own unit.
#pragma once

#include "matters/step.h"

namespace proposals {

inline constexpr staff::Roles kMarkers = matters::kAll;
// The head, or his deputy by document: nobody answers for him.
inline constexpr staff::Roles kAnswerers = matters::kHeads;

}  // namespace proposals
