#pragma once

#include "http/router.h"
#include "office.h"

namespace briefs {

void routes(http::Router& router, const Office& office);

}  // namespace briefs
