#include "proposals/proposal.h"

#include "base/words.h"

namespace proposals {
std::string_view word(Stage stage) { return kStageWords[static_cast<std::size_t>(stage)]; }
Stage stage_of(std::string_view word) {
  return static_cast<Stage>(words::place_of(kStageWords, word));
}
std::string_view word(Said said) { return kSaidWords[static_cast<std::size_t>(said)]; }
Said said_of(std::string_view word) { return static_cast<Said>(words::place_of(kSaidWords, word)); }

}  // namespace proposals
