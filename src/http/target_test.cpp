#include "http/target.h"

#include <gtest/gtest.h>

namespace http {
namespace {

struct Case {
  std::string raw;
  const char* because;
};

TEST(Target, decodes_a_path_and_a_query) {
  const auto target = parse_target("/a%20b/%C4%91?x=1+2%2B3&y=&z&&w=a=b%26");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/a b/đ");
  EXPECT_EQ(target->query, (Words{{"x", "1 2+3"}, {"y", ""}, {"z", ""}, {"w", "a=b&"}}));
  EXPECT_EQ(parse_target("/a+b")->path, "/a+b") << "a plus is a plus in a path";
  EXPECT_EQ(parse_target("/")->path, "/");
  EXPECT_EQ(parse_target("/...")->path, "/...") << "three dots are a name";
  EXPECT_TRUE(parse_target("/?")->query.empty());
}

TEST(Target, refuses_a_doubtful_path) {
  const Case cases[] = {
      {"", "empty"},
      {"a", "no slash"},
      {"*", "not a path"},
      {"http://x/", "a whole address"},
      {"/a/../b", "up"},
      {"/..", "up"},
      {"/.", "here"},
      {"/a/./b", "here"},
      {"/%2e%2e/b", "up, encoded"},
      {"/.%2E", "up, half encoded"},
      {"/a%2fb", "a hidden slash"},
      {"/a%5cb", "a hidden backslash"},
      {"/a\\b", "a backslash"},
      {"/a%00", "NUL"},
      {"/a%0a", "a line feed"},
      {"/a%0d%0aX: y", "a second header"},
      {"/a%", "a broken percent sign"},
      {"/a%4", "a broken percent sign"},
      {"/a%g0", "a broken percent sign"},
      {"/a%ff", "not UTF-8"},
      {"/a%c0%af", "an overlong slash"},
      {"/a%ed%a0%80", "a surrogate"},
      {"/a b", "a blank"},
      {"/a#b", "a fragment"},
      {"/<script>", "an angle bracket"},
      {"/\xc4\x91", "not encoded"},
  };
  for (const Case& c : cases) {
    const auto target = parse_target(c.raw);
    ASSERT_FALSE(target) << c.because;
    EXPECT_EQ(target.error().subject, "path") << c.because;
  }
}

TEST(Target, refuses_a_doubtful_query) {
  std::string many = "/?";
  for (std::size_t i = 0; i <= kMaxQueryParameters; ++i) many += "p" + std::to_string(i) + "=1&";
  const Case cases[] = {
      {"/?a=1&a=2", "a name twice"},
      {"/?a=1&%61=2", "a name twice, once encoded"},
      {"/?a=%", "a broken percent sign"},
      {"/?a=%00", "NUL"},
      {"/?%00=a", "NUL in a name"},
      {"/?a=%ff", "not UTF-8"},
      {"/?=a", "no name"},
      {"/?a=\xc4\x91", "not encoded"},
      {"/?a=b#c", "a fragment"},
      {many, "too many"},
  };
  for (const Case& c : cases) {
    const auto target = parse_target(c.raw);
    ASSERT_FALSE(target) << c.because;
    EXPECT_EQ(target.error().subject, "query") << c.because;
  }
}

TEST(Target, takes_as_many_parameters_as_are_allowed) {
  std::string many = "/?";
  for (std::size_t i = 0; i < kMaxQueryParameters; ++i) many += "p" + std::to_string(i) + "=1&";
  EXPECT_EQ(parse_target(many)->query.size(), kMaxQueryParameters);
}

TEST(Cookies, are_read_leniently) {
  EXPECT_EQ(parse_cookies("a=1; b=x=y;c = 3 ;; nonsense; =4; a=2"),
            (Words{{"a", "1"}, {"b", "x=y"}, {"c", "3"}}));
  EXPECT_TRUE(parse_cookies("").empty());
}

}  // namespace
}  // namespace http
