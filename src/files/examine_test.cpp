#include "files/examine.h"

#include <array>

#include <gtest/gtest.h>

#include "files/container.h"
#include "files/files.h"
#include "files/image_size.h"
#include "files/kinds.h"
#include "files/sample_files.h"

namespace {

using namespace files;

std::string said(std::string_view bytes) {
  const auto type = examine(bytes);
  return type ? *type : type.error().code;
}

std::vector<sample::Entry> with(std::vector<sample::Entry> entries, sample::Entry more) {
  entries.push_back(std::move(more));
  return entries;
}
std::string docx_with(const std::string& name, const std::string& content) {
  return sample::zip(with(sample::docx_entries(), {name, content}));
}

struct Case {
  std::string bytes;
  std::string_view said;
  std::string because;
};

TEST(Examine, KnowsWhatIsTaken) {
  const std::vector<Case> cases = {
      {sample::pdf(), kPdf, "a PDF"},
      {sample::jpeg(), kJpeg, "a JPEG"},
      {sample::png(), kPng, "a PNG"},
      {sample::tiff({{2480, 3508}, {2480, 3508}}), kTiff, "a scan of two pages"},
      {sample::heic(4032, 3024), kHeic, "a photograph of a telephone"},
      {sample::zip(sample::docx_entries()), kDocx, "a text"},
      {sample::zip(sample::xlsx_entries()), kXlsx, "a table, with its printer settings"},
      {sample::zip(sample::odt_entries()), kOdt, "an open text"},
      {docx_with("word/embeddings/table.xlsx", sample::zip(sample::xlsx_entries())), kDocx,
       "a text with a table inside"},
      {"Kính gửi: Ủy ban nhân dân phường\r\n\tTôi khiếu nại.", kText, "plain text"},
      {"\uFEFFKính gửi", kText, "with the mark that Notepad writes"},
      {sample::mp3(), kMp3, "a recording"},
      {sample::mp4("M4A "), kM4a, "a recording of a telephone"},
      {sample::mp4("isom"), kMp4, "a film"},
  };
  for (const Case& c : cases) EXPECT_EQ(said(c.bytes), c.said) << c.because;
}

TEST(Examine, RefusesWhatIsNot) {
  const std::string executable = std::string("MZ\x90\0\x03\0", 6) + std::string(60, '\0');
  const std::vector<Case> cases = {
      {executable, "file.type_not_taken", "a program"},
      {std::string("\x7F"
                   "ELF\x02\x01\x01\0",
                   8),
       "file.type_not_taken", "a program"},
      {"GIF89a\x01\0\x01\0", "file.type_not_taken", "a GIF"},
      {std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'),
       "file.type_not_taken", "an old Word file, which may hold macros"},
      {"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "file.type_not_taken", "SVG"},
      {"<?xml version='1.0'?><svg/>", "file.type_not_taken", "SVG behind its declaration"},
      {" \n<!DOCTYPE html><p>", "file.type_not_taken", "HTML behind blanks"},
      {"Kính gửi <SCRIPT>alert(1)</SCRIPT>", "file.type_not_taken", "a script inside a text"},
      {"#!/bin/sh\nrm -rf /\n", "file.type_not_taken", "a shell script"},
      {"%!PS-Adobe-3.0", "file.type_not_taken", "PostScript is a program"},
      {"{\\rtf1 }", "file.type_not_taken", "RTF may hold objects"},
      {std::string("a\0b", 3), "file.type_not_taken", "a NUL is no text"},
      {"T\xF4i khi\xEA\xFAu n\xB9i", "file.type_not_taken", "not UTF-8"},
      {"", "file.empty", "nothing"},
      {" \n \u200B", "file.empty", "nothing to read"},
      {std::string(kMaxBytes + 1, 'a'), "file.too_big", "20 MB and one byte"},
      {sample::zip({{"a.txt", "a"}}), "file.type_not_taken", "a zip file of anything"},
      {"Rar!\x1A\x07", "file.type_not_taken", "another archive"},
      {sample::mp4("abcd"), "file.type_not_taken", "an unknown brand"},
  };
  for (const Case& c : cases) EXPECT_EQ(said(c.bytes), c.said) << c.because;
}

TEST(Examine, TakesExactlyTwentyMegabytes) { EXPECT_EQ(said(std::string(kMaxBytes, 'a')), kText); }

TEST(Examine, RefusesAHeadWithoutItsBody) {
  for (const std::string& whole :
       {sample::pdf(), sample::jpeg(), sample::png(), sample::tiff(), sample::heic(),
        sample::zip(sample::docx_entries()), sample::mp3(), sample::mp4()}) {
    ASSERT_TRUE(examine(whole));
    EXPECT_FALSE(examine(std::string_view(whole).substr(0, 9)));
  }
}

// Cut or changed anywhere, it must end in an answer and never outside its bytes.
TEST(Examine, AnswersWhateverTheBytes) {
  SeededRandom random(20261121);
  for (const std::string& whole :
       {sample::pdf(), sample::jpeg(), sample::png(), sample::tiff({{1, 1}, {2, 2}}),
        sample::heic(), sample::zip(sample::docx_entries()), sample::mp3(), sample::mp4()}) {
    for (std::size_t size = 0; size <= whole.size(); ++size)
      (void)examine(std::string(whole, 0, size));
    for (int round = 0; round < 2000; ++round) {
      std::array<unsigned char, 3> dice{};
      random.fill(dice.data(), dice.size());
      std::string changed = whole;
      changed[(dice[0] << 8 | dice[1]) % changed.size()] = static_cast<char>(dice[2]);
      (void)examine(changed);
    }
  }
}

TEST(Examine, RefusesAPixelFlood) {
  EXPECT_EQ(said(sample::png(10000, 10000)), kPng) << "a large scan is allowed";
  const std::vector<std::pair<std::string, std::string>> floods = {
      {sample::png(10001, 10000), "PNG"},
      {sample::png(0xFFFFFFFF, 0xFFFFFFFF), "PNG, the largest sides there are"},
      {sample::jpeg(65535, 65535), "JPEG"},
      {sample::tiff({{1, 1}, {100000, 100000}}), "the second page of a TIFF"},
      {sample::heic(60000, 60000), "HEIC"},
  };
  for (const auto& [bytes, because] : floods) EXPECT_EQ(said(bytes), "file.bomb") << because;
  EXPECT_EQ(said(sample::png(0, 1)), "file.type_not_taken") << "no pixel at all";
}

TEST(Examine, ATiffWhosePagesGoRoundInACircleEnds) {
  std::string circle = sample::tiff();
  circle.replace(circle.size() - 4, 4, std::string("\x08\0\0\0", 4));
  EXPECT_EQ(said(circle), "file.type_not_taken");
}

// Thousands of pages, each reading the same thousands of entries, would keep a thread busy.
TEST(Examine, ATiffWhosePagesHoldThousandsOfEntriesIsNotTaken) {
  std::string page = sample::tiff().substr(8, 26);  // two entries
  for (const auto& [more, said_of_it] : std::vector<std::pair<std::size_t, std::string>>{
           {998, std::string(kTiff)}, {999, "file.type_not_taken"}}) {
    std::string file = sample::tiff().substr(0, 8) + page;
    const std::size_t count = 2 + more;
    file[8] = static_cast<char>(count & 0xFF);
    file[9] = static_cast<char>(count >> 8);
    file += std::string(12 * more, '\0') + std::string(4, '\0');
    EXPECT_EQ(said(file), said_of_it) << count << " entries";
  }
}

// One that is two things at once is what its first bytes say, and is refused or harmless as that.
TEST(Examine, APolyglotIsWhatItBeginsWith) {
  EXPECT_EQ(said("<html>" + sample::pdf()), "file.type_not_taken") << "HTML before PDF";
  EXPECT_EQ(said("MZ" + sample::zip(sample::docx_entries())), "file.type_not_taken")
      << "a program before a text";
  EXPECT_EQ(said(sample::pdf() + sample::zip(sample::docx_entries())), kPdf)
      << "a zip behind a PDF: given back as a PDF";
  EXPECT_EQ(said(sample::jpeg() + "<script>alert(1)</script>"), kJpeg)
      << "a script behind a picture: given back as a download, never shown as a page";
}

TEST(LookInto, RefusesWhatCouldRun) {
  const std::vector<std::pair<std::string, std::string>> bad = {
      {docx_with("word/vbaProject.bin", "x"), "macros"},
      {docx_with("word/VBAPROJECT.BIN", "x"), "macros in capitals"},
      {docx_with("word/activeX/activeX1.xml", "x"), "a control"},
      {docx_with("word/embeddings/oleObject1.bin", "\xD0\xCF\x11\xE0"), "an embedded object"},
      {docx_with("word/media/image1.png", "MZ\x90"), "a program called a picture"},
      {docx_with("word/media/image1.png",
                 "\x7F"
                 "ELF"),
       "another one"},
      {docx_with("setup.exe", "x"), "the name of a program"},
      {docx_with("word/media/a.svg", "<svg/>"), "a picture that may hold scripts"},
      {docx_with("word/media/a.zip", sample::zip({{"a.txt", "a"}})), "an archive inside"},
      {docx_with("word/a.docx", docx_with("word/vbaProject.bin", "x")), "macros one deeper"},
      {docx_with("../../etc/passwd", "x"), "a name that leaves the folder"},
      {docx_with("/etc/passwd", "x"), "a name from the root"},
      {docx_with("word\\..\\x", "x"), "a name of another system"},
      {sample::zip(with(sample::odt_entries(), {"Basic/Standard/Module1.xml", "x"})),
       "macros of an open text"},
      {sample::zip({{"word/document.xml", "x"}}), "no list of contents"},
  };
  for (const auto& [bytes, because] : bad) EXPECT_EQ(said(bytes), "file.type_not_taken") << because;
}

TEST(LookInto, RefusesATextThatSaysItHasMacros) {
  auto entries = sample::docx_entries();
  entries[0].content.replace(entries[0].content.find("application/vnd"), 0,
                             "application/vnd.ms-word.document.macroEnabled.main+xml ");
  EXPECT_EQ(said(sample::zip(entries)), "file.type_not_taken");
}

TEST(LookInto, RefusesABomb) {
  EXPECT_EQ(said(docx_with("word/a.xml", std::string(101u << 20, '\0'))), "file.bomb")
      << "more than 100 MB";
  EXPECT_EQ(said(docx_with("word/a.xml", std::string(50u << 20, '\0'))), "file.bomb")
      << "a thousand times its size";
  EXPECT_EQ(said(docx_with("word/a.xml", std::string(5u << 20, ' '))), kDocx)
      << "an empty table is large, and harmless";
  std::vector<sample::Entry> many = sample::docx_entries();
  for (int i = 0; i < 5001; ++i) many.push_back({"word/" + std::to_string(i), "", false});
  EXPECT_EQ(said(sample::zip(many)), "file.bomb") << "too many entries";
}

TEST(LookInto, RefusesABombInsideAnother) {
  const std::string inner =
      sample::zip(with(sample::docx_entries(), {"a.xml", std::string(9u << 20, ' ')}));
  std::vector<sample::Entry> outer = sample::docx_entries();
  for (int i = 0; i < 20; ++i) outer.push_back({"w/" + std::to_string(i) + ".docx", inner, false});
  EXPECT_EQ(said(sample::zip(outer)), "file.bomb") << "each is small, all together are not";
  std::vector<sample::Entry> crowd = sample::docx_entries();
  for (int i = 0; i < 1000; ++i) crowd.push_back({"w/" + std::to_string(i), "", false});
  std::vector<sample::Entry> crowds = sample::docx_entries();
  for (int i = 0; i < 6; ++i)
    crowds.push_back({"w/" + std::to_string(i) + ".docx", sample::zip(crowd), false});
  EXPECT_EQ(said(sample::zip(crowds)), "file.bomb") << "few entries each, too many together";
  const std::string deep = docx_with("a.docx", docx_with("b.docx", docx_with("c.docx", "PK")));
  EXPECT_EQ(said(deep), "file.bomb") << "too deep";
}

// The size in the list of contents is a promise; the packed bytes may hold more.
TEST(LookInto, RefusesAnEntryThatHoldsMoreThanItSays) {
  std::string lie = sample::zip({{"[Content_Types].xml", std::string(4096, 'x')}});
  const std::string honest("\x00\x10\x00\x00", 4);  // 4096
  for (std::size_t at = 0; (at = lie.find(honest, at)) != std::string::npos; at += 4)
    lie.replace(at, 4, std::string("\x01\x00\x00\x00", 4));
  EXPECT_EQ(said(lie), "file.bomb");
}

TEST(Sniff, SaysTheTypeOrNothing) {
  EXPECT_EQ(sniff(sample::pdf()), kPdf);
  EXPECT_EQ(sniff("<svg/>"), std::nullopt);
}

}  // namespace
