// Compares an answer with what a worked example or a case expects of it.
#pragma once

#include <string>

#include "base/json.h"

namespace law {

// Empty if every expected field is there and equal; otherwise "due_on: expected …, got …; …".
// "alternative" is never compared; of "cells" only the expected columns are.
[[nodiscard]] std::string difference(const json::Object& expected, const json::Object& got);

}  // namespace law
