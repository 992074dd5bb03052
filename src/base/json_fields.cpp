#include <algorithm>
#include <charconv>

#include "base/json.h"
#include "base/text.h"

namespace json {
namespace {

constexpr std::size_t kMaxErrors = 100;

std::string one_of(const std::vector<std::string_view>& words) {
  std::string list;
  for (std::string_view word : words) list.append(list.empty() ? "" : ", ").append(word);
  return list;
}

bool has_line_break(std::string_view text) {
  return text.find('\n') != text.npos || text.find("\u2028") != text.npos ||
         text.find("\u2029") != text.npos;
}

bool is_blank(const Value& value) {
  return value.is_null() ||
         (value.is_string() && text::trimmed(std::string_view(value.as_string())).empty());
}

// A name that a sender made up goes into an answer and a log only if it looks like a name.
bool is_plain_name(std::string_view name) {
  return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
}

}  // namespace

Fields::Fields(const Value& value, std::string path)
    : object_(value.if_object()), path_(std::move(path)) {
  if (!object_) add(path_.empty() ? "body" : path_, "field.wrong_type", "object");
}

Fields::Fields(Query query) : query_(std::move(query.value)), object_(query_->if_object()) {
  if (!object_) add("query", "field.wrong_type", "object");
}

std::string Fields::text(std::string_view name, TextRule rule) {
  return read_text(name, rule, Need::required).value_or("");
}
Date Fields::date(std::string_view name) {
  return read_date(name, Need::required).value_or(Date{});
}
long long Fields::integer(std::string_view name, long long min, long long max) {
  return read_integer(name, min, max, Need::required).value_or(min);
}
bool Fields::boolean(std::string_view name) {
  return read_boolean(name, Need::required).value_or(false);
}
std::string Fields::word(std::string_view name, const std::vector<std::string_view>& words) {
  return read_word(name, words, Need::required).value_or("");
}

std::optional<std::string> Fields::maybe_text(std::string_view name, TextRule rule) {
  return read_text(name, rule, Need::optional);
}
std::optional<Date> Fields::maybe_date(std::string_view name) {
  return read_date(name, Need::optional);
}
std::optional<long long> Fields::maybe_integer(std::string_view name, long long min,
                                               long long max) {
  return read_integer(name, min, max, Need::optional);
}
std::optional<bool> Fields::maybe_boolean(std::string_view name) {
  return read_boolean(name, Need::optional);
}
std::optional<std::string> Fields::maybe_word(std::string_view name,
                                              const std::vector<std::string_view>& words) {
  return read_word(name, words, Need::optional);
}

std::vector<std::string> Fields::texts(std::string_view name, std::size_t min, std::size_t max,
                                       TextRule rule) {
  std::vector<std::string> items;
  const Array* array = list_of(name, min, max);
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    if (auto item = checked(path_of(name) + "." + std::to_string(i), (*array)[i], rule))
      items.push_back(*std::move(item));
  }
  return items;
}

void Fields::wrong(std::string_view name, std::string code, std::string detail) {
  add(path_of(name), std::move(code), std::move(detail));
}

Result<void> Fields::done() {
  unknown_fields();
  if (errors_.empty()) return {};
  return tl::unexpected(
      Error{ErrorKind::invalid, "input.invalid", errors_.front().field, {}, errors_});
}

std::optional<std::string> Fields::read_text(std::string_view name, TextRule rule, Need need) {
  const Value* value = seen(name);
  if (!object_) return std::nullopt;
  if (!value || is_blank(*value)) {
    const bool blank_will_do = value && value->is_string() && rule.min == 0;
    if (need == Need::required && blank_will_do) return "";
    if (need == Need::required) wrong(name, "field.required");
    return std::nullopt;
  }
  return checked(path_of(name), *value, rule);
}

std::optional<Date> Fields::read_date(std::string_view name, Need need) {
  const Value* value = wanted(name, need);
  if (!value) return std::nullopt;
  const std::optional<Date> day =
      value->is_string() ? parse_iso(std::string_view(value->as_string())) : std::nullopt;
  if (!value->is_string())
    wrong(name, "field.wrong_type", "date");
  else if (!day)
    wrong(name, "field.not_a_date");
  return day;
}

std::optional<long long> Fields::read_integer(std::string_view name, long long min, long long max,
                                              Need need) {
  const Value* value = wanted(name, need);
  if (!value) return std::nullopt;
  const std::optional<long long> number = whole_number(*value);
  if (number && *number >= min && *number <= max) return number;
  if (number || value->is_uint64())
    wrong(name, "field.out_of_range", std::to_string(min) + ".." + std::to_string(max));
  else
    wrong(name, "field.wrong_type", "integer");
  return std::nullopt;
}

std::optional<bool> Fields::read_boolean(std::string_view name, Need need) {
  const Value* value = wanted(name, need);
  if (!value) return std::nullopt;
  const std::optional<bool> found = truth(*value);
  if (!found) wrong(name, "field.wrong_type", "boolean");
  return found;
}

std::optional<std::string> Fields::read_word(std::string_view name,
                                             const std::vector<std::string_view>& words,
                                             Need need) {
  const Value* value = wanted(name, need);
  if (!value) return std::nullopt;
  if (!value->is_string()) {
    wrong(name, "field.wrong_type", "text");
    return std::nullopt;
  }
  const std::string_view found = value->as_string();
  if (std::ranges::find(words, found) != words.end()) return std::string(found);
  wrong(name, "field.not_one_of", one_of(words));
  return std::nullopt;
}

// A query is text only; in a body a number in quotes is a mistake.
std::optional<long long> Fields::whole_number(const Value& value) const {
  if (value.is_int64()) return value.get_int64();
  if (!query_ || !value.is_string()) return std::nullopt;
  const std::string_view digits = value.get_string();
  long long number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::optional<bool> Fields::truth(const Value& value) const {
  if (value.is_bool()) return value.get_bool();
  if (query_ && value.is_string() && value.get_string() == "true") return true;
  if (query_ && value.is_string() && value.get_string() == "false") return false;
  return std::nullopt;
}

const Value* Fields::wanted(std::string_view name, Need need) {
  const Value* value = seen(name);
  if (!object_) return nullptr;
  if (value && !value->is_null() && !(query_ && is_blank(*value))) return value;
  if (need == Need::required) wrong(name, "field.required");
  return nullptr;
}

const Value* Fields::seen(std::string_view name) {
  seen_.emplace_back(name);
  return object_ ? object_->if_contains(name) : nullptr;
}

const Array* Fields::list_of(std::string_view name, std::size_t min, std::size_t max) {
  const Value* value = seen(name);
  if (!object_) return nullptr;
  const bool absent = !value || value->is_null();
  if (absent && min > 0) wrong(name, "field.required");
  if (absent) return nullptr;
  const Array* array = value->if_array();
  if (!array)
    wrong(name, "field.wrong_type", "list");
  else if (array->size() < min)
    wrong(name, "field.too_few", std::to_string(min));
  else if (array->size() > max)
    wrong(name, "field.too_many", std::to_string(max));
  else
    return array;
  return nullptr;
}

std::optional<std::string> Fields::checked(std::string_view path, const Value& value,
                                           TextRule rule) {
  const std::string field(path);
  if (!value.is_string()) {
    add(field, "field.wrong_type", "text");
    return std::nullopt;
  }
  std::string text = text::trimmed(text::nfc(std::string_view(value.get_string())));
  const std::size_t length = text::length(text);
  if (length == 0 && rule.min > 0)
    add(field, "field.required");
  else if (length < rule.min)
    add(field, "field.too_short", std::to_string(rule.min));
  else if (length > rule.max)
    add(field, "field.too_long", std::to_string(rule.max));
  else if (rule.one_line && has_line_break(text))
    add(field, "field.one_line");
  else
    return text;
  return std::nullopt;
}

void Fields::adopt(Fields& inner) {
  inner.unknown_fields();
  for (FieldError& error : inner.errors_)
    add(std::move(error.field), std::move(error.code), std::move(error.detail));
  inner.errors_.clear();
}

void Fields::unknown_fields() {
  if (!object_) return;
  for (const auto& [key, value] : *object_) {
    const std::string_view name = key;
    if (errors_.size() >= kMaxErrors) return;
    if (std::ranges::find(seen_, name) != seen_.end()) continue;
    seen_.emplace_back(name);
    if (is_plain_name(name))
      wrong(name, "field.unknown");
    else
      wrong("?", "field.unknown");
  }
}

void Fields::add(std::string field, std::string code, std::string detail) {
  if (errors_.size() < kMaxErrors)
    errors_.push_back({std::move(field), std::move(code), std::move(detail)});
}

std::string Fields::path_of(std::string_view name) const {
  return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
}

}  // namespace json
