// What a reader asked a list for, the unit filled in when he named none.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "matters/matter_list.h"
#include "office.h"
#include "staff/actor.h"

namespace matters {

[[nodiscard]] ListReader reader_of(const Office& office, const staff::Actor& actor);

// The unit that was asked for, or the reader's own. `forbidden` "access.no_post".
[[nodiscard]] Result<Filter> at_home(Filter filter, const Office& office,
                                     const staff::Actor& actor);

// Reads the query of GET /search; errors go to `in`.
struct SearchAsked {
  std::string text;
  Filter filter;
};
[[nodiscard]] SearchAsked read_search(json::Fields& in);

}  // namespace matters
