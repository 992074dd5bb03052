// A document as a file: its parts hang together, its XML is what it was, and nothing typed breaks
// it.
#include "documents/docx.h"

#include <zip.h>

#include <fstream>
#include <optional>
#include <pugixml.hpp>
#include <sstream>

#include <gtest/gtest.h>

#include "documents/letterhead.h"

namespace documents {
namespace {

// One file inside the zip.
std::string inside(const std::string& bytes, const std::string& name) {
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (!zip) return "not a zip";
  std::string text;
  if (zip_file_t* file = zip_fopen(zip, name.c_str(), 0)) {
    char piece[4096];
    for (zip_int64_t n = 0; (n = zip_fread(file, piece, sizeof piece)) > 0;) {
      text.append(piece, static_cast<std::size_t>(n));
    }
    zip_fclose(file);
  }
  zip_discard(zip);
  return text;
}

pugi::xml_document parsed(const std::string& bytes, const std::string& name) {
  pugi::xml_document xml;
  EXPECT_TRUE(xml.load_string(inside(bytes, name).c_str())) << name;
  return xml;
}

Document a_notice() {
  Document document{.title = "Thông báo & <thử>"};
  put_head(document, {.letterhead = {.own = {"ỦY BAN NHÂN DÂN", "PHƯỜNG BA ĐÌNH"},
                                     .abbreviation = "UBND",
                                     .place = "Ba Đình"},
                      .number = "15/TB-UBND",
                      .day = written_day(date(2026, 11, 7))});
  put_title(document, "THÔNG BÁO", "Kết luận buổi tiếp công dân");
  Paragraph paragraph = plain("Ông Nguyễn Văn Hoà\nở số 3 < phố & ngõ\x01");
  paragraph.indented = true;
  document.blocks.emplace_back(std::move(paragraph));
  Table table{.widths = {15, 150}, .headed = true};
  table.rows = {{{bold("STT")}, {bold("Việc")}}, {{plain("1")}, {}}};
  document.blocks.emplace_back(std::move(table));
  put_signatures(document, {{"NGƯỜI GHI", "(Ký)", "Trần A"}, {"CHỦ TỊCH", "(Ký, đóng dấu)", ""}});
  return document;
}

TEST(Docx, IsWhatItWas) {
  std::ifstream file(TIEPDAN_SOURCE "/src/documents/notice.golden.xml");
  std::stringstream golden;
  golden << file.rdbuf();
  EXPECT_EQ(body_xml(a_notice()) + "\n", golden.str())
      << "if it is meant, look at the new one in a word processor and keep it";
}

TEST(Docx, EveryPartIsNamedAndEveryRelationLeadsToAPart) {
  const std::string bytes = docx(a_notice());
  const auto types = parsed(bytes, "[Content_Types].xml");
  int parts = 0;
  for (const auto& part : types.child("Types").children("Override")) {
    const std::string name = part.attribute("PartName").value();
    EXPECT_TRUE(parsed(bytes, name.substr(1)).document_element()) << name;
    ++parts;
  }
  EXPECT_EQ(parts, 4);
  for (const auto& [file, folder] : {std::pair<std::string, std::string>{"_rels/.rels", ""},
                                     {"word/_rels/document.xml.rels", "word/"}}) {
    const auto relations = parsed(bytes, file);
    for (const auto& relation : relations.document_element().children()) {
      const std::string target = folder + relation.attribute("Target").value();
      EXPECT_NE(inside(bytes, target), "") << target;
    }
  }
}

TEST(Docx, IsOfA4WithTheMarginsOfTheDecree) {
  const auto body = parsed(docx(a_notice()), "word/document.xml");
  const auto page = body.document_element().child("w:body").child("w:sectPr");
  EXPECT_STREQ(page.child("w:pgSz").attribute("w:w").value(), "11906");
  EXPECT_STREQ(page.child("w:pgSz").attribute("w:h").value(), "16838");
  EXPECT_STREQ(page.child("w:pgMar").attribute("w:left").value(), "1701") << "30 mm";
  EXPECT_STREQ(page.child("w:pgMar").attribute("w:right").value(), "850") << "15 mm";
  EXPECT_STREQ(page.child("w:pgMar").attribute("w:top").value(), "1134") << "20 mm";
}

TEST(Docx, EveryRowHasItsCellsAndEveryCellAParagraph) {
  const auto body = parsed(docx(a_notice()), "word/document.xml");
  for (const auto& found : body.select_nodes("//w:tbl")) {
    const auto columns = found.node().child("w:tblGrid").select_nodes("w:gridCol").size();
    for (const auto& row : found.node().children("w:tr")) {
      EXPECT_EQ(row.select_nodes("w:tc").size(), columns);
    }
  }
  EXPECT_TRUE(body.select_nodes("//w:tc[not(w:p)]").empty());
}

TEST(Docx, TheSameDocumentGivesTheSameBytes) { EXPECT_EQ(docx(a_notice()), docx(a_notice())); }

TEST(Letterhead, NamesTheBodyAsItsLineDoes) {
  const auto unit = [](std::string id, std::string name, std::string kind, std::string territory,
                       std::optional<std::string> parent) {
    units::Unit made{.id = std::move(id), .name = std::move(name), .kind = std::move(kind)};
    made.line = made.kind == "party_committee" ? units::Line::party : units::Line::state;
    made.level = territory.size() == 2 ? units::Level::province : units::Level::commune;
    made.territory_code = std::move(territory);
    made.province_code = "01";
    made.parent_id = std::move(parent);
    made.valid_from = date(2025, 7, 1);
    return made;
  };
  const units::Directory directory{
      {unit("tinhuy-01", "Thành ủy Hà Nội", "party_committee", "01", std::nullopt),
       unit("danguy-00004", "Đảng ủy phường Ba Đình", "party_committee", "00004", "tinhuy-01"),
       unit("ubnd-01", "Ủy ban nhân dân thành phố Hà Nội", "peoples_committee", "01", std::nullopt),
       unit("soxd-01", "Sở Xây dựng thành phố Hà Nội", "department", "01", "ubnd-01"),
       unit("ubnd-00004", "Ủy ban nhân dân phường Ba Đình", "peoples_committee", "00004",
            "ubnd-01")},
      {{.code = "01", .name = "Thành phố Hà Nội", .kind = "city", .province_code = "01"},
       {.code = "00004", .name = "Phường Ba Đình", .kind = "ward", .province_code = "01"}}};
  const auto said = [&](const char* id) {
    const Letterhead head = letterhead_of(*directory.find(id), directory);
    std::string text = head.above;
    for (const std::string& line : head.own) text += "|" + line;
    return text + "|" + head.abbreviation + "|" + head.place;
  };
  EXPECT_EQ(said("ubnd-00004"), "|ỦY BAN NHÂN DÂN|PHƯỜNG BA ĐÌNH|UBND|Ba Đình");
  EXPECT_EQ(said("danguy-00004"), "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI|ĐẢNG ỦY PHƯỜNG BA ĐÌNH|ĐU|Ba Đình");
  EXPECT_EQ(said("tinhuy-01"), "|THÀNH ỦY HÀ NỘI|TU|Hà Nội");
  EXPECT_EQ(said("soxd-01"), "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI|SỞ XÂY DỰNG|SXD|Hà Nội");
}

TEST(Letterhead, WritesTheDayAsTheDecreeDoes) {
  EXPECT_EQ(written_day(date(2026, 2, 7)), "ngày 07 tháng 02 năm 2026");
  EXPECT_EQ(written_day(date(2026, 11, 20)), "ngày 20 tháng 11 năm 2026");
}

}  // namespace
}  // namespace documents
