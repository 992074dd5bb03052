// The endpoints of sudden receptions proposed by themselves.
#pragma once

#include "http/router.h"
#include "office.h"

namespace proposals {

void routes(http::Router& router, const Office& office);

}  // namespace proposals
