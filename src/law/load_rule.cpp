#include <algorithm>

#include "law/file_reader.h"
#include "law/load_files.h"

namespace law {
namespace {

// No law counts further; sums of them stay far from overflow.
Result<int> figure_of(const Yaml& node, std::string_view file) {
  const int number = TRY(number_of(node, file));
  if (number < 0 || number > 9999999) return bad_rulebook(file, node.line, "not from 0 to 9999999");
  return number;
}

Result<Named<std::string>> table_of(const Yaml& node, std::string_view file) {
  if (node.kind != Yaml::Kind::map) return bad_rulebook(file, node.line, "expected a table");
  Named<std::string> table;
  for (const auto& [key, value] : node.map) {
    std::string word = TRY(text_of(value, file));
    table.emplace(key, std::move(word));
  }
  return table;
}

// Reads the map under `key`, if there is one, value by value.
template <class T, class Read>
Result<void> named(const FileReader& in, std::string_view key, Named<T>& into, Read read) {
  if (!in.find(key)) return {};
  const Yaml* map = TRY(in.need(key, Yaml::Kind::map));
  for (const auto& [name, value] : map->map) {
    T item = TRY(read(value, in.file()));
    into.emplace(name, std::move(item));
  }
  return {};
}

Result<Slots> slots_of(const FileReader& in) {
  Slots slots;
  if (const Yaml* length = in.find("length")) {
    const Length value = TRY(length_of(*length, in.file()));
    slots.lengths.emplace("length", value);
  }
  TRY(named(in, "lengths", slots.lengths, length_of));
  TRY(named(in, "numbers", slots.numbers, figure_of));
  TRY(named(in, "words", slots.words, text_of));
  TRY(named(in, "lists", slots.lists, texts_of));
  TRY(named(in, "tables", slots.tables, table_of));
  return slots;
}

Result<Reading> reading_of(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only(
      {"reading", "if", "length", "lengths", "numbers", "words", "lists", "tables", "basis"}));
  Reading reading;
  reading.word = TRY(in.text("reading"));
  reading.if_ = TRY(in.words("if"));
  reading.slots = TRY(slots_of(in));
  reading.basis = TRY(in.text_or("basis", ""));
  return reading;
}

Result<void> read_doubt(const Yaml& node, std::string_view file, Wording& wording) {
  const FileReader in(node, file);
  TRY(in.only({"id", "vi", "en", "reads", "because", "otherwise"}));
  Doubt doubt;
  doubt.id = TRY(in.text_or("id", ""));
  doubt.text.vi = TRY(in.text("vi"));
  doubt.text.en = TRY(in.text("en"));
  doubt.reads = TRY(in.text("reads"));
  doubt.because = TRY(in.words("because"));
  wording.doubt = std::move(doubt);
  if (!in.find("otherwise")) return {};
  const Yaml* list = TRY(in.need("otherwise", Yaml::Kind::list));
  for (const Yaml& item : list->list) {
    Reading reading = TRY(reading_of(item, file));
    wording.otherwise.push_back(std::move(reading));
  }
  return {};
}

Result<Wording> wording_of(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"in_force_from", "in_force_until", "length", "lengths", "numbers", "words", "lists",
               "tables", "basis", "doubt"}));
  Wording wording;
  wording.in_force_from = TRY(in.day("in_force_from"));
  wording.in_force_until = TRY(in.maybe_day("in_force_until"));
  wording.slots = TRY(slots_of(in));
  wording.basis = TRY(in.text("basis"));
  if (const Yaml* doubt = in.find("doubt")) TRY(read_doubt(*doubt, file, wording));
  return wording;
}

Result<void> read_wordings(const FileReader& in, Rule& rule) {
  const Yaml* list = TRY(in.need("wordings", Yaml::Kind::list));
  if (list->list.empty()) return in.wrong(*list, "a rule needs a wording");
  for (const Yaml& item : list->list) {
    Wording wording = TRY(wording_of(item, in.file()));
    if (!rule.wordings.empty() && rule.wordings.back().in_force_from >= wording.in_force_from) {
      return in.wrong(item, "wordings must be in order of in_force_from");
    }
    rule.wordings.push_back(std::move(wording));
  }
  return {};
}

Result<Example> example_of(const Yaml& node, std::string_view file, const Rule& rule) {
  Example example = TRY(load_example(node, file, rule.questions.front()));
  if (std::ranges::find(rule.questions, example.question) == rule.questions.end()) {
    return bad_rulebook(file, node.line,
                        "example asks a question the rule does not name: " + example.question);
  }
  return example;
}

Result<void> read_examples(const FileReader& in, Rule& rule) {
  const Yaml* list = TRY(in.need("examples", Yaml::Kind::list));
  if (list->list.empty()) return in.wrong(*list, "a rule needs an example");
  for (const Yaml& item : list->list) {
    Example example = TRY(example_of(item, in.file(), rule));
    rule.examples.push_back(std::move(example));
  }
  return {};
}

}  // namespace

Result<Example> load_example(const Yaml& node, std::string_view file,
                             const std::string& usual_question) {
  const FileReader in(node, file);
  TRY(in.only({"ask", "given", "answer", "refused", "because"}));
  Example example;
  example.line = node.line;
  example.question = TRY(in.text_or("ask", usual_question));
  const Yaml* given = TRY(in.need("given", Yaml::Kind::map));
  example.input = to_json(*given).as_object();
  example.refused = TRY(in.text_or("refused", ""));
  if (example.refused.empty()) {
    const Yaml* answer = TRY(in.need("answer", Yaml::Kind::map));
    example.answer = to_json(*answer).as_object();
    if (example.answer.empty()) return in.wrong(*answer, "an example that expects nothing");
  } else if (in.find("answer")) {
    return in.wrong("an example is answered or refused");
  }
  example.because = TRY(in.words("because"));
  return example;
}

Result<Rule> load_rule(const Yaml& root, std::string_view file) {
  const FileReader in(root, file);
  TRY(in.only({"rule", "title", "starts", "questions", "wordings", "examples"}));
  Rule rule;
  rule.file = file;
  rule.id = TRY(in.text("rule"));
  rule.title = TRY(in.words("title"));
  rule.starts = TRY(in.text_or("starts", ""));
  rule.questions = TRY(in.texts("questions"));
  if (rule.questions.empty()) return in.wrong("a rule answers at least one question");
  TRY(read_wordings(in, rule));
  TRY(read_examples(in, rule));
  return rule;
}

}  // namespace law
