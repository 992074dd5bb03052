// The worked examples of the files of law/, asked of the engine that was read from them.
#pragma once

#include "base/result.h"
#include "law/engine.h"
#include "law/rulebook.h"

namespace law {

// `invalid` "law.bad_rulebook" with file, line and example for the first that does not come out. A
// local profile's are asked with it followed from its first day on.
[[nodiscard]] Result<void> run_examples(const Engine& engine, const Rulebook& book);

}  // namespace law
