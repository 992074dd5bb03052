// For tests: the rulebook of the tree, loaded once.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/json.h"
#include "law/engine.h"
#include "law/rulebook.h"

namespace law {

inline const std::string kLawFolder = std::string(TIEPDAN_SOURCE) + "/law";

inline const Engine& the_law() {
  static const Result<Engine> kEngine = Engine::load(kLawFolder);
  if (!kEngine) ADD_FAILURE() << kEngine.error().subject;
  return kEngine.value();
}

inline json::Object object(std::string_view text) { return json::parse_own(text).as_object(); }

inline Date day(std::string_view text) { return *parse_iso(text); }

// The answer's field as text, or the code of the refusal.
inline std::string asked(std::string_view question, std::string_view input,
                         std::string_view field) {
  const Result<Answer> answer = the_law().ask(question, object(input));
  if (!answer) {
    const Error& error = answer.error();
    return error.fields.empty() ? error.code
                                : error.fields.front().field + " " + error.fields.front().code;
  }
  const json::Value* value = answer->fields.if_contains(field);
  if (!value) return "nothing";
  return value->is_string() ? std::string(std::string_view(value->as_string()))
                            : json::serialize(*value);
}

}  // namespace law
