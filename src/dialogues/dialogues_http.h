#pragma once

#include "http/router.h"
#include "office.h"

namespace dialogues {

void routes(http::Router& router, const Office& office);

}  // namespace dialogues
