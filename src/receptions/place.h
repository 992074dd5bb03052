// Asking for what a place has: "?place=00004" of the portal.
#pragma once

#include <string>

#include "base/result.h"
#include "http/request.h"
#include "office.h"

namespace receptions {

// The code of the territory, the only thing the query may say. `not_found` "territory.not_found".
[[nodiscard]] Result<std::string> asked_place(const http::Request& request, const Office& office);

}  // namespace receptions
