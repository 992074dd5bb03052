// The endpoints of the desk.
#pragma once

#include "http/router.h"
#include "matters/desk.h"

namespace visits {

void routes(http::Router& router, const matters::Desk& desk);

}  // namespace visits
