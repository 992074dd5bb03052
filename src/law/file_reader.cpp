#include "law/file_reader.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "law/rulebook.h"

namespace law {

tl::unexpected<Error> FileReader::wrong(std::string_view what) const { return wrong(node_, what); }

tl::unexpected<Error> FileReader::wrong(const Yaml& at, std::string_view what) const {
  return bad_rulebook(file_, at.line, what);
}

Result<void> FileReader::only(std::initializer_list<std::string_view> keys) const {
  if (node_.kind != Yaml::Kind::map) return wrong("expected a map");
  for (const auto& [key, value] : node_.map) {
    if (std::ranges::find(keys, key) == keys.end()) return wrong(value, "unknown key " + key);
  }
  return {};
}

Result<const Yaml*> FileReader::need(std::string_view key, Yaml::Kind kind) const {
  const Yaml* value = node_.find(key);
  if (!value) return wrong(std::string("missing ").append(key));
  if (value->kind != kind) return wrong(*value, std::string("wrong type: ").append(key));
  return value;
}

Result<std::string> text_of(const Yaml& node, std::string_view file) {
  const std::string trimmed = text::trimmed(node.scalar);
  if (node.kind != Yaml::Kind::scalar || trimmed.empty()) {
    return bad_rulebook(file, node.line, "expected text");
  }
  return trimmed;
}

Result<int> number_of(const Yaml& node, std::string_view file) {
  int number = 0;
  const char* end = node.scalar.data() + node.scalar.size();
  const auto read = std::from_chars(node.scalar.data(), end, number);
  if (node.kind != Yaml::Kind::scalar || read.ec != std::errc{} || read.ptr != end) {
    return bad_rulebook(file, node.line, "expected a whole number");
  }
  return number;
}

Result<std::vector<std::string>> texts_of(const Yaml& node, std::string_view file) {
  if (node.kind != Yaml::Kind::list) return bad_rulebook(file, node.line, "expected a list");
  std::vector<std::string> list;
  for (const Yaml& item : node.list) {
    std::string word = TRY(text_of(item, file));
    list.push_back(std::move(word));
  }
  return list;
}

Result<Length> length_of(const Yaml& node, std::string_view file) {
  const std::string text = TRY(text_of(node, file));
  const std::optional<Length> length = parse_length(text);
  if (!length) return bad_rulebook(file, node.line, "not a length: " + text);
  return *length;
}

Result<std::string> FileReader::text(std::string_view key) const {
  const Yaml* value = TRY(need(key, Yaml::Kind::scalar));
  return text_of(*value, file_);
}

Result<std::string> FileReader::text_or(std::string_view key, std::string otherwise) const {
  if (!find(key)) return otherwise;
  return text(key);
}

Result<bool> FileReader::flag_or(std::string_view key, bool otherwise) const {
  if (!find(key)) return otherwise;
  const std::string word = TRY(text(key));
  if (word != "true" && word != "false") return wrong(*find(key), "expected true or false");
  return word == "true";
}

Result<Date> FileReader::day(std::string_view key) const {
  const std::string word = TRY(text(key));
  const std::optional<Date> day = parse_iso(word);
  if (!day) return wrong(*find(key), "not a day: " + word);
  return *day;
}

Result<std::optional<Date>> FileReader::maybe_day(std::string_view key) const {
  if (!find(key)) return std::optional<Date>();
  const Date value = TRY(day(key));
  return std::optional(value);
}

Result<Words> FileReader::words(std::string_view key) const {
  const Yaml* value = TRY(need(key, Yaml::Kind::map));
  const FileReader inner(*value, file_);
  TRY(inner.only({"vi", "en"}));
  Words words;
  words.vi = TRY(inner.text("vi"));
  words.en = TRY(inner.text("en"));
  return words;
}

Result<std::vector<std::string>> FileReader::texts(std::string_view key) const {
  const Yaml* value = TRY(need(key, Yaml::Kind::list));
  return texts_of(*value, file_);
}

}  // namespace law
