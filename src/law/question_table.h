// Which function answers which question, and what each rule must say for them. A rule that no
// function needs, or that lacks a value one of them asks for, is refused by the loader.
#pragma once

#include <span>
#include <string_view>

#include "law/inquiry.h"

namespace law {

using AnswerFunction = Result<void> (*)(Inquiry&);

struct QuestionEntry {
  std::string_view question;
  AnswerFunction answer;
};

// nullptr: not answered by this engine.
[[nodiscard]] AnswerFunction answer_function(std::string_view question);

// "length", "length:complex", "number:…", "flag:…" (a number that is 0 or 1), "word:…", "list:…",
// "table:…", separated by blanks; a trailing "?" means that a wording may lack it.
struct RuleNeeds {
  std::string_view rule;
  std::string_view slots;
};
[[nodiscard]] std::span<const RuleNeeds> rule_needs();

// One table a room of the catalogue.
[[nodiscard]] std::span<const QuestionEntry> calendar_questions();
[[nodiscard]] std::span<const QuestionEntry> complaint_questions();
[[nodiscard]] std::span<const QuestionEntry> complaint_deadline_questions();
[[nodiscard]] std::span<const QuestionEntry> denunciation_questions();
[[nodiscard]] std::span<const QuestionEntry> denunciation_deadline_questions();
[[nodiscard]] std::span<const QuestionEntry> personal_data_questions();
[[nodiscard]] std::span<const QuestionEntry> petition_questions();
[[nodiscard]] std::span<const QuestionEntry> reception_questions();
[[nodiscard]] std::span<const QuestionEntry> reception_deadline_questions();
[[nodiscard]] std::span<const QuestionEntry> report_questions();
[[nodiscard]] std::span<const QuestionEntry> report_form_questions();

}  // namespace law
