#include "staff/password.h"

#include <set>

#include <gtest/gtest.h>

#include "staff/testing.h"
#include "staff/user.h"

namespace staff {
namespace {

std::string code(std::string_view password) {
  const units::Directory units = test_organisation();
  const User hoa{.login = "hoa.nguyen",
                 .name = "Nguyễn Thị Hoa",
                 .posts = {made(a_post(Role::handler, "ubnd-00004"), "p")}};
  const auto wrong = fault("password", password, familiar_words(hoa, units));
  return wrong ? wrong->code : "";
}

TEST(Password, IsJudgedByLengthAndGuessability) {
  struct Case {
    std::string password;
    const char* code;
    const char* because;
  };
  const Case cases[] = {
      {"con mèo mướp ngủ trên giàn bầu", "", "a sentence"},
      {"correct horse battery staple", "", "another language"},
      {"тихая река у старого дома", "", "another alphabet"},
      {"x7$Kq!v2#Lm9@Tz4", "", "no rule of composition forbids it either"},
      {"mười bốn ký tự", "password.too_short", "14 code points, though more bytes"},
      {"mười lăm ký tự à", "", "16 code points"},
      {std::string(201, 'x'), "password.too_long", "201"},
      {"aaaaaaaaaaaaaaaaaaaa", "password.guessable", "one key held down"},
      {"abababababababab", "password.guessable", "two keys"},
      {"12345678901234567890", "password.guessable", "counting"},
      {"qwertyuiopasdfghjkl", "password.guessable", "rows of keys"},
      {"matkhaumatkhau123", "password.guessable", "the word itself"},
      {"Mật khẩu của tôi!", "password.guessable", "the word itself, with tones"},
      {"password password 1", "password.guessable", "the same in English"},
      {"tiepcongdan2026!!", "password.guessable", "what the office does"},
      {"Ủy ban nhân dân Hà Nội", "password.guessable", "where it is"},
      {"badinh-hanoi-2026", "password.guessable", "the place of the post"},
      {"saigon hochiminh 1975", "password.guessable", "any province"},
      {"nguyenthihoa12345", "password.guessable", "her name"},
      {"hoa.nguyen.hoa.nguyen", "password.guessable", "her login"},
  };
  for (const Case& each : cases) EXPECT_EQ(code(each.password), each.code) << each.because;
}

// NIST SP 800-63B-4, 3.1.1.2: a line for each sentence that a program can keep.
TEST(Password, KeepsTheSentencesOfTheStandard) {
  const auto said = [](std::string_view password, const Strength& needed) {
    const auto wrong = fault("password", password, {}, needed);
    return wrong ? wrong->code : "";
  };
  struct Case {
    const char* sentence;
    std::string password;
    Strength needed;
    const char* code;
  };
  const Case cases[] = {
      {"15 characters for a password alone", "vịt-7qwm-bò-4zx", kAlone, ""},
      {"14 are too few", "vịt-7qwm-bò-4z", kAlone, "password.too_short"},
      {"8 with a second factor", "vịt-7qwm", kWithSecondFactor, ""},
      {"7 are too few", "vịt-7qw", kWithSecondFactor, "password.too_short"},
      {"at least 64 are allowed", "con mèo mướp ngủ trên giàn bầu " + std::string(33, '.') + "x",
       kAlone, ""},
      {"spaces and all of ASCII", "~ ! @ # $ % ^ & * ( ) _ + a b c d", kAlone, ""},
      {"each code point of Unicode is one character", "🐱🐶🐭🐹🐰🦊🐻🐼xy12zw34",
       kAlone, ""},
      {"no composition: letters alone", "bolaukhoaimonruoccanh", kAlone, ""},
      {"no composition: digits alone", "8305196427418", kWithSecondFactor, ""},
      {"no known word, with a second factor either", "matkhau1", kWithSecondFactor,
       "password.guessable"},
      {"no name of this service", "tiepdan-", kWithSecondFactor, "password.guessable"},
      {"no row of keys", "qwertyui", kWithSecondFactor, "password.guessable"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(said(each.password, each.needed), each.code) << each.sentence;
  }
}

TEST(Password, IsCountedInOneUnicodeForm) {
  // "mười bốn ký tựa", decomposed: 15 letters of many more code points.
  const std::string decomposed = "mu\u031bo\u031b\u0300i bo\u0302\u0301n ky\u0301 tu\u031b\u0323";
  const auto wrong = fault("password", decomposed, {});
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->code, "password.too_short") << "14 characters in NFC";
}

TEST(Password, IsVerifiedWhole) {
  const std::string longest(200, 'x');
  const std::string hash = hash_password(longest);
  EXPECT_TRUE(verify_password(hash, longest));
  for (const std::size_t cut : {72u, 128u, 199u}) {
    EXPECT_FALSE(verify_password(hash, longest.substr(0, cut))) << cut;
  }
  EXPECT_FALSE(verify_password(hash, longest.substr(0, 199) + "y"));
}

TEST(Password, IsNotMadeOfTheNameOfTheUnit) {
  EXPECT_EQ(code("Đơn vị ubnd-00004, Đơn vị"), "password.guessable");
}

TEST(Password, IsComparedInOneUnicodeForm) {
  const std::string hash = hash_password("m\u00e8o");
  EXPECT_TRUE(verify_password(hash, "me\u0300o"));
  EXPECT_FALSE(verify_password(hash, "meo"));
  EXPECT_TRUE(hash.starts_with("$argon2id$")) << hash;
}

TEST(Password, ForOnceCanBeToldOverTheTelephone) {
  SystemRandom random;
  std::set<std::string> made;
  for (int i = 0; i < 100; ++i) {
    const std::string password = one_time_password(random);
    EXPECT_EQ(password.size(), 23u) << password;
    EXPECT_EQ(password.find_first_not_of("bdfghjklmnprstvzaiou-"), std::string::npos) << password;
    made.insert(password);
  }
  EXPECT_EQ(made.size(), 100u);
}

}  // namespace
}  // namespace staff
