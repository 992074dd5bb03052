#include "law/identity.h"

#include <algorithm>

namespace law {
namespace {

bool is_cell(std::string_view name) {
  return !name.empty() && name.find_first_of("=<>+ ") == name.npos;
}

}  // namespace

std::optional<Identity> parse_identity(std::string_view text) {
  const auto at = text.find_first_of("<>=");
  if (at == text.npos) return std::nullopt;
  Identity identity;
  identity.left = text.substr(0, at);
  identity.relation = text[at] == '<'   ? Relation::at_most
                      : text[at] == '>' ? Relation::at_least
                                        : Relation::equal;
  std::string_view rest = text.substr(at + 1);
  if (identity.relation != Relation::equal) {
    if (!rest.starts_with('=')) return std::nullopt;
    rest.remove_prefix(1);
  }
  while (true) {
    const auto plus = rest.find('+');
    identity.right.emplace_back(rest.substr(0, plus));
    if (plus == rest.npos) break;
    rest.remove_prefix(plus + 1);
  }
  if (!is_cell(identity.left) || !std::ranges::all_of(identity.right, is_cell)) return std::nullopt;
  return identity;
}

std::optional<long long> right_side(const Identity& identity, const Cell& cell) {
  long long total = 0;
  for (const std::string& name : identity.right) {
    const std::optional<long long> value = cell(name);
    if (!value) return std::nullopt;
    total += *value;
  }
  return total;
}

std::optional<bool> holds(const Identity& identity, const Cell& cell) {
  const std::optional<long long> left = cell(identity.left);
  const std::optional<long long> right = right_side(identity, cell);
  if (!left || !right) return std::nullopt;
  switch (identity.relation) {
    case Relation::at_most:
      return *left <= *right;
    case Relation::at_least:
      return *left >= *right;
    case Relation::equal:
      break;
  }
  return *left == *right;
}

}  // namespace law
