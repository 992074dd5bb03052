// The law of this tree, read once, and every question that its examples ask.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "fuzz.h"
#include "law/engine.h"
#include "law/rulebook.h"

namespace fuzz {

inline const law::Rulebook& the_rulebook() {
  static const auto kBook = law::read_rulebook(TIEPDAN_SOURCE "/law");
  must(kBook.has_value(), "the law of this tree loads");
  return *kBook;
}

// The same without its examples, which take the longest.
inline law::Rulebook book_without_examples() {
  law::Rulebook book = the_rulebook();
  for (auto& [id, rule] : book.rules) rule.examples.clear();
  for (auto& [id, profile] : book.profiles) profile.examples.clear();
  return book;
}

inline const std::vector<law::Example>& every_example() {
  static const auto kExamples = [] {
    std::vector<law::Example> all;
    for (const auto& [id, rule] : the_rulebook().rules) {
      all.insert(all.end(), rule.examples.begin(), rule.examples.end());
    }
    return all;
  }();
  return kExamples;
}

// Asked twice, the same; every deadline in it can be explained again.
inline void must_answer(const law::Engine& engine, const std::string& question,
                        const json::Object& input) {
  const auto answer = engine.ask(question, input);
  const auto again = engine.ask(question, input);
  must(answer.has_value() == again.has_value(), "the same question has the same answer", question);
  if (!answer) {
    must(!answer.error().subject.empty(), "a refusal says about what", answer.error().code);
    return must_be_told(answer.error());
  }
  must(!answer->rule.empty() && !answer->basis.empty(), "an answer has its article", question);
  must(json::serialize(law::to_json(*answer)) == json::serialize(law::to_json(*again)),
       "the same question has the same answer", question);
  for (const law::Count& count : answer->sum.counts) {
    const auto due = engine.due(question, input, count.field);
    must(due && engine.sum_of(*due), "a deadline can be explained again", question);
  }
}

}  // namespace fuzz
