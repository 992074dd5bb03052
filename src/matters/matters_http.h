#pragma once

#include "db/database.h"
#include "http/router.h"
#include "matters/step.h"
#include "office.h"
#include "staff/actor.h"

namespace files {
struct File;
}

namespace matters {

// What the handlers of this room are handed.
struct Desk {
  const Office& office;
  const Kinds& kinds;
};

void routes(http::Router& router, const Desk& desk);        // matters, work, search, export
void paper_routes(http::Router& router, const Desk& desk);  // petitions

// May this person take the file out? Noted on the journal when the paper is sealed.
Result<void> may_read_file(const Office& office, const staff::Actor& actor,
                           const files::File& file);

// The key that makes a repeated request harmless, apart for each client; `invalid`
// "http.idempotency_key" without one.
[[nodiscard]] Result<std::string> idempotency_key(const http::Request& request,
                                                  const std::string& client);

// The answer to whoever may see the matter; `not_found` for anybody else.
[[nodiscard]] Result<json::Object> page_of(db::Transaction& tx, const Desk& desk,
                                           const staff::Actor& actor, const Matter& matter);

}  // namespace matters
