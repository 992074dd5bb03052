// The endpoints of booking and of the queue, for the office; what citizens send comes through
// portal/.
#pragma once

#include "http/router.h"
#include "office.h"

namespace bookings {

void routes(http::Router& router, const Office& office);

}  // namespace bookings
