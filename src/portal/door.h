// What the handlers of the portal are handed: the desk, and the one turnstile they share.
#pragma once

#include <memory>

#include "http/router.h"
#include "matters/desk.h"
#include "portal/turnstile.h"

namespace portal {

struct Door {
  matters::Desk desk;
  std::shared_ptr<Turnstile> turnstile;
};

void booking_routes(http::Router& router, const Door& door);
void question_routes(http::Router& router, const Door& door);

}  // namespace portal
