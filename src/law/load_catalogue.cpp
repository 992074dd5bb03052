#include "law/file_reader.h"
#include "law/load_files.h"

namespace law {
namespace {

Result<std::vector<Field>> fields_of(const FileReader& in, std::string_view key);

Result<FieldType> type_of(const FileReader& in, std::string_view key) {
  const std::string word = TRY(in.text(key));
  const std::optional<FieldType> type = parse_field_type(word);
  if (!type) return in.wrong(*in.find(key), "not a type: " + word);
  return *type;
}

Result<void> read_bounds(const FileReader& in, Field& field) {
  if (const Yaml* min = in.find("min")) field.min = TRY(number_of(*min, in.file()));
  if (const Yaml* max = in.find("max")) field.max = TRY(number_of(*max, in.file()));
  return {};
}

Result<Field> field_of(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"name", "type", "vi", "en", "required", "nullable", "default", "min", "max",
               "vocabulary", "item", "fields"}));
  Field field;
  field.name = TRY(in.text("name"));
  field.type = TRY(type_of(in, "type"));
  field.label.vi = TRY(in.text("vi"));
  field.label.en = TRY(in.text("en"));
  field.required = TRY(in.flag_or("required", false));
  field.nullable = TRY(in.flag_or("nullable", false));
  field.vocabulary = TRY(in.text_or("vocabulary", ""));
  if (const Yaml* otherwise = in.find("default")) field.by_default = to_json(*otherwise);
  if (in.find("item")) field.item = TRY(type_of(in, "item"));
  if (in.find("fields")) field.fields = TRY(fields_of(in, "fields"));
  TRY(read_bounds(in, field));
  return field;
}

Result<std::vector<Field>> fields_of(const FileReader& in, std::string_view key) {
  const Yaml* list = TRY(in.need(key, Yaml::Kind::list));
  std::vector<Field> fields;
  for (const Yaml& item : list->list) {
    Field field = TRY(field_of(item, in.file()));
    fields.push_back(std::move(field));
  }
  return fields;
}

Result<Question> question_of(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"question", "asks", "given", "answers"}));
  Question question;
  question.id = TRY(in.text("question"));
  question.asks = TRY(in.words("asks"));
  question.inputs = TRY(fields_of(in, "given"));
  question.answers = TRY(fields_of(in, "answers"));
  return question;
}

Result<Word> word_of_file(const Yaml& node, std::string_view file) {
  const FileReader in(node, file);
  TRY(in.only({"word", "vi", "en"}));
  Word word;
  word.word = TRY(in.text("word"));
  word.label.vi = TRY(in.text("vi"));
  word.label.en = TRY(in.text("en"));
  return word;
}

}  // namespace

Result<void> load_questions(const Yaml& root, std::string_view file, Catalogue& catalogue) {
  const FileReader in(root, file);
  TRY(in.only({"questions"}));
  const Yaml* list = TRY(in.need("questions", Yaml::Kind::list));
  for (const Yaml& item : list->list) {
    Question question = TRY(question_of(item, file));
    if (catalogue.question(question.id)) return in.wrong(item, "question twice: " + question.id);
    catalogue.questions.push_back(std::move(question));
  }
  return {};
}

Result<void> load_vocabulary(const Yaml& root, std::string_view file, Catalogue& catalogue) {
  if (root.kind != Yaml::Kind::map) return bad_rulebook(file, 1, "expected a map");
  for (const auto& [name, list] : root.map) {
    if (list.kind != Yaml::Kind::list) return bad_rulebook(file, list.line, "expected a list");
    std::vector<Word>& words = catalogue.vocabularies[name];
    for (const Yaml& item : list.list) {
      Word word = TRY(word_of_file(item, file));
      words.push_back(std::move(word));
    }
  }
  return {};
}

}  // namespace law
