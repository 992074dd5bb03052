// The endpoints of references to secret papers.
#pragma once

#include "http/router.h"
#include "office.h"

namespace secret_papers {

void routes(http::Router& router, const Office& office);

}  // namespace secret_papers
