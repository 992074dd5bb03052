// Reading a password out of a body.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"

namespace staff {

// As it was typed: spaces at its ends are part of it.
[[nodiscard]] std::string typed_password(json::Fields& in, std::string_view name);

}  // namespace staff
