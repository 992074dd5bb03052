// The catalogue: which questions there are, what may be given with each and what comes back, with
// the words on the screen. Checks the input of a question strictly; knows no law.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "law/rule.h"

namespace law {

enum class FieldType {
  date,      // "2026-07-01"
  month,     // "2026-07"
  datetime,  // "2026-07-01T08:30"
  boolean,
  integer,
  word,  // one of a vocabulary
  text,
  list,     // of `item`
  objects,  // of `fields`
  cells,    // {"1": 12, …}: a row of a report form
  forms,    // {"02/XLD": cells, …}
};
[[nodiscard]] std::optional<FieldType> parse_field_type(std::string_view word);
[[nodiscard]] std::string_view word_of(FieldType type);

inline constexpr long long kMaxInteger = 1'000'000;
inline constexpr long long kMaxCell = 1'000'000'000'000'000;
inline constexpr std::size_t kMaxItems = 1000;

struct Field {
  std::string name;
  FieldType type = FieldType::text;
  Words label;
  bool required = false;
  bool nullable = false;
  std::optional<json::Value> by_default;
  long long min = 0;
  long long max = kMaxInteger;
  std::string vocabulary;            // of a word or of a list of words
  FieldType item = FieldType::text;  // of a list
  std::vector<Field> fields;         // of objects
};

struct Question {
  std::string id;  // "complaint.acceptance_due"
  Words asks;
  std::vector<Field> inputs, answers;

  [[nodiscard]] const Field* input(std::string_view name) const;
  [[nodiscard]] const Field* answer(std::string_view name) const;
};

struct Word {
  std::string word;
  Words label;
};

struct Catalogue {
  std::vector<Question> questions;        // in the order of the files
  Named<std::vector<Word>> vocabularies;  // in the order of the law

  [[nodiscard]] const Question* question(std::string_view id) const;
  [[nodiscard]] const Word* word(std::string_view vocabulary, std::string_view word) const;

  // The input with its defaults filled in, or `invalid` "input.invalid" with every wrong field:
  // field.required, field.unknown, field.wrong_type, field.not_a_date, field.not_one_of,
  // field.too_small, field.too_large, field.too_many, field.duplicate.
  [[nodiscard]] Result<json::Object> checked(const Question& question,
                                             const json::Object& input) const;
};

}  // namespace law
