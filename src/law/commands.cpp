#include "law/commands.h"

#include <iostream>
#include <iterator>

namespace law {
namespace {

void say(std::ostream& errors, const Error& error) {
  errors << error.code << ": " << error.subject;
  if (!error.article.empty()) errors << " (" << error.article << ")";
  errors << "\n";
  for (const FieldError& field : error.fields) {
    errors << "  " << field.field << ": " << field.code;
    if (!field.detail.empty()) errors << " " << field.detail;
    errors << "\n";
  }
}

void say(std::ostream& out, const std::vector<std::string>& sentences) {
  if (!sentences.empty()) out << "\n";
  for (const std::string& sentence : sentences) out << sentence << "\n";
}

Result<Answer> answer_of(const Engine& engine, const std::string& question,
                         const std::string& input) {
  const json::Value given = TRY(json::parse(input));
  if (!given.is_object()) return fail(ErrorKind::invalid, "field.wrong_type", "input");
  return engine.ask(question, given.as_object());
}

}  // namespace

int ask_command(const Engine& engine, const std::vector<std::string>& arguments, std::istream& in,
                std::ostream& out, std::ostream& errors) {
  if (arguments.empty() || arguments.size() > 2) {
    errors << "law ask QUESTION [INPUT AS JSON]\n";
    return 2;
  }
  const std::string input =
      arguments.size() == 2 ? arguments[1] : std::string(std::istreambuf_iterator<char>(in), {});
  const Result<Answer> answer = answer_of(engine, arguments[0], input);
  if (!answer) {
    say(errors, answer.error());
    return 1;
  }
  out << json::serialize(to_json(*answer)) << "\n";
  say(out, answer->sum.vi);
  say(out, answer->sum.en);
  return 0;
}

int check_command(const std::string& folder, std::ostream& out, std::ostream& errors) {
  const Result<Engine> engine = Engine::load(folder);
  if (!engine) {
    say(errors, engine.error());
    return 1;
  }
  out << engine->rules().size() << " rules, " << engine->questions().size()
      << " questions, calendar until " << iso(engine->calendar().last()) << "\n";
  return 0;
}

}  // namespace law
