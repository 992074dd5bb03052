// The endpoints of tags session and staff. Doorkeeper and Office outlive the router.
#pragma once

#include "http/router.h"
#include "office.h"
#include "staff/doorkeeper.h"

namespace staff {

void routes(http::Router& router, Office& office, Doorkeeper& door);

}  // namespace staff
