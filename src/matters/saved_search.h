// Lists and searches that a person keeps under a name: his own notebook, seen by nobody else. The
// words somebody searched for, and the name he gave it, may be a denouncer's: both are sealed. It
// is no act of the office and not on the journal.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"

namespace matters {

inline constexpr std::size_t kMostSaved = 30;  // of one person

struct SavedSearch {
  std::string id;
  std::string name;
  std::string list;          // "matters" or "search"
  json::Object query;        // of that list, as in the address of its page: all values are text
  bool opens_first = false;  // what the person's list of matters opens with; one at most
};

// Schema NewSavedSearch; errors go to `in`, those of the query at "query.<name>".
[[nodiscard]] SavedSearch read_saved_search(json::Fields& in);
[[nodiscard]] json::Object to_json(const SavedSearch& saved);

// By name.
[[nodiscard]] std::vector<SavedSearch> saved_searches(const Office& office,
                                                      const staff::Actor& actor);
// `refused` "saved_search.too_many"; `invalid` "input.invalid" with the field "name"
// "saved_search.name_taken".
[[nodiscard]] Result<SavedSearch> keep_search(const Office& office, const staff::Actor& actor,
                                              SavedSearch saved);
// All of it, under the same id. `not_found` "saved_search.not_found", here and below.
[[nodiscard]] Result<SavedSearch> change_search(const Office& office, const staff::Actor& actor,
                                                const SavedSearch& saved);
Result<void> drop_search(const Office& office, const staff::Actor& actor, const std::string& id);

}  // namespace matters
