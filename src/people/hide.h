// Taking people out of a text for good, with one word for all of them. What only hides them from a
// reader is without_identities() of identity.h.
#pragma once

#include <string>
#include <vector>

#include "people/identity.h"

namespace people {

// `instead` wherever a trace of one of them stood, and for everyone who was hidden in it before:
// where somebody was erased, nothing may tell that he denounced.
[[nodiscard]] std::string replace_identities(const std::string& text,
                                             const std::vector<Identity>& identities,
                                             const std::string& instead);

}  // namespace people
