#include "law/examples.h"

#include "law/compare.h"

namespace law {
namespace {

tl::unexpected<Error> failed(std::string_view file, int line, const std::string& whose,
                             const Words& because, const std::string& what) {
  return bad_rulebook(file, line,
                      "example of " + whose + " (" + because.en + ") does not come out: " + what);
}

std::string words_of(const Error& error) {
  std::string text = error.code + " " + error.subject;
  for (const FieldError& field : error.fields) text += " " + field.field + "=" + field.code;
  return text;
}

// Empty if the example comes out.
std::string what_differs(const Example& example, const Result<Answer>& answer) {
  if (example.refused.empty()) {
    return answer ? difference(example.answer, answer->fields) : words_of(answer.error());
  }
  if (answer) return "expected to be refused with " + example.refused;
  return answer.error().code == example.refused ? "" : words_of(answer.error());
}

std::string days_differ(const ProfileExample& example, const Engine& engine) {
  const Date month = *parse_iso(example.month + "-01");
  const auto receives = engine.reception_days(example.post, month);
  if (!receives) return words_of(receives.error());
  std::string expected, got;
  for (const Date day : example.days) expected += " " + iso(day);
  for (const ReceptionDay& day : *receives) got += " " + iso(day.on);
  return expected == got ? "" : "expected" + expected + ", got" + got;
}

Result<void> run_profile(const Engine& engine, const Profile& profile) {
  const Engine followed = TRY(engine.with_profile(profile.id, profile.in_force_from));
  for (const ProfileExample& example : profile.examples) {
    const std::string wrong =
        example.asked ? what_differs(*example.asked,
                                     followed.ask(example.asked->question, example.asked->input))
                      : days_differ(example, followed);
    const Words& because = example.asked ? example.asked->because : example.because;
    if (!wrong.empty()) return failed(profile.file, example.line, profile.id, because, wrong);
  }
  return {};
}

}  // namespace

Result<void> run_examples(const Engine& engine, const Rulebook& book) {
  for (const auto& [id, rule] : book.rules) {
    for (const Example& example : rule.examples) {
      const std::string wrong = what_differs(example, engine.ask(example.question, example.input));
      if (!wrong.empty()) return failed(rule.file, example.line, id, example.because, wrong);
    }
  }
  for (const auto& [id, profile] : book.profiles) TRY(run_profile(engine, profile));
  return {};
}

}  // namespace law
