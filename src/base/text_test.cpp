#include "base/text.h"

#include <random>

#include <gtest/gtest.h>

namespace {

// "ò" as o and a combining grave: what some phones and macOS file names send.
const std::string kHoaNfd = "ho\u0300a";

struct FoldCase {
  std::string text;
  std::string folded;
  std::string because;
};

const std::vector<FoldCase> kFoldCases = {
    {"", "", "nothing stays nothing"},
    {"   ", "", "blanks alone are nothing"},
    {"Đất ĐAI, hoà/hòa", "dat dai hoa hoa", "marks, case and punctuation do not matter"},
    {"hoà", "hoa", "the mark on the last vowel"},
    {"hòa", "hoa", "the mark on the first vowel"},
    {kHoaNfd, "hoa", "the mark as a code point of its own"},
    {"ĐƯỜNG", "duong", "horn and stroke"},
    {"Ð\u00D4NG", "dong", "old converters write eth for Đ"},
    {"Nguyễn Thị Thủy", "nguyen thi thuy", "two marks on one letter"},
    {"  a -- b  ", "a b", "a run of others is one space"},
    {"120 m²", "120 m2", "a raised digit is a digit"},
    {"12/QĐ-UBND", "12 qd ubnd", "numbers of documents"},
    {"Kho\u00ADa", "khoa", "a soft hyphen does not break a word"},
    {"\uFEFFan", "an", "a byte order mark is nothing"},
    {"an\u200Bninh", "an ninh", "a zero-width space is a break"},
    {"日本 2026", "日本 2026", "letters of other scripts stay"},
    {"a\xFF"
     "b",
     "a b", "broken UTF-8 never becomes a letter"},
};

TEST(Folded, IsWhatPeopleMeanWhenTheySearch) {
  for (const auto& c : kFoldCases) {
    EXPECT_EQ(text::folded(c.text), c.folded) << c.because;
    EXPECT_EQ(text::folded(text::folded(c.text)), c.folded) << "idempotent: " << c.because;
  }
}

std::string utf8_of(char32_t point) {
  std::string out;
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12));
    out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (point >> 18));
    out += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
  }
  out += static_cast<char>(0x80 | (point & 0x3F));
  return out;
}

TEST(Folded, IsIdempotentAndBlindToComposingForEveryCodePoint) {
  for (char32_t point = 1; point < 0x30000; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    const std::string each = "a" + utf8_of(point) + "a";
    const std::string folded = text::folded(each);
    ASSERT_EQ(text::folded(folded), folded) << "U+" << std::hex << unsigned(point);
    ASSERT_EQ(text::folded(text::nfc(each)), folded) << "U+" << std::hex << unsigned(point);
  }
}

TEST(Words, AreTheRunsBetweenSpaces) {
  EXPECT_EQ(text::words("dat dai"), (std::vector<std::string>{"dat", "dai"}));
  EXPECT_TRUE(text::words("").empty());
}

TEST(MarkedWords, KeepTheMarksApartFromTheirPlace) {
  const auto marks = [](const std::string& word) {
    const auto words = text::marked_words(word);
    return words.size() == 1 ? words[0].marks : "not one word";
  };
  EXPECT_EQ(marks("Hoà"), marks("hòa"));
  EXPECT_EQ(marks("hòa"), marks(kHoaNfd)) << "NFD";
  EXPECT_EQ(marks("THUỶ"), marks("thủy"));
  EXPECT_NE(marks("Lăng"), marks("Lang"));
  EXPECT_NE(marks("Lăng"), marks("Lâng"));
  EXPECT_EQ(marks("Đông"), marks("đông"));
  EXPECT_NE(marks("Đông"), marks("Dông"));
  EXPECT_EQ(marks("lang"), "");

  const auto words = text::marked_words(" Phường Ba Đình, TP. " + kHoaNfd + "!");
  ASSERT_EQ(words.size(), 5u);
  EXPECT_EQ(words[2].folded, "dinh");
  EXPECT_EQ(words[2].marks, marks("Đình"));
  EXPECT_EQ(words[3].folded, "tp");
  EXPECT_EQ(words[4].marks, "\u0300");
}

TEST(IsClean, RefusesWhatNoFormMaySend) {
  EXPECT_TRUE(text::is_clean("Đơn khiếu nại\r\n\tvề đất đai"));
  EXPECT_TRUE(text::is_clean(kHoaNfd));
  EXPECT_TRUE(text::is_clean("😀"));
  const std::vector<std::pair<std::string, std::string>> dirty = {
      {std::string("a\0b", 3), "a NUL ends the text somewhere else"},
      {"a\x1B[2J", "an escape sequence for the operator's terminal"},
      {"a\x7F", "delete"},
      {"a\u0085", "a control character of the second block"},
      {"\xC0\x80", "an overlong NUL"},
      {"\xED\xA0\x80", "a lone surrogate"},
      {"\xF4\x90\x80\x80", "beyond the last code point"},
      {"a\xE1\xBA", "cut in the middle of a letter"},
  };
  for (const auto& [utf8, because] : dirty) EXPECT_FALSE(text::is_clean(utf8)) << because;
}

TEST(Nfc, ComposesMarksAndMakesLineFeeds) {
  EXPECT_EQ(text::nfc(kHoaNfd), "hòa");
  EXPECT_EQ(text::nfc("a\r\nb\rc\n"), "a\nb\nc\n");
  EXPECT_EQ(text::nfc("u\u031B\u0309"), "ử") << "horn and hook, in this order";
  EXPECT_EQ(text::nfc("u\u0309\u031B"), "ử") << "and in the other";
  EXPECT_EQ(text::nfc(""), "");
}

TEST(Trimmed, TakesEveryKindOfBlankFromBothEnds) {
  EXPECT_EQ(text::trimmed(" \t\u00A0Đơn của ông A\u3000\n"), "Đơn của ông A");
  EXPECT_EQ(text::trimmed("\u200B\uFEFF "), "") << "invisible is empty";
  EXPECT_EQ(text::trimmed(""), "");
}

TEST(Length, CountsCodePoints) {
  EXPECT_EQ(text::length("Đất"), 3u);
  EXPECT_EQ(text::length("😀"), 1u);
  EXPECT_EQ(text::length(""), 0u);
}

struct WithoutCase {
  std::string text;
  std::string name;
  std::string result;
  std::string because;
};

const std::vector<WithoutCase> kWithoutCases = {
    {"Bà Nguyễn Thị Hòa tố cáo", "Nguyễn Thị Hoà", "Bà [*] tố cáo", "either placing of the mark"},
    {"Bà Nguyễn Thị " + kHoaNfd + " tố cáo", "Nguyễn Thị Hòa", "Bà [*] tố cáo",
     "the mark as a code point of its own, in lower case"},
    {"NGUYỄN THỊ HOÀ, nguyen thi hoa.", "Nguyễn Thị Hòa", "[*], [*].", "capitals and no marks"},
    {"Nguyễn  Thị\nHòa", "Nguyễn Thị Hòa", "[*]", "blanks and line breaks between the words"},
    {"Ông Nguyễn Văn An và Nguyễn Văn Anh", "Nguyễn Văn An", "Ông [*] và Nguyễn Văn Anh",
     "another's longer name stays"},
    {"Lan Anh và Anh", "anh", "Lan [*] và [*]", "one word, everywhere"},
    {"(Đỗ Đức Độ)", "đỗ đức độ", "([*])", "đ is d, brackets stay"},
    {"nothing here", "Nguyễn Văn An", "nothing here", "no occurrence, no change"},
    {"Ông A", "A", "Ông A", "one letter would tear the text apart"},
    {"Ông A", " . ", "Ông A", "a name without letters is no name"},
    {"", "Nguyễn Văn An", "", "nothing in nothing"},
    {"Nguyễn Văn An", "Nguyễn Văn An", "[*]", "the whole text"},
    {"An Nguyễn Văn An Nguyễn Văn An", "Nguyễn Văn An", "An [*] [*]", "side by side"},
    {"số điện thoại 0912345678.", "0912345678", "số điện thoại [*].",
     "a number is hidden as a name is"},
};

TEST(Without, HidesANameInEverySpelling) {
  for (const auto& c : kWithoutCases) {
    EXPECT_EQ(text::without(c.text, c.name, "[*]"), c.result) << c.because;
  }
}

TEST(Without, TakesTheMarksThatFollowTheLastLetter) {
  const std::string nfd = "Le\u0302 Va\u0306n To\u0309";
  EXPECT_EQ(text::without("(" + nfd + ")", "Lê Văn Tỏ", "x"), "(x)");
}

// Broken UTF-8 included: a name out of bytes that are no text must not stop the server.
TEST(Text, TakesAnyBytes) {
  const std::vector<std::string> pieces = {"đ",
                                           "Ộ",
                                           "o\u0302",
                                           "\u0323",
                                           " ",
                                           "-",
                                           "A",
                                           "9",
                                           "\xC3",
                                           "\xFF",
                                           "\xED\xA0\x80",
                                           "\u200B",
                                           "\u00AD",
                                           "½",
                                           "日",
                                           "😀",
                                           std::string(1, '\0')};
  std::mt19937 seeded(11);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    for (unsigned count = seeded() % 12; count > 0; --count)
      bytes += pieces[seeded() % pieces.size()];
    const std::string folded = text::folded(bytes);
    ASSERT_TRUE(text::is_clean(folded));
    ASSERT_EQ(text::folded(folded), folded);
    std::string joined;
    for (const auto& word : text::marked_words(bytes))
      joined += (joined.empty() ? "" : " ") + word.folded;
    ASSERT_EQ(joined, folded);
    ASSERT_EQ(text::without(bytes, bytes, "").find("Ộ") != std::string::npos,
              text::length(folded) < 2 && bytes.find("Ộ") != std::string::npos);
    ASSERT_EQ(text::trimmed(text::trimmed(bytes)), text::trimmed(bytes));
  }
}

// Whatever is planted around it, the name is gone and the rest is still there.
TEST(Without, LeavesNoTraceWhereverTheNameStands) {
  const std::vector<std::string> spellings = {"Trần Thị Thuý Hoà",
                                              "Trần Thị Thúy Hòa",
                                              "TRẦN THỊ THUÝ HOÀ",
                                              "tran thi thuy hoa",
                                              "Tra\u0302\u0300n Thi\u0323 Thuy\u0301 Hoa\u0300",
                                              "Trần-Thị-Thúy-Hòa",
                                              "TRAN  THI\tTHUY HOA"};
  const std::vector<std::string> around = {"đơn", "của",  "bà", "ở",   "xã",
                                           "Hoà", "Bình", "về", "Trần"};
  std::mt19937 seeded(7);
  for (int round = 0; round < 2000; ++round) {
    std::string planted = "đầu";
    std::size_t names = 0;
    for (int word = 0; word < 8; ++word) {
      const bool name = seeded() % 3 == 0;
      names += name;
      planted += " " + (name ? spellings[seeded() % spellings.size()] + ","
                             : around[seeded() % around.size()]);
    }
    const std::string hidden = text::without(planted, spellings[seeded() % spellings.size()], "§1");
    EXPECT_EQ((" " + text::folded(hidden) + " ").find(" tran thi thuy hoa "), std::string::npos)
        << planted;
    std::size_t found = 0;
    for (std::size_t at = 0; (at = hidden.find("§1", at)) != std::string::npos; ++at) ++found;
    EXPECT_EQ(found, names) << planted << " -> " << hidden;
    EXPECT_TRUE(hidden.starts_with("đầu "));
  }
}

}  // namespace
