// The endpoints of tag session.
#pragma once

#include "http/router.h"
#include "office.h"
#include "staff/doorkeeper.h"

namespace staff {

void session_routes(http::Router& router, Office& office, Doorkeeper& door);

}  // namespace staff
