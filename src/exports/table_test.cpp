#include "exports/table.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>
#include <filesystem>

namespace exports {
namespace {

const std::vector<Column> kColumns{{"number", "Số đơn", "Number", 18},
                                   {"on", "Ngày", "Day", 12},
                                   {"papers", "Số tờ", "Papers", 8}};

// A spreadsheet would run these.
const std::vector<std::string> kDangerous{
    "=1+1",   "+84912", "-5",    "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", " =1+1", "\t=1+1",
    "\r=1+1", "\n=1+1", "＝1+1", "－1"};

std::string csv_of(const std::vector<Line>& lines) {
  std::string text;
  const auto table = csv_table(kColumns, [&](std::string_view bytes) { text += bytes; });
  for (const Line& line : lines) table->add(line);
  table->finish();
  return text;
}

struct XlsxTest : testing::Test {
  std::string folder = [] {
    std::string pattern = (std::filesystem::temp_directory_path() / "xlsx_test_XXXXXX").string();
    return std::string(::mkdtemp(pattern.data()));
  }();
  ~XlsxTest() override { std::filesystem::remove_all(folder); }

  std::string xlsx_of(const std::vector<Line>& lines) const {
    std::string bytes;
    const auto table =
        xlsx_table(kColumns, folder, [&](std::string_view piece) { bytes += piece; });
    for (const Line& line : lines) table->add(line);
    table->finish();
    return bytes;
  }
};

// One file inside the zip.
std::string inside(const std::string& bytes, const char* name) {
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (!zip) return "not a zip";
  std::string text;
  if (zip_file_t* file = zip_fopen(zip, name, 0)) {
    char piece[4096];
    for (zip_int64_t n = 0; (n = zip_fread(file, piece, sizeof piece)) > 0;) {
      text.append(piece, static_cast<std::size_t>(n));
    }
    zip_fclose(file);
  }
  zip_discard(zip);
  return text;
}

TEST(Csv, BeginsWithAMarkAndVietnameseHeadings) {
  EXPECT_TRUE(csv_of({}).starts_with("\xEF\xBB\xBFSố đơn,Ngày,Số tờ\r\n"));
}

TEST(Csv, WritesDaysNumbersAndNothing) {
  EXPECT_TRUE(csv_of({{"12/2026/KN", date(2026, 11, 20), 3LL}, {Cell(), Cell(), Cell()}})
                  .ends_with("\r\n12/2026/KN,20/11/2026,3\r\n,,\r\n"));
}

TEST(Csv, QuotesWhatWouldBreakTheTable) {
  EXPECT_TRUE(csv_of({{"a,b \"c\"\nd", Cell(), Cell()}}).ends_with("\"a,b \"\"c\"\"\nd\",,\r\n"));
}

TEST(Csv, NoCellIsAFormula) {
  for (const std::string& text : kDangerous) {
    const std::string csv = csv_of({{text, Cell(), Cell()}});
    const std::string cell = csv.substr(csv.find("\r\n") + 2);
    EXPECT_TRUE(cell.starts_with("'") || cell.starts_with("\"'")) << text << " gives " << cell;
  }
  EXPECT_TRUE(csv_of({{"a=1+1", Cell(), Cell()}}).ends_with("\r\na=1+1,,\r\n"));
}

TEST_F(XlsxTest, HasRealDaysNumbersAndAHeadingThatStays) {
  const std::string sheet =
      inside(xlsx_of({{"12/2026/KN", date(2026, 11, 20), 3LL}}), "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("Số đơn"), sheet.npos);
  EXPECT_NE(sheet.find("<v>46346</v>"), sheet.npos) << "20/11/2026 as a spreadsheet counts days";
  EXPECT_NE(sheet.find("<v>3</v>"), sheet.npos);
  EXPECT_NE(sheet.find("state=\"frozen\""), sheet.npos);
  EXPECT_NE(sheet.find("<col min=\"1\" max=\"1\" width=\"18."), sheet.npos);
}

TEST_F(XlsxTest, NoCellIsAFormula) {
  std::vector<Line> lines;
  for (const std::string& text : kDangerous) lines.push_back({text, Cell(), Cell()});
  const std::string sheet = inside(xlsx_of(lines), "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("@SUM(A1)"), sheet.npos);
  EXPECT_EQ(sheet.find("<f>"), sheet.npos);
  EXPECT_EQ(sheet.find("<hyperlink"), sheet.npos);
}

TEST_F(XlsxTest, ATextTooLongForACellIsCutBetweenTwoLetters) {
  std::string text;
  while (text.size() < 40'000) text += "ộ";
  const std::string sheet = inside(xlsx_of({{text, Cell(), Cell()}}), "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("ộ…<"), sheet.npos);
}

TEST_F(XlsxTest, LeavesNothingInTheFolder) {
  {
    const auto given_up = xlsx_table(kColumns, folder, [](std::string_view) {});
    given_up->add({"x", Cell(), Cell()});
  }
  EXPECT_FALSE(xlsx_of({{"a", Cell(), Cell()}}).empty());
  EXPECT_TRUE(std::filesystem::is_empty(folder));
}

}  // namespace
}  // namespace exports
