// The endpoints of questions for a conference, but for what citizens send (portal/).
#pragma once

#include "http/router.h"
#include "office.h"

namespace conferences {

void routes(http::Router& router, const Office& office);

}  // namespace conferences
