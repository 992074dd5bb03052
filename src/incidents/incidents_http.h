// The routes of the log of incidents.
#pragma once

#include "http/router.h"
#include "office.h"

namespace incidents {

void routes(http::Router& router, const Office& office);

}  // namespace incidents
