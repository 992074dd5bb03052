// What of an identity can be recognised in a text, each as compact text (compact.h).
#pragma once

#include <string>
#include <vector>

#include "people/identity.h"

namespace people {

[[nodiscard]] std::vector<std::string> traces(const Identity& identity);

// The number of a phone without the first 0, +84, 0084 or 84 and without anything but digits:
// what all spellings of it share.
[[nodiscard]] std::string national_number(const std::string& phone);

}  // namespace people
