#include <algorithm>

#include "law/file_reader.h"
#include "law/load_files.h"

namespace law {
namespace {

Result<DatedChoice> choice_of(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"word", "vi", "en", "article", "in_force_from", "in_force_until", "unverified"}));
  DatedChoice choice;
  choice.word = TRY(in.text("word"));
  choice.label.vi = TRY(in.text("vi"));
  choice.label.en = TRY(in.text("en"));
  choice.article = TRY(in.text("article"));
  choice.in_force_from = TRY(in.day("in_force_from"));
  choice.in_force_until = TRY(in.maybe_day("in_force_until"));
  choice.unverified = TRY(in.flag_or("unverified", false));
  return choice;
}

Result<Term> term_of(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"law", "ours", "vi", "en", "article"}));
  Term term;
  term.law = TRY(in.text("law"));
  term.ours = TRY(in.text("ours"));
  term.vi = TRY(in.text("vi"));
  term.en = TRY(in.text("en"));
  term.article = TRY(in.text_or("article", ""));
  return term;
}

}  // namespace

Result<ChoiceList> load_choices(const Yaml& root, std::string_view file) {
  const FileReader in(root, file);
  TRY(in.only({"list", "title", "choices"}));
  ChoiceList list;
  list.id = TRY(in.text("list"));
  list.title = TRY(in.words("title"));
  const Yaml* items = TRY(in.need("choices", Yaml::Kind::list));
  for (const Yaml& item : items->list) {
    DatedChoice choice = TRY(choice_of(item, file));
    list.choices.push_back(std::move(choice));
  }
  if (list.choices.empty()) return in.wrong(*items, "a list without choices");
  return list;
}

Result<std::vector<Term>> load_glossary(const Yaml& root, std::string_view file) {
  const FileReader in(root, file);
  TRY(in.only({"terms"}));
  const Yaml* items = TRY(in.need("terms", Yaml::Kind::list));
  std::vector<Term> terms;
  for (const Yaml& item : items->list) {
    Term term = TRY(term_of(item, file));
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace law
