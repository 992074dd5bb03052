// The endpoints of reception calendars, for the office and for the public.
#pragma once

#include "http/router.h"
#include "office.h"
#include "receptions/acts.h"

namespace receptions {

void routes(http::Router& router, const Office& office, OnPostponed on_postponed);
void portal_routes(http::Router& router, const Office& office);

}  // namespace receptions
