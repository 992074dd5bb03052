// Strict parsing: Boost.JSON's parser with a handler of ours, because its own keeps the last of two
// equal keys and lets a NUL through.
#include "base/json.h"

#include <cmath>
#include <cstdint>
#include <set>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include "base/check.h"
#include "base/text.h"

namespace json {
namespace {

using boost::json::error_code;
using boost::json::string_view;

constexpr const char* kBroken = "json.broken";
constexpr const char* kTooDeep = "json.too_deep";
constexpr const char* kDuplicateKey = "json.duplicate_key";
constexpr const char* kBadText = "json.bad_text";

// Builds the value; refuses what Boost.JSON would let through. The names are those that
// boost::json::basic_parser calls.
class Builder {
 public:
  static constexpr std::size_t max_object_size = 10'000;
  static constexpr std::size_t max_array_size = 100'000;
  static constexpr std::size_t max_key_size = 1'000;
  static constexpr std::size_t max_string_size = 16u << 20;

  const char* refused = nullptr;  // our own reason, if it was ours

  bool on_document_begin(error_code&) {
    stack_.reset();
    return true;
  }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) {
    keys_.emplace_back();
    return true;
  }
  bool on_object_end(std::size_t count, error_code&) {
    keys_.pop_back();
    stack_.push_object(count);
    return true;
  }
  bool on_array_begin(error_code&) { return true; }
  bool on_array_end(std::size_t count, error_code&) {
    stack_.push_array(count);
    return true;
  }
  bool on_key_part(string_view part, std::size_t, error_code&) { return gather(part); }
  bool on_key(string_view part, std::size_t, error_code& error) {
    gather(part);
    if (!text::is_clean(gathered_)) return refuse(kBadText, error);
    if (!keys_.back().insert(gathered_).second) return refuse(kDuplicateKey, error);
    stack_.push_key(gathered_);
    gathered_.clear();
    return true;
  }
  bool on_string_part(string_view part, std::size_t, error_code&) { return gather(part); }
  bool on_string(string_view part, std::size_t, error_code& error) {
    gather(part);
    if (!text::is_clean(gathered_)) return refuse(kBadText, error);
    stack_.push_string(gathered_);
    gathered_.clear();
    return true;
  }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t number, string_view, error_code&) {
    stack_.push_int64(number);
    return true;
  }
  bool on_uint64(std::uint64_t number, string_view, error_code&) {
    stack_.push_uint64(number);
    return true;
  }
  bool on_double(double number, string_view, error_code& error) {
    if (!std::isfinite(number)) return refuse(kBroken, error);
    stack_.push_double(number);
    return true;
  }
  bool on_bool(bool truth, error_code&) {
    stack_.push_bool(truth);
    return true;
  }
  bool on_null(error_code&) {
    stack_.push_null();
    return true;
  }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  Value release() { return stack_.release(); }

 private:
  bool gather(string_view part) {
    gathered_.append(part.data(), part.size());
    return true;
  }
  bool refuse(const char* reason, error_code& error) {
    refused = reason;
    error = boost::json::error::input_error;
    return false;
  }

  boost::json::value_stack stack_;
  std::vector<std::set<std::string>> keys_;  // of each object that is open
  std::string gathered_;
};

// Does "\ud800" to "\udbff", in any case, end at `at`?
bool ends_leading_surrogate(std::string_view text, std::size_t at) {
  if (at < 6 || at > text.size()) return false;
  const std::string_view escape = text.substr(at - 6, 6);
  return escape.starts_with("\\u") && (escape[2] | 0x20) == 'd' &&
         std::string_view("89abAB").find(escape[3]) != std::string_view::npos;
}

// The parser calls a leading surrogate before anything else than an escape a mere syntax error,
// at that character or the next.
bool is_lone_surrogate(const error_code& error, std::string_view text, std::size_t at) {
  return error == boost::json::error::illegal_leading_surrogate ||
         error == boost::json::error::illegal_trailing_surrogate ||
         error == boost::json::error::expected_utf16_escape || ends_leading_surrogate(text, at) ||
         (at > 0 && ends_leading_surrogate(text, at - 1));
}

// A raw control character can stand only inside a string, unescaped, so it is bad text.
bool is_control(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) < 0x20 && text[at] != '\n' &&
         text[at] != '\r' && text[at] != '\t';
}

const char* reason(const Builder& builder, const error_code& error, std::string_view text,
                   std::size_t at) {
  if (builder.refused) return builder.refused;
  if (error == boost::json::error::too_deep) return kTooDeep;
  if (is_lone_surrogate(error, text, at) || is_control(text, at)) return kBadText;
  return kBroken;
}

}  // namespace

Result<Value> parse(std::string_view text) {
  boost::json::parse_options options;
  options.max_depth = kMaxDepth;
  options.allow_invalid_utf8 = true;  // so that the builder can say what is wrong
  boost::json::basic_parser<Builder> parser(options);
  error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (error) return fail(ErrorKind::invalid, reason(parser.handler(), error, text, read));
  if (read < text.size()) return fail(ErrorKind::invalid, kBroken);
  return parser.handler().release();
}

Value parse_own(std::string_view text) {
  Result<Value> value = parse(text);
  CHECK(value.has_value());
  return *std::move(value);
}

}  // namespace json
