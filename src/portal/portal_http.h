// The citizen's door: hand in, follow by code, ask to withdraw, say whether the answer satisfied;
// and the law for everybody. No session; the code is never in an address.
#pragma once

#include "http/router.h"
#include "matters/desk.h"

namespace portal {

void routes(http::Router& router, const matters::Desk& desk);
// /law/ask, /law/choices/{list}, /topics, /health.
void law_routes(http::Router& router, const Office& office);

}  // namespace portal
