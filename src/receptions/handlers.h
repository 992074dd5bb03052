// How the handlers of the rooms about receptions are called: only for who is signed in, and told
// who does it.
#pragma once

#include "http/router.h"
#include "office.h"
#include "receptions/acts.h"
#include "staff/session.h"

namespace receptions {

// `handler(request, doing)`.
template <class Handler>
http::Handler for_officers(const Office& office, Handler handler) {
  return staff::for_officers(
      office,
      [handler](const http::Request& request, const Office& its_office, const staff::Actor& actor) {
        return handler(request, Doing{its_office, actor});
      });
}

}  // namespace receptions
