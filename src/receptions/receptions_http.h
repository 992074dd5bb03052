// The endpoints of reception calendars, for the office and for the public.
#pragma once

#include "http/router.h"
#include "office.h"
#include "receptions/acts.h"

namespace receptions {

// All of the office: calendars and publishing, and the two below.
void routes(http::Router& router, const Office& office, OnPostponed on_postponed);
// What is fixed: rules and regular hours.
void rule_routes(http::Router& router, const Office& office);
// One session, from its call to its outcome.
void session_routes(http::Router& router, const Office& office, OnPostponed on_postponed);
void portal_routes(http::Router& router, const Office& office);

}  // namespace receptions
