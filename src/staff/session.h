// Sign-in sessions: a random token in an HttpOnly cookie, of which the database keeps only a keyed
// hash. Posts are read at each request, so a change of post takes effect at once.
#pragma once

#include "base/result.h"
#include "http/request.h"
#include "http/router.h"
#include "office.h"
#include "staff/actor.h"

namespace staff {

// Who sent this request, or `unauthorized` "session.none" / "session.ended". A request that changes
// something also needs the session's token in X-CSRF-Token: `forbidden` "session.csrf".
[[nodiscard]] Result<Actor> signed_in(const http::Request& request, const Office& office);

// A handler that only who is signed in gets to: it is called with the request, the office and him.
template <class Handler>
http::Handler for_officers(const Office& office, Handler handler) {
  return [&office, handler](const http::Request& request) -> Result<http::Response> {
    const Actor actor = TRY(signed_in(request, office));
    return handler(request, office, actor);
  };
}

}  // namespace staff
