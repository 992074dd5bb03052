// The endpoints of one's own second factor, and of what a unit asks of its posts.
#pragma once

#include "http/router.h"
#include "office.h"
#include "staff/doorkeeper.h"

namespace staff {

void second_factor_routes(http::Router& router, Office& office, Doorkeeper& door);

}  // namespace staff
