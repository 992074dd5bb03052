// The endpoints of conclusions and directives.
#pragma once

#include "http/router.h"
#include "office.h"

namespace conclusions {

void routes(http::Router& router, const Office& office);

}  // namespace conclusions
