// Small things about words: the place of one in a fixed list, and several put together for people
// to read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace words {

// Where `word` stands in `list`; a Bug if it does not: for what we wrote ourselves.
[[nodiscard]] std::size_t place_of(const std::vector<std::string_view>& list,
                                   std::string_view word);

// One after the other, without those that are empty.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts,
                                 std::string_view between = "; ");

}  // namespace words
