// A file of worked cases (JSON lines), and through it every question of the law with any input. A
// case is counted once; a question is answered or refused, the same each time.
#include <sstream>

#include "fuzz.h"
#include "law/commands.h"
#include "the_law.h"

namespace fuzz {
namespace {

const law::Engine& the_engine() {
  static const auto kEngine = law::Engine::from(book_without_examples());
  must(kEngine.has_value(), "the law of this tree loads");
  return *kEngine;
}

std::string last_line(std::string text) {
  must(text.ends_with('\n'), "a report ends its lines");
  text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

void must_count(std::string_view input, const std::string& report, int status) {
  int passed = -1, failed = -1, not_answered = -1;
  const std::string total = last_line(report);
  const int read = std::sscanf(total.c_str(), "%d passed, %d failed, %d not answered", &passed,
                               &failed, &not_answered);
  must(read == 3, "the last line is the sum", total);
  must((failed == 0) == (status == 0), "the status says whether any failed", total);
  std::istringstream lines{std::string(input)};
  int cases = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t\r") != line.npos) ++cases;
  }
  must(passed + failed + not_answered == cases, "every case is counted once", total);
}

void ask(const std::string& line) {
  const auto value = json::parse(line);
  const json::Object* object = value ? value->if_object() : nullptr;
  const json::Value* question = object ? object->if_contains("question") : nullptr;
  const json::Value* input = object ? object->if_contains("input") : nullptr;
  if (!question || !question->is_string() || !input || !input->is_object()) return;
  must_answer(the_engine(), std::string(question->as_string()), input->as_object());
}

}  // namespace

void try_one(std::string_view input) {
  std::istringstream cases{std::string(input)};
  std::ostringstream report;
  const int status = law::run_cases(the_engine(), cases, report);
  must_count(input, report.str(), status);
  std::istringstream lines{std::string(input)};
  for (std::string line; std::getline(lines, line);) ask(line);
}

}  // namespace fuzz
