// Runs a file of worked cases against the engine.
#include <iostream>
#include <map>

#include "law/commands.h"
#include "law/compare.h"

namespace law {
namespace {

struct Tally {
  int passed = 0, failed = 0, not_answered = 0;
};

enum class Outcome { passed, failed, not_answered };

struct Judged {
  Outcome outcome = Outcome::failed;
  std::string question = "?";
  std::string report;  // of a failure
};

struct Case {
  std::string id, question;
  json::Object input, answer;
};

Result<Case> read_case(const std::string& line) {
  const json::Value value = TRY(json::parse(line));
  const auto text = [&](std::string_view name) -> std::string {
    const json::Value* field = value.is_object() ? value.as_object().if_contains(name) : nullptr;
    return field && field->is_string() ? std::string(std::string_view(field->as_string())) : "";
  };
  Case read{text("id"), text("question"), {}, {}};
  if (read.id.empty() || read.question.empty()) {
    return fail(ErrorKind::invalid, "case.broken", "id or question missing");
  }
  for (const auto& [name, into] : {std::pair("input", &read.input), {"answer", &read.answer}}) {
    const json::Value* field = value.as_object().if_contains(name);
    if (!field || !field->is_object()) return fail(ErrorKind::invalid, "case.broken", name);
    *into = field->as_object();
  }
  return read;
}

std::string said(const Error& error) {
  std::string text = error.code + " " + error.subject;
  for (const FieldError& field : error.fields) text += ", " + field.field + ": " + field.code;
  return text;
}

Judged judge(const Engine& engine, const std::string& line, int number) {
  const Result<Case> read = read_case(line);
  if (!read) {
    return {Outcome::failed, "?", "line " + std::to_string(number) + ": " + said(read.error())};
  }
  const Result<Answer> answer = engine.ask(read->question, read->input);
  if (!answer && answer.error().code == "law.not_answered") {
    return {Outcome::not_answered, read->question, ""};
  }
  const std::string name = read->id + " " + read->question + ": ";
  if (!answer) return {Outcome::failed, read->question, name + "refused: " + said(answer.error())};
  const std::string wrong = difference(read->answer, answer->fields);
  if (!wrong.empty()) return {Outcome::failed, read->question, name + wrong};
  return {Outcome::passed, read->question, ""};
}

void count(Tally& tally, Outcome outcome) {
  if (outcome == Outcome::passed) ++tally.passed;
  if (outcome == Outcome::failed) ++tally.failed;
  if (outcome == Outcome::not_answered) ++tally.not_answered;
}

void print(std::ostream& out, const Tally& tally) {
  out << tally.passed << " passed, " << tally.failed << " failed, " << tally.not_answered
      << " not answered\n";
}

}  // namespace

int run_cases(const Engine& engine, std::istream& cases, std::ostream& out) {
  std::map<std::string, Tally> by_question;
  std::vector<std::string> failures;
  Tally total;
  std::string line;
  for (int number = 1; std::getline(cases, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    Judged judged = judge(engine, line, number);
    count(by_question[judged.question], judged.outcome);
    count(total, judged.outcome);
    if (!judged.report.empty()) failures.push_back(std::move(judged.report));
  }
  for (const auto& [question, tally] : by_question) {
    out << question << ": ";
    print(out, tally);
  }
  for (const std::string& failure : failures) out << "FAILED " << failure << "\n";
  print(out, total);
  return total.failed == 0 ? 0 : 1;
}

}  // namespace law
