// A printed identity of the report forms: "6=7+8", "2<=1", "05/KQTH.1>=03/GQKN.7".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace law {

enum class Relation { equal, at_most, at_least };

struct Identity {
  std::string left;
  Relation relation = Relation::equal;
  std::vector<std::string> right;  // added up
};

// Nothing for text that is not an identity.
[[nodiscard]] std::optional<Identity> parse_identity(std::string_view text);

// The value of a cell, nothing if it was not given.
using Cell = std::function<std::optional<long long>(std::string_view)>;

[[nodiscard]] std::optional<long long> right_side(const Identity& identity, const Cell& cell);
// Nothing when a cell is missing: then the identity is not checked.
[[nodiscard]] std::optional<bool> holds(const Identity& identity, const Cell& cell);

}  // namespace law
