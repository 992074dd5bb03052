// A file of law/. One that loads gives a law that can be asked: whatever it says, an answer or a
// refusal, never a crash. What is wrong names file and line.
//
// The first line says which kind it is, as a comment: "# rule", "# calendar", "# choices" …
#include <algorithm>

#include "fuzz.h"
#include "law/load_files.h"
#include "the_law.h"

namespace fuzz {
namespace {

constexpr std::string_view kFile = "x.yaml";

void must_name_its_line(const Error& error) {
  must(error.code == "law.bad_rulebook", "a wrong file is a wrong rulebook", error.code);
  const std::string& subject = error.subject;
  const std::size_t colon = subject.find(':');
  const std::size_t end = colon == subject.npos ? colon : subject.find(": ", colon + 1);
  must(end != subject.npos && end > colon + 1, "an error names file and line", subject);
  const std::string line = subject.substr(colon + 1, end - colon - 1);
  must(line.find_first_not_of("0123456789") == line.npos && line != "0", "lines count from 1",
       subject);
}

// Every question that any rule of this tree gives as an example, asked of the changed law.
void ask_all(const law::Engine& engine, const std::vector<std::string>& only) {
  for (const law::Example& example : every_example()) {
    const bool asked = only.empty() || std::ranges::find(only, example.question) != only.end();
    if (asked) must_answer(engine, example.question, example.input);
  }
}

void try_book(law::Rulebook book, const std::vector<std::string>& questions) {
  const auto fits = law::check_rulebook(book);
  if (!fits) return must_name_its_line(fits.error());
  const auto engine = law::Engine::from(std::move(book));
  if (!engine) return must_name_its_line(engine.error());
  must(!engine->rules().empty() && !engine->calendar_json().empty(), "the law can be shown");
  ask_all(*engine, questions);
}

void try_rule(const law::Yaml& root) {
  auto rule = law::load_rule(root, kFile);
  if (!rule) return must_name_its_line(rule.error());
  must(!rule->wordings.empty() && !rule->examples.empty(), "a rule has wordings and examples");
  for (const auto& wording : rule->wordings) must(!wording.basis.empty(), "a wording has a basis");
  if (!the_rulebook().rules.contains(rule->id)) return;
  law::Rulebook book = book_without_examples();
  const auto questions = rule->questions;
  const auto id = rule->id;
  rule->examples.clear();
  book.rules.insert_or_assign(id, *std::move(rule));
  try_book(std::move(book), questions);
}

void try_calendar(const law::Yaml& root) {
  auto year = law::load_calendar_year(root, kFile);
  if (!year) return must_name_its_line(year.error());
  law::Rulebook book = book_without_examples();
  std::erase_if(book.years, [&](const auto& other) { return other.year == year->year; });
  book.years.push_back(*std::move(year));
  try_book(std::move(book), {"calendar.add_working_days", "complaint.acceptance_due"});
}

// No last day of an answer is later than the law's.
void must_not_be_later(const law::Engine& plain, const law::Engine& followed,
                       const law::Example& example) {
  must_answer(followed, example.question, example.input);
  const auto by_law = plain.ask(example.question, example.input);
  const auto here = followed.ask(example.question, example.input);
  must(by_law.has_value() == here.has_value(), "a profile answers what the law answers");
  for (std::size_t i = 0; here && i < here->sum.counts.size(); ++i) {
    must(here->sum.counts[i].last_day <= by_law->sum.counts.at(i).last_day,
         "a local rule is never laxer than the law", example.question);
  }
}

void try_followed(const law::Engine& engine, const law::Profile& profile) {
  const auto followed = engine.with_profile(profile.id, profile.in_force_from);
  must(followed.has_value(), "a profile can be followed from its first day", profile.id);
  for (const law::FixedDays& fixed : profile.reception_days) {
    (void)followed->reception_days(fixed.post, law::add_days(fixed.in_force_from, 200));
  }
  if (!profile.works_swapped_saturdays) return;
  for (const law::Shorter& shorter : profile.shorter) {
    const auto& questions = the_rulebook().rules.find(shorter.rule)->second.questions;
    for (const law::Example& example : every_example()) {
      if (std::ranges::find(questions, example.question) == questions.end()) continue;
      must_not_be_later(engine, *followed, example);
    }
  }
}

void try_profile(const law::Yaml& root) {
  auto profile = law::load_profile(root, kFile);
  if (!profile) return must_name_its_line(profile.error());
  must(!profile->basis.empty(), "a profile has a basis");
  const law::Profile kept = *profile;
  law::Rulebook book = book_without_examples();
  profile->examples.clear();
  book.profiles.insert_or_assign(kept.id, *std::move(profile));
  const auto fits = law::check_rulebook(book);
  if (!fits) return must_name_its_line(fits.error());
  const auto engine = law::Engine::from(std::move(book));
  must(engine.has_value(), "a law without examples is a law");
  must(!engine->profiles().empty(), "the profiles can be shown");
  try_followed(*engine, kept);
}

void try_catalogue(const law::Yaml& root, bool vocabulary) {
  law::Catalogue catalogue;
  const auto loaded = vocabulary ? law::load_vocabulary(root, kFile, catalogue)
                                 : law::load_questions(root, kFile, catalogue);
  if (!loaded) return must_name_its_line(loaded.error());
  for (const auto& question : catalogue.questions) {
    const auto checked = catalogue.checked(question, {});
    if (!checked) must_be_told(checked.error());
  }
}

template <class Loaded>
void try_list(const Loaded& loaded) {
  if (!loaded) must_name_its_line(loaded.error());
}

}  // namespace

void try_one(std::string_view input) {
  const auto root = law::parse_yaml(std::string(input), std::string(kFile));
  if (!root) return must_name_its_line(root.error());
  (void)law::to_json(*root);
  if (input.starts_with("# calendar")) return try_calendar(*root);
  if (input.starts_with("# questions")) return try_catalogue(*root, false);
  if (input.starts_with("# vocabulary")) return try_catalogue(*root, true);
  if (input.starts_with("# local")) return try_profile(*root);
  if (input.starts_with("# choices")) return try_list(law::load_choices(*root, kFile));
  if (input.starts_with("# glossary")) return try_list(law::load_glossary(*root, kFile));
  try_rule(*root);
}

}  // namespace fuzz
