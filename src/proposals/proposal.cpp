#include "proposals/proposal.h"

#include <algorithm>

#include "base/check.h"

namespace proposals {
namespace {

std::size_t place_of(const std::vector<std::string_view>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  CHECK(found != words.end());
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace

std::string_view word(Stage stage) { return kStageWords[static_cast<std::size_t>(stage)]; }
Stage stage_of(std::string_view word) { return static_cast<Stage>(place_of(kStageWords, word)); }
std::string_view word(Said said) { return kSaidWords[static_cast<std::size_t>(said)]; }
Said said_of(std::string_view word) { return static_cast<Said>(place_of(kSaidWords, word)); }

}  // namespace proposals
