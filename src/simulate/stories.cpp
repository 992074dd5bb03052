#include "simulate/stories.h"

#include "base/check.h"

namespace simulate {

std::string filled(std::string_view text, const Words& words) {
  std::string result;
  std::size_t copied = 0;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', copied)) {
    const std::size_t close = text.find('}', open);
    CHECK(close != std::string_view::npos);
    const auto word = words.find(text.substr(open + 1, close - open - 1));
    CHECK(word != words.end());
    result.append(text, copied, open - copied).append(word->second);
    copied = close + 1;
  }
  return result.append(text, copied);
}

}  // namespace simulate
