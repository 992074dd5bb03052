// What other rooms show of an answer.
#pragma once

#include <string_view>

#include "base/json.h"
#include "law/engine.h"

namespace law {

// The answer as the API shows it: {question, answer, basis, rule, doubt: {vi, en}, provisional,
// sum: {vi, en}}.
[[nodiscard]] json::Object answer_json(std::string_view question, const Answer& answer);
// {word, vi, en, article, unverified}
[[nodiscard]] json::Object choice_json(const Choice& choice);
// The first doubt of an answer: {vi, en}, or null.
[[nodiscard]] json::Value doubt_json(const Answer& answer);

}  // namespace law
