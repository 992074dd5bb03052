// What other rooms show of an answer.
#pragma once

#include <string_view>

#include "base/json.h"
#include "law/engine.h"

namespace law {

// The answer as the API shows it: {question, answer, basis, rule, doubt, provisional, sum: {vi,
// en}}.
[[nodiscard]] json::Object answer_json(std::string_view question, const Answer& answer);

}  // namespace law
