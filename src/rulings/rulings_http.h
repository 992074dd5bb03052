// The endpoints of rulings, and the law as everybody may read it: rules, questions, calendar.
#pragma once

#include "http/router.h"
#include "office.h"
#include "rulings/rule.h"

namespace rulings {

// `bench` must outlive the router.
void routes(http::Router& router, const Office& office, const Bench& bench);

}  // namespace rulings
