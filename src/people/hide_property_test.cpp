// What is planted anywhere, in any spelling, never comes through.
#include <algorithm>
#include <iterator>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/text.h"
#include "people/identity.h"

namespace {

using people::Identity;
using Texts = std::vector<std::string>;

const Texts kFamily = {"Nguyễn", "Trần", "Lê", "Đỗ", "Vũ", "Đặng", "Bùi", "Hoàng"};
const Texts kMiddle = {"Thị", "Văn", "Đức", "Thúy", "Quốc", "Ngọc"};
const Texts kGiven = {"Hòa", "Thủy", "Tỏa", "Lượng", "Quyết", "Đĩnh", "Khuê", "Hằng"};
// None of these is part of a name above.
const Texts kOther = {"đơn",  "tố",   "cáo",   "ông", "bà",   "ở",   "xã",   "đất",
                      "2026", "tiền", "nhận",  "mét", "hối",  "lộ",  "ngày", "12/3",
                      "12",   "khu",  "chung", "cư",  "về",   "bãi", "xe",   "0",
                      "84",   "😀",    "日本",  "½",   "\xFF", "\n",  "—",    "QĐ-UBND"};
const Texts kBetweenWords = {" ", "  ", "\n", "\t", "-", "_", ".", "\u00A0", "\u200B", " - ", ", "};
const Texts kBetweenDigits = {"", "", "", " ", ".", "-", "\u00A0", "\u200B", "\n"};

std::string one_of(const Texts& texts) { return *rc::gen::elementOf(texts); }
bool maybe() { return *rc::gen::arbitrary<bool>(); }

std::string decomposed(const std::string& word) {
  static const std::vector<std::pair<std::string, std::string>> kParts = {
      {"ễ", "e\u0302\u0303"}, {"ầ", "a\u0302\u0300"}, {"ê", "e\u0302"},
      {"ỗ", "o\u0302\u0303"}, {"ũ", "u\u0303"},       {"ặ", "a\u0323\u0306"},
      {"ù", "u\u0300"},       {"à", "a\u0300"},       {"ị", "i\u0323"},
      {"ă", "a\u0306"},       {"ứ", "u\u031B\u0301"}, {"ú", "u\u0301"},
      {"ố", "o\u0302\u0301"}, {"ọ", "o\u0323"},       {"ò", "o\u0300"},
      {"ủ", "u\u0309"},       {"ỏ", "o\u0309"},       {"ư", "u\u031B"},
      {"ợ", "o\u031B\u0323"}, {"ế", "e\u0302\u0301"}, {"ĩ", "i\u0303"},
      {"ằ", "a\u0306\u0300"}};
  std::string result = word;
  for (const auto& [letter, parts] : kParts) {
    for (std::size_t at; (at = result.find(letter)) != std::string::npos;)
      result.replace(at, letter.size(), parts);
  }
  return result;
}

// "Hòa" and "Hoà".
std::string other_placing(const std::string& word) {
  static const std::vector<std::pair<std::string, std::string>> kMoved = {
      {"òa", "oà"}, {"ủy", "uỷ"}, {"ỏa", "oả"}, {"úy", "uý"}};
  std::string result = word;
  for (const auto& [from, to] : kMoved) {
    if (const std::size_t at = result.find(from); at != std::string::npos)
      result.replace(at, from.size(), to);
  }
  return result;
}

std::string ascii_capitals(std::string word) {
  std::ranges::transform(word, word.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
  return word;
}

std::string spelled(const std::string& word) {
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return decomposed(word);
    case 1:
      return other_placing(word);
    case 2:
      return decomposed(other_placing(word));
    case 3:
      return text::folded(word);
    case 4:
      return ascii_capitals(text::folded(word));
    default:
      return word;
  }
}

std::string joined(const Texts& words, const Texts& between) {
  std::string result = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) result += one_of(between) + words[i];
  return result;
}

Texts words_of(const std::string& text) {
  Texts words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string name_as_planted(const std::string& name) {
  Texts words = words_of(name);
  for (std::string& word : words) word = spelled(word);
  if (*rc::gen::inRange(0, 8) == 0) return joined(words, {""});
  return joined(words, kBetweenWords);
}

std::string digits_as_planted(const std::string& digits) {
  Texts each;
  for (const char digit : digits) each.emplace_back(1, digit);
  return joined(each, kBetweenDigits);
}

std::string digits(std::size_t count) {
  std::string result;
  // No 0 and no 8: the text around must not make a longer number of it by chance.
  while (result.size() < count) result += one_of({"1", "2", "3", "4", "5", "6", "7", "9"});
  return result;
}

Identity somebody() {
  Identity identity;
  identity.name = one_of(kFamily) + " " + one_of(kMiddle) + " " + one_of(kGiven);
  identity.id_number = "0" + digits(11);
  identity.phone = "09" + digits(8);
  identity.email = "ng" + digits(4) + "x@vidu.vn";
  identity.address = "Số " + digits(2) + " ngõ " + digits(2) + " phố Quyết Lượng, phường Láng";
  return identity;
}

std::string phone_as_planted(const std::string& phone) {
  const std::string before = one_of({"0", "+84", "84", "0084", "+840", ""});
  return digits_as_planted(before + phone.substr(1));
}

std::string plant(const Identity& identity) {
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return digits_as_planted(*identity.id_number);
    case 1:
      return phone_as_planted(*identity.phone);
    case 2:
      return maybe() ? *identity.email : ascii_capitals(*identity.email);
    case 3: {
      Texts words = words_of(*identity.address);
      for (std::string& word : words) word = spelled(word);
      return joined(words, {" ", "  ", ", ", "\n"});
    }
    default:
      return name_as_planted(identity.name);
  }
}

// The oracle: everything but letters and digits gone, folded by base/text alone.
std::string bare(const std::string& text) {
  std::string result = text::folded(text);
  std::erase(result, ' ');
  return result;
}

void nothing_of(const Identity& identity, const std::string& hidden) {
  const std::string left = bare(hidden);
  const std::string phone = identity.phone->substr(1);
  const std::string street = identity.address->substr(0, identity.address->find(','));
  for (const std::string& trace :
       {identity.name, *identity.id_number, phone, *identity.email, street})
    RC_ASSERT(left.find(bare(trace)) == std::string::npos);
}

std::string other_words() {
  const auto count = *rc::gen::inRange(0, 6);
  std::string result;
  for (int i = 0; i < count; ++i) result += one_of(kOther) + " ";
  return result;
}

TEST(Hide, NothingPlantedAnywhereComesThrough) {
  EXPECT_TRUE(rc::check([] {
    const Identity identity = somebody();
    std::string planted = other_words();
    const int count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i) planted += plant(identity) + " " + other_words();
    nothing_of(identity, people::without_identities(planted, {identity}));
  }));
}

TEST(Hide, NothingOfSeveralPeopleComesThroughEvenSideBySide) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<Identity> several = {somebody(), somebody(), somebody()};
    std::string planted;
    for (int i = 0; i < 4; ++i) planted += plant(several[*rc::gen::inRange(0, 3)]) + "; ";
    const std::string hidden = people::without_identities(planted, several);
    for (const Identity& identity : several) nothing_of(identity, hidden);
  }));
}

TEST(Hide, WhatIsHiddenOnceIsNotHiddenAgain) {
  EXPECT_TRUE(rc::check([] {
    const Identity identity = somebody();
    const std::string once = people::without_identities(
        other_words() + plant(identity) + " " + other_words(), {identity});
    RC_ASSERT(people::without_identities(once, {identity}) == once);
  }));
}

TEST(Hide, ATextWithoutATraceComesThroughByteForByte) {
  EXPECT_TRUE(rc::check([] {
    const std::string text = other_words() + other_words();
    RC_ASSERT(people::without_identities(text, {somebody()}) == text);
  }));
}

TEST(Hide, TakesAnyBytesWhatever) {
  EXPECT_TRUE(rc::check([](const std::string& text, const std::string& name) {
    const Identity identity{
        .name = name, .id_number = name, .address = name, .phone = name, .email = name};
    (void)people::without_identities(text + name, {identity});
  }));
}

}  // namespace
