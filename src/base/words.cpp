#include "base/words.h"

#include <algorithm>

#include "base/check.h"

namespace words {

std::size_t place_of(const std::vector<std::string_view>& list, std::string_view word) {
  const auto found = std::ranges::find(list, word);
  CHECK(found != list.end());
  return static_cast<std::size_t>(found - list.begin());
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

}  // namespace words
