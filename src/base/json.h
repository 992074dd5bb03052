// JSON in and out. Input is strict: a duplicate key, an unknown field, a lone surrogate, a NUL, a
// number where text belongs is an error at its field, never a guess.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "base/date.h"
#include "base/result.h"

namespace json {

using Array = boost::json::array;
using Object = boost::json::object;
using Value = boost::json::value;
using boost::json::serialize;

inline constexpr std::size_t kMaxDepth = 16;

// The document, or `invalid` "json.broken" / "json.too_deep" / "json.duplicate_key" /
// "json.bad_text" (a lone surrogate, a NUL or invalid UTF-8 anywhere).
[[nodiscard]] Result<Value> parse(std::string_view text);

// Parses what this program itself has written; a failure is a Bug.
[[nodiscard]] Value parse_own(std::string_view text);

struct TextRule {
  std::size_t max = 500;  // code points
  std::size_t min = 1;    // after trimming
  bool one_line = true;   // no line breaks
};

// Reads an object field by field and collects every error, so that the user sees all of them at
// once. Call done() at the end: it fails if any field was wrong or unknown.
//
//   json::Fields in(body);
//   Accept act{.accepted_on = in.date("accepted_on")};
//   TRY(in.done());
class Fields {
 public:
  // Keeps a reference: `value` must outlive this.
  explicit Fields(const Value& value, std::string path = {});
  explicit Fields(Value&& value, std::string path = {}) = delete;
  // For http::Request::query_object(): there every value is a string, so digits are an integer,
  // "true" and "false" are a boolean, and blank is nothing.
  static Fields from_query(Value query) { return Fields(Query{std::move(query)}); }
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  // Required. On error the return value is empty and done() will fail.
  // Text comes back trimmed and in NFC.
  std::string text(std::string_view name, TextRule rule = {});
  Date date(std::string_view name);
  long long integer(std::string_view name, long long min, long long max);
  bool boolean(std::string_view name);
  // One of the words, otherwise "field.not_one_of".
  std::string word(std::string_view name, const std::vector<std::string_view>& words);

  // Optional: absent, null and (for text) blank are nothing.
  std::optional<std::string> maybe_text(std::string_view name, TextRule rule = {});
  std::optional<Date> maybe_date(std::string_view name);
  std::optional<long long> maybe_integer(std::string_view name, long long min, long long max);
  std::optional<bool> maybe_boolean(std::string_view name);
  std::optional<std::string> maybe_word(std::string_view name,
                                        const std::vector<std::string_view>& words);

  // A list of at most `max` items (fewer than `min` is "field.too_few"). `read` is called with a
  // Fields for each item (which must be an object); its errors are collected here.
  template <class Read>
  auto list(std::string_view name, std::size_t min, std::size_t max, Read read)
      -> std::vector<decltype(read(std::declval<Fields&>()))> {
    std::vector<decltype(read(std::declval<Fields&>()))> items;
    const Array* array = list_of(name, min, max);
    for (std::size_t i = 0; array && i < array->size(); ++i) {
      Fields item((*array)[i], path_of(name) + "." + std::to_string(i));
      items.push_back(read(item));
      adopt(item);
    }
    return items;
  }
  std::vector<std::string> texts(std::string_view name, std::size_t min, std::size_t max,
                                 TextRule rule = {});

  // An object inside this one; nothing if absent or null.
  template <class Read>
  auto maybe_object(std::string_view name, Read read)
      -> std::optional<decltype(read(std::declval<Fields&>()))> {
    const Value* value = seen(name);
    if (!value || value->is_null()) return std::nullopt;
    Fields inner(*value, path_of(name));
    auto result = read(inner);
    adopt(inner);
    return result;
  }

  // Any JSON value under this name, unread; nullptr if absent.
  const Value* raw(std::string_view name) { return seen(name); }

  // Adds an error of the caller's own ("accepted_on", "accept.before_received").
  void wrong(std::string_view name, std::string code, std::string detail = {});

  [[nodiscard]] bool good() const { return errors_.empty(); }
  // `invalid` "input.invalid" with every field error, among them "field.unknown".
  [[nodiscard]] Result<void> done();

 private:
  struct Query {
    Value value;
  };
  explicit Fields(Query query);

  // The value under `name` if it is there and of use; an error is kept if it is `required`.
  enum class Need { required, optional };
  const Value* wanted(std::string_view name, Need need);
  std::optional<std::string> read_text(std::string_view name, TextRule rule, Need need);
  std::optional<Date> read_date(std::string_view name, Need need);
  std::optional<long long> read_integer(std::string_view name, long long min, long long max,
                                        Need need);
  std::optional<bool> read_boolean(std::string_view name, Need need);
  std::optional<std::string> read_word(std::string_view name,
                                       const std::vector<std::string_view>& words, Need need);
  std::optional<long long> whole_number(const Value& value) const;
  std::optional<bool> truth(const Value& value) const;
  void add(std::string field, std::string code, std::string detail = {});

  const Value* seen(std::string_view name);
  const Array* list_of(std::string_view name, std::size_t min, std::size_t max);
  void adopt(Fields& inner);
  void unknown_fields();
  std::string path_of(std::string_view name) const;
  std::optional<std::string> checked(std::string_view path, const Value& value, TextRule rule);

  std::optional<Value> query_;  // ours, if it came from a query
  const Object* object_ = nullptr;
  std::string path_;
  std::vector<std::string> seen_;
  std::vector<FieldError> errors_;
};

// null for nothing.
inline Value maybe(const std::optional<std::string>& text) {
  return text ? Value(*text) : Value(nullptr);
}
inline Value maybe(const std::optional<Date>& day) {
  return day ? Value(iso(*day)) : Value(nullptr);
}

}  // namespace json
