#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "http/etag.h"
#include "http/messages.h"
#include "http/response.h"

namespace http {
namespace {

TEST(Problem, every_kind_has_its_status) {
  const std::pair<ErrorKind, int> kinds[] = {
      {ErrorKind::invalid, 422},   {ErrorKind::refused, 409},  {ErrorKind::forbidden, 403},
      {ErrorKind::not_found, 404}, {ErrorKind::conflict, 409}, {ErrorKind::unauthorized, 401},
      {ErrorKind::too_many, 429},
  };
  for (const auto& [kind, status] : kinds) {
    const Response response = problem(Error{kind, "unknown.code", "x"});
    EXPECT_EQ(response.status, status);
    EXPECT_EQ(response.content_type, "application/problem+json; charset=utf-8");
    const json::Value body = json::parse_own(response.body);
    EXPECT_FALSE(body.at("title").as_string().empty()) << "a code without a sentence has one";
    EXPECT_FALSE(body.at("title_en").as_string().empty());
  }
}

TEST(Problem, tells_the_article_and_every_wrong_field) {
  const Response response = problem(Error{.kind = ErrorKind::invalid,
                                          .code = "input.invalid",
                                          .subject = "summary",
                                          .article = "Điều 8",
                                          .fields = {{"summary", "field.too_long", "4000"}}});
  EXPECT_EQ(json::serialize(json::parse_own(response.body)),
            json::serialize(json::Value{
                {"type", "about:blank"},
                {"title", "Có chỗ chưa đúng. Vui lòng sửa các mục được đánh dấu rồi gửi lại."},
                {"title_en",
                 "Something needs correcting. Please correct the marked fields and send it again."},
                {"status", 422},
                {"code", "input.invalid"},
                {"subject", "summary"},
                {"article", "Điều 8"},
                {"errors",
                 json::Array{json::Object{
                     {"field", "summary"},
                     {"code", "field.too_long"},
                     {"detail", "4000"},
                     {"message", "Nội dung quá dài. Vui lòng rút gọn còn tối đa 4000 ký tự."},
                     {"message_en",
                      "The text is too long. Please shorten it to at most 4000 characters."}}}}}));
}

TEST(Problem, a_busy_server_says_when_to_come_back) {
  EXPECT_EQ(problem(503, "http.busy").headers.front(),
            (std::pair<std::string, std::string>{"Retry-After", "1"}));
}

TEST(Problem, too_many_attempts_are_told_how_long_to_wait) {
  const auto wait = [](const std::string& subject) {
    return problem(Error{ErrorKind::too_many, "session.throttled", subject}).headers.front();
  };
  EXPECT_EQ(wait("17"), (std::pair<std::string, std::string>{"Retry-After", "17"}));
  EXPECT_EQ(wait("").second, "60");
}

TEST(Etag, a_version_goes_out_and_comes_back) {
  EXPECT_EQ(etag(7), "\"7\"");
  EXPECT_EQ(if_match({.headers = {{"if-match", etag(7)}}}).value(), 7);
  EXPECT_EQ(if_match({.headers = {{"if-match", "W/\"7\""}}}).value(), 7);
  for (const char* broken : {"7", "\"\"", "\"7", "*", "\"x\"", "\"-1\"", "\"7\", \"8\"", "\""}) {
    EXPECT_EQ(if_match({.headers = {{"if-match", broken}}}).error().code, "http.if_match_broken")
        << broken;
  }
  const auto missing = if_match({});
  EXPECT_EQ(problem(missing.error()).status, 428);
}

// Is a code that stands after this text one that a user is told? Of one statement only the first
// is: the second is its subject. A list of wrong fields has a code in each pair of braces.
bool names_an_error(std::string_view before, const std::regex& code) {
  const std::string_view near =
      before.substr(before.size() - std::min<std::size_t>(before.size(), 100));
  if (near.find(".fields = ") != near.npos || near.find("FieldError{") != near.npos) return true;
  before = before.substr(before.size() - std::min<std::size_t>(before.size(), 400));
  before = before.substr(before.find_last_of(";{}") + 1);
  const bool is_choice = before.ends_with("? ") || before.ends_with(": ");
  if (!is_choice && std::regex_search(before.begin(), before.end(), code)) return false;
  for (const char* word :
       {"fail(", "ErrorKind::", "wrong(", "problem(", "add(", "refuse", "wrong_"}) {
    if (before.find(word) != before.npos) return true;
  }
  return false;
}

// These words begin nothing but codes; "petition.routing" may also be a question to the law.
bool begins_only_codes(const std::string& code) {
  static const std::set<std::string> kWords = {"access",   "act",   "field", "file",     "http",
                                               "identity", "input", "json",  "password", "portal",
                                               "post",     "span",  "staff"};
  return kWords.contains(code.substr(0, code.find('.')));
}

std::set<std::string> codes_in(const std::string& source) {
  static const std::regex kCode(R"re("([a-z][a-z_]*\.[a-z0-9_]+)")re");
  std::set<std::string> codes;
  for (std::sregex_iterator found(source.begin(), source.end(), kCode), end; found != end;
       ++found) {
    const std::string_view before(source.data(), static_cast<std::size_t>(found->position()));
    if (before.ends_with("#include ")) continue;
    if (begins_only_codes((*found)[1]) || names_an_error(before, kCode)) codes.insert((*found)[1]);
  }
  return codes;
}

bool is_source(const std::filesystem::path& path) {
  const std::string name = path.filename();
  const bool is_test = name.ends_with("_test.cpp") || name == "testing.h";
  return (name.ends_with(".cpp") || name.ends_with(".h")) && !is_test;
}

TEST(Messages, finds_codes_however_they_are_written) {
  EXPECT_EQ(codes_in(R"(return fail(ErrorKind::refused, "a.one", id);
                        in.wrong("x", "b.two"); return fail(
                            ErrorKind::invalid,
                            "c.three");
                        in.wrong(path_of(name), "d.four", "5"); problem(413, "e.five");
                        fail(ErrorKind::invalid, late ? "f.six" : "g.seven", "not.this");
                        ask("not.that"); code = "file.nine";
                        Error{.fields = {{"on", "h.eight"}}};)"),
            (std::set<std::string>{"a.one", "b.two", "c.three", "d.four", "e.five", "f.six",
                                   "file.nine", "g.seven", "h.eight"}));
}

TEST(Messages, a_code_has_one_sentence_in_each_language) {
  std::set<std::string_view> seen;
  for (const Sentence& row : sentences()) {
    EXPECT_TRUE(seen.insert(row.code).second) << row.code << " is there twice";
    EXPECT_TRUE(row.vi.ends_with('.') && row.en.ends_with('.')) << row.code;
    const bool vi_detail = row.vi.find("{detail}") != row.vi.npos;
    EXPECT_EQ(vi_detail, row.en.find("{detail}") != row.en.npos) << row.code;
  }
}

TEST(Messages, every_code_in_the_tree_has_a_sentence) {
  std::map<std::string, std::string> missing;  // with one file that names it
  for (const auto& entry : std::filesystem::recursive_directory_iterator(TIEPDAN_SOURCE "/src")) {
    if (!is_source(entry.path())) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    for (const std::string& code : codes_in(text.str())) {
      if (!sentence(code)) missing[code] = entry.path().filename();
    }
  }
  for (const auto& [code, file] : missing)
    ADD_FAILURE() << code << " in " << file << " needs a line in http/messages.cpp";
}

}  // namespace
}  // namespace http
