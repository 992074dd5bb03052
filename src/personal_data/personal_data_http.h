// The endpoints of data subjects' requests and of "who saw".
#pragma once

#include "http/router.h"
#include "office.h"

namespace personal_data {

void routes(http::Router& router, const Office& office);

}  // namespace personal_data
