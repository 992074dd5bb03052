#pragma once

#include <vector>

#include "exports/exports.h"
#include "exports/list.h"
#include "http/router.h"
#include "office.h"

namespace exports {

// `offers`: every list that can be taken out.
void routes(http::Router& router, const Office& office, Exports& exports,
            std::vector<Offer> offers);

// The list "staff": the people of a unit with their posts, a line a post.
[[nodiscard]] Offer staff_offer(const Office& office);

}  // namespace exports
