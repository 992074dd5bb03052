// The cookie that carries a session's token. Not readable by scripts, not sent from other sites.
#pragma once

#include <string>

#include "http/response.h"
#include "staff/doorkeeper.h"

namespace staff {

[[nodiscard]] http::Response with_cookie(http::Response response, DoorOptions::Cookie kind,
                                         const std::string& token);
// Takes the cookie back and has the browser forget what it kept of this site: the next person at
// the desk finds nothing.
[[nodiscard]] http::Response without_cookie(http::Response response, DoorOptions::Cookie kind);

}  // namespace staff
