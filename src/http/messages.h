// The one table from a stable code to what the user reads: what is wrong and what to do next,
// Vietnamese first. A new code needs a line in messages.cpp; a test finds those without one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace http {

struct Sentence {
  std::string_view code;
  std::string_view vi;  // {detail} stands for the bound or example of a FieldError
  std::string_view en;
};

[[nodiscard]] std::span<const Sentence> sentences();

// nullptr if the code has no sentence.
[[nodiscard]] const Sentence* sentence(std::string_view code);

// `text` with {detail} filled in.
[[nodiscard]] std::string with_detail(std::string_view text, std::string_view detail);

}  // namespace http
