// Lists units by what is asked, page by page, from memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "units/directory.h"

namespace units {

struct UnitQuery {
  std::string q = {};  // words of the name, the last perhaps unfinished, or "ubnd" and the like
  std::string territory = {};
  std::string province = {};
  std::optional<Line> line = {};
  std::string kind = {};
  std::string parent = {};
  std::string after = {};  // id of the last unit of the page before
  std::size_t limit = 50;
};

struct UnitList {
  std::vector<const Unit*> items;
  std::optional<std::string> next;  // the `after` of the next page, if there is one
};

// `invalid` "input.invalid" at "after" when no such unit is known.
[[nodiscard]] Result<UnitList> find_units(const Directory& directory, const UnitQuery& query);

}  // namespace units
