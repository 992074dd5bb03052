#include "files/file_name.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/text.h"

namespace {

using files::cleaned_name;

struct Case {
  std::string given;
  std::string kept;
  std::string because;
};

TEST(FileName, IsKeptWithoutWhatCouldDoHarm) {
  const std::vector<Case> cases = {
      {"Đơn khiếu nại (2).pdf", "Đơn khiếu nại (2).pdf", "as it is"},
      {"../../etc/passwd", "passwd", "no way up"},
      {"C:\\Users\\Lan\\don.pdf", "don.pdf", "no path of another system"},
      {"..", "", "no folder"},
      {"/", "", "nothing behind the last sign"},
      {".htaccess", "htaccess", "not hidden"},
      {"don.pdf. . .", "don.pdf", "what Windows would drop"},
      {std::string("don\0.exe.pdf", 12), "don.exe.pdf", "no NUL to end it early"},
      {"don\r\nSet-Cookie: a.pdf", "don  Set-Cookie_ a.pdf", "no new line for a header"},
      {"don\u202Efdp.exe", "donfdp.exe", "no turned direction: it shows what it is"},
      {"\u2066don\u2069\u200B.pdf", "don.pdf", "nothing invisible"},
      {"a<b>:\"|?*%.pdf", "a_b_______.pdf", "no sign of a file system or an address"},
      {"ho\u0300a.pdf", "hòa.pdf", "composed"},
      {"h\xFF\xC3on.pdf", "hon.pdf", "no broken bytes"},
      {std::string("\x1B[2Jdon.pdf"), "[2Jdon.pdf", "no sequence for a terminal"},
      {"CON", "_CON", "a device of Windows"},
      {"nul.pdf", "_nul.pdf", "a device, whatever the ending"},
      {"lpt1 .txt", "_lpt1 .txt", "a device with a blank behind it"},
      {"console.pdf", "console.pdf", "only begins like one"},
      {"", "", "nothing"},
  };
  for (const Case& c : cases) EXPECT_EQ(cleaned_name(c.given), c.kept) << c.because;
}

TEST(FileName, IsShortenedBeforeItsEnding) {
  std::string given;
  for (int i = 0; i < 300; ++i) given += "ễ";
  const std::string kept = cleaned_name(given + ".docx");
  EXPECT_EQ(text::length(kept), files::kMaxName);
  EXPECT_TRUE(kept.ends_with("ễ.docx"));
}

TEST(FileName, CleaningAgainChangesNothing) {
  for (const std::string& given : {std::string("../Đơn\u202E .pdf."), std::string(" . .a. b..pdf"),
                                   std::string(500, '.') + "x"})
    EXPECT_EQ(cleaned_name(cleaned_name(given)), cleaned_name(given));
}

TEST(FileName, HasAnEndingOrNone) {
  EXPECT_EQ(files::ending_of("a.tar.PDF"), "PDF");
  EXPECT_EQ(files::ending_of("a"), "");
  EXPECT_EQ(files::ending_of("a."), "");
  EXPECT_EQ(files::ending_of(".pdf"), "");
  EXPECT_EQ(files::ending_of("Công văn số 12. Ngày"), "") << "a sentence has no ending";
}

TEST(FileName, IsGivenBackInBothWritings) {
  EXPECT_EQ(files::disposition("Đơn số 1.pdf"),
            "attachment; filename=\"don_so_1.pdf\"; "
            "filename*=UTF-8''%C4%90%C6%A1n%20s%E1%BB%91%201.pdf");
  EXPECT_EQ(files::disposition("日本.pdf").find("filename=\"tep.pdf\"; "), 12u);
}

TEST(FileName, CannotLeaveItsQuotesInTheHeader) {
  const std::string header = files::disposition("a\";x=\"b\r\n.pdf");
  EXPECT_EQ(std::ranges::count(header, '"'), 2);
  EXPECT_EQ(header.find_first_of("\r\n"), std::string::npos);
}

}  // namespace
