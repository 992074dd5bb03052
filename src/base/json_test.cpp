#include "base/json.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace {

using namespace std::string_literals;

struct Document {
  std::string text;
  std::string code;  // empty: accepted
  const char* because;
};

TEST(JsonParse, takes_only_one_strict_document) {
  const std::string deep(json::kMaxDepth, '['), deep_end(json::kMaxDepth, ']');
  const Document documents[] = {
      {R"({"a": [1, "x", null, true]})", "", "ordinary"},
      {" {\r\n\t\"a\": 1 } \n", "", "white space around"},
      {R"({"a": "dòng một\r\ndòng hai"})", "", "a text area sends CR LF"},
      {R"({"a": "\ud83d\ude00"})", "", "a surrogate pair is one character"},
      {deep + deep_end, "", "as deep as is allowed"},
      {"[" + deep + deep_end + "]", "json.too_deep", "one too deep"},
      {"", "json.broken", "empty"},
      {"{", "json.broken", "cut off"},
      {R"({"a": 1} x)", "json.broken", "something after the end"},
      {R"({"a": 1}{"a": 1})", "json.broken", "two documents"},
      {R"({'a': 1})", "json.broken", "single quotes"},
      {R"({"a": 1,})", "json.broken", "a comma too many"},
      {R"({"a": 01})", "json.broken", "a leading zero"},
      {R"({"a": NaN})", "json.broken", "not a number"},
      {R"({"a": 1e999})", "json.broken", "more than a double holds"},
      {"// x\n{}", "json.broken", "a comment"},
      {"\xef\xbb\xbf{}", "json.broken", "a byte order mark"},
      {R"({"a": 1, "a": 2})", "json.duplicate_key", "the same key twice"},
      {R"({"a": 1, "\u0061": 2})", "json.duplicate_key", "the same key, once escaped"},
      {R"({"x": [{"a": 1, "b": 1, "a": 1}]})", "json.duplicate_key", "the same key, inside"},
      {R"([{"a": 1}, {"a": 1}])", "", "the same key in two objects"},
      {R"({"a": {"a": 1}})", "", "the same key in an object inside"},
      {R"({"a": "\ud800"})", "json.bad_text", "a lone leading surrogate"},
      {R"({"a": "\ud800x"})", "json.bad_text", "a leading surrogate before a letter"},
      {R"({"a": "\uDBFF\n"})", "json.bad_text", "a leading surrogate before another escape"},
      {R"({"a": "\ud800\u0041"})", "json.bad_text", "a leading surrogate before no trailing one"},
      {R"({"a": "\ud800)", "json.bad_text", "cut off in a pair"},
      {R"({"a": "\ud7ff"x})", "json.broken", "no surrogate"},
      {R"({"a": "\udc00"})", "json.bad_text", "a lone trailing surrogate"},
      {R"({"a": "\u0000"})", "json.bad_text", "NUL"},
      {R"({"a\u0000": 1})", "json.bad_text", "NUL in a key"},
      {R"({"a": "\u001b[31m"})", "json.bad_text", "an escape sequence of a terminal"},
      {"{\"a\": \"\x01\"}", "json.bad_text", "a raw control character"},
      {"{\"a\": \"\0\"}"s, "json.bad_text", "a raw NUL"},
      {"{\"a\": \"\xff\"}", "json.bad_text", "not UTF-8"},
      {"{\"a\": \"\xc0\xaf\"}", "json.bad_text", "an overlong slash"},
      {"{\"a\": \"\xed\xa0\x80\"}", "json.bad_text", "a surrogate encoded as UTF-8"},
      {"{\"\xc3\": 1}", "json.bad_text", "a key cut off in a character"},
      {"{\"a\": \"\xcb\\r\x8a\"}", "json.bad_text", "a character split by a carriage return"},
      {R"({"a": "x\r\ny\rz"})", "", "line ends of any kind"},
  };
  for (const Document& document : documents) {
    const auto value = json::parse(document.text);
    EXPECT_EQ(value ? "" : value.error().code, document.code) << document.because;
  }
}

TEST(JsonParse, keeps_every_kind_of_value) {
  const std::string text = R"({"a":[1,-2,1.5E0,"x\ny",null,true,{}],"b":"đất đai"})";
  EXPECT_EQ(json::serialize(json::parse(text).value()), text);
}

TEST(JsonParse, takes_a_long_string_whole) {
  const std::string content(300'000, 'x');
  const auto value = json::parse("[\"" + content + "\"]");
  EXPECT_EQ(std::string_view(value->at(0).as_string()), content);
}

TEST(JsonParse, calls_our_own_broken_text_a_bug) {
  EXPECT_EQ(json::parse_own("[1]").at(0).as_int64(), 1);
  EXPECT_THROW((void)json::parse_own("["), Bug);
}

// Reads one field "a" of `body` with `read` and gives "field code detail" of the errors.
template <class Read>
std::string errors(const std::string& body, Read read) {
  const json::Value value = json::parse(body).value();
  json::Fields in(value);
  read(in);
  const auto done = in.done();
  std::string list;
  if (done) return list;
  for (const FieldError& error : done.error().fields) {
    list += (list.empty() ? "" : "; ") + error.field + " " + error.code;
    if (!error.detail.empty()) list += " " + error.detail;
  }
  return list;
}

struct Case {
  std::string body;
  std::string errors;
  const char* because;
};

template <class Read>
void expect(std::initializer_list<Case> cases, Read read) {
  for (const Case& c : cases) EXPECT_EQ(errors(c.body, read), c.errors) << c.because << c.body;
}

TEST(JsonFields, text_is_required_bounded_and_of_one_line) {
  expect({{R"({"a": "được"})", "", "four letters, more bytes"},
          {R"({"a": "  x  "})", "", "trimmed"},
          {R"({})", "a field.required", "absent"},
          {R"({"a": null})", "a field.required", "null"},
          {R"({"a": " \n "})", "a field.required", "blank"},
          {R"({"a": 5})", "a field.wrong_type text", "a number"},
          {R"({"a": ["x"]})", "a field.wrong_type text", "a list"},
          {R"({"a": "đđđđđ"})", "a field.too_long 4", "five letters"},
          {R"({"a": "x\ny"})", "a field.one_line", "a line break"},
          {R"({"a": "x\u2028y"})", "a field.one_line", "Unicode's line break"},
          {R"({"a": "x", "b": 1})", "b field.unknown", "a field nobody asked for"},
          {R"({"a": "x", "<b>": 1})", "? field.unknown", "a made-up name is not repeated"},
          {R"([])", "body field.wrong_type object", "not an object"}},
         [](json::Fields& in) { in.text("a", {.max = 4}); });
  expect(
      {{R"({"a": "xy"})", "a field.too_short 3", "too short"}, {R"({"a": "xyz"})", "", "enough"}},
      [](json::Fields& in) { in.text("a", {.max = 9, .min = 3}); });
  expect(
      {{R"({"a": ""})", "", "blank will do"}, {R"({})", "a field.required", "but must be there"}},
      [](json::Fields& in) { in.text("a", {.min = 0}); });
  expect({{R"({"a": ""})", "", "blank"},
          {R"({"a": null})", "", "null"},
          {R"({})", "", "absent"},
          {R"({"a": 1})", "a field.wrong_type text", "a number"}},
         [](json::Fields& in) { EXPECT_EQ(in.maybe_text("a"), std::nullopt); });
}

TEST(JsonFields, text_comes_back_trimmed_and_in_normal_form) {
  const json::Value body = json::parse(R"({"a": "  hoa\u0300\r\n bi\u0300nh "})").value();
  json::Fields in(body);
  EXPECT_EQ(in.text("a", {.one_line = false}), "hoà\n bình");
  EXPECT_TRUE(in.done());
}

TEST(JsonFields, a_date_is_a_day_that_exists) {
  expect({{R"({"a": "2026-07-01"})", "", "a day"},
          {R"({"a": "2026-02-30"})", "a field.not_a_date", "no such day"},
          {R"({"a": "01/07/2026"})", "a field.not_a_date", "the printed form"},
          {R"({"a": ""})", "a field.not_a_date", "blank"},
          {R"({"a": 20260701})", "a field.wrong_type date", "a number"},
          {R"({"a": null})", "a field.required", "null"}},
         [](json::Fields& in) { in.date("a"); });
}

TEST(JsonFields, an_integer_is_whole_and_within_its_bounds) {
  expect({{R"({"a": 5})", "", "within"},
          {R"({"a": 0})", "a field.out_of_range 1..9", "below"},
          {R"({"a": 10})", "a field.out_of_range 1..9", "above"},
          {R"({"a": 18446744073709551615})", "a field.out_of_range 1..9", "above 64 bits"},
          {R"({"a": 5.0})", "a field.wrong_type integer", "a fraction"},
          {R"({"a": "5"})", "a field.wrong_type integer", "text"},
          {R"({"a": true})", "a field.wrong_type integer", "a truth"}},
         [](json::Fields& in) { in.integer("a", 1, 9); });
}

TEST(JsonFields, booleans_and_words_are_exact) {
  expect({{R"({"a": false})", "", "a truth"},
          {R"({"a": 0})", "a field.wrong_type boolean", "a number"},
          {R"({"a": "true"})", "a field.wrong_type boolean", "text"},
          {R"({})", "a field.required", "absent"}},
         [](json::Fields& in) { in.boolean("a"); });
  expect({{R"({"a": "post"})", "", "one of them"},
          {R"({"a": "Post"})", "a field.not_one_of counter, post", "case counts"},
          {R"({"a": 1})", "a field.wrong_type text", "a number"}},
         [](json::Fields& in) {
           in.word("a", {"counter", "post"});
         });
}

TEST(JsonFields, a_list_tells_where_each_item_is_wrong) {
  const auto read = [](json::Fields& in) {
    in.list("senders", 1, 2, [](json::Fields& sender) { return sender.text("name"); });
  };
  expect({{R"({"senders": [{"name": "A"}]})", "", "one"},
          {R"({"senders": [{"name": "A"}, {}]})", "senders.1.name field.required", "second"},
          {R"({"senders": [{"name": 1, "x": 2}]})",
           "senders.0.name field.wrong_type text; senders.0.x field.unknown", "both errors"},
          {R"({"senders": [7]})", "senders.0 field.wrong_type object", "not an object"},
          {R"({"senders": []})", "senders field.too_few 1", "none"},
          {R"({"senders": [{}, {}, {}]})", "senders field.too_many 2", "three"},
          {R"({"senders": {}})", "senders field.wrong_type list", "not a list"},
          {R"({})", "senders field.required", "absent"}},
         read);
}

TEST(JsonFields, texts_are_checked_one_by_one) {
  expect({{R"({"a": ["x", "y"]})", "", "two"},
          {R"({"a": ["x", 1, ""]})", "a.1 field.wrong_type text; a.2 field.required", "two wrong"},
          {R"({"a": ["x", "y", "z", "w"]})", "a field.too_many 3", "four"},
          {R"({})", "", "may be absent"}},
         [](json::Fields& in) { in.texts("a", 0, 3); });
}

TEST(JsonFields, an_object_inside_is_read_with_its_path) {
  expect({{R"({"place": {"unit": "u1"}})", "", "there"},
          {R"({"place": {}})", "place.unit field.required", "incomplete"},
          {R"({"place": 1})", "place field.wrong_type object", "not an object"},
          {R"({})", "", "absent"}},
         [](json::Fields& in) {
           in.maybe_object("place", [](json::Fields& place) { return place.text("unit"); });
         });
}

TEST(JsonFields, an_error_of_the_room_joins_the_others) {
  EXPECT_EQ(errors(R"({"a": "2026-01-01", "b": 1})",
                   [](json::Fields& in) {
                     in.date("a");
                     in.wrong("a", "accept.before_received");
                   }),
            "a accept.before_received; b field.unknown");
}

TEST(JsonFields, ten_thousand_unknown_fields_make_a_short_answer) {
  json::Object body;
  for (int i = 0; i < 10'000; ++i) body["f" + std::to_string(i)] = i;
  const json::Value value(std::move(body));
  json::Fields in(value);
  EXPECT_EQ(in.done().error().fields.size(), 100u);
}

TEST(JsonFields, a_query_is_text_that_may_mean_more) {
  auto in = json::Fields::from_query(
      {{"n", "12"}, {"open", "true"}, {"from", "2026-07-01"}, {"word", "post"}, {"blank", ""}});
  EXPECT_EQ(in.integer("n", 1, 100), 12);
  EXPECT_EQ(in.maybe_boolean("open"), true);
  EXPECT_EQ(in.maybe_date("from"), date(2026, 7, 1));
  EXPECT_EQ(in.maybe_word("word", {"post"}), "post");
  EXPECT_EQ(in.maybe_date("blank"), std::nullopt);
  EXPECT_TRUE(in.done());

  auto wrong = json::Fields::from_query({{"n", "12x"}, {"open", "1"}, {"other", "1"}});
  wrong.integer("n", 1, 100);
  wrong.maybe_boolean("open");
  EXPECT_EQ(wrong.done().error().fields.size(), 3u);
}

}  // namespace
