#pragma once

#include "http/router.h"
#include "matters/desk.h"
#include "matters/matter_store.h"
#include "staff/actor.h"

namespace matters {

void routes(http::Router& router, const Desk& desk);        // matters, work, search
void paper_routes(http::Router& router, const Desk& desk);  // petitions
void saved_search_routes(http::Router& router, const Office& office);

// The answer to whoever may see the matter; `not_found` for anybody else.
[[nodiscard]] Result<json::Object> page_of(const Desk& desk, const staff::Actor& actor,
                                           const Matter& matter, std::vector<Paper> papers);

}  // namespace matters
