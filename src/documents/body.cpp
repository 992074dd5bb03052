#include <cmath>
#include <pugixml.hpp>
#include <sstream>

#include "documents/docx.h"

namespace documents {
namespace {

constexpr auto kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr auto kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr double kTwipsPerMillimetre = 1440 / 25.4;
constexpr int kTwipsPerPoint = 20;
constexpr int kPageWidth = 210, kPageHeight = 297;
constexpr int kTop = 20, kBottom = 20, kLeft = 30, kRight = 15, kHeader = 10;  // millimetres
constexpr int kFirstLine = 10;
constexpr int kRuleIndent = 22;  // on both sides of the short line

int twips(double millimetres) {
  return static_cast<int>(std::lround(millimetres * kTwipsPerMillimetre));
}

pugi::xml_node add(pugi::xml_node parent, const char* name) { return parent.append_child(name); }

pugi::xml_node add_value(pugi::xml_node parent, const char* name, const char* value) {
  pugi::xml_node node = add(parent, name);
  node.append_attribute("w:val") = value;
  return node;
}

pugi::xml_node add_value(pugi::xml_node parent, const char* name, int value) {
  return add_value(parent, name, std::to_string(value).c_str());
}

const char* word(Align align) {
  switch (align) {
    case Align::left:
      return "left";
    case Align::centre:
      return "center";
    case Align::right:
      return "right";
    case Align::justify:
      return "both";
  }
  return "both";
}

// What XML has no place for is left out: a control character pasted into a text.
std::string allowed(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 || c == '\t' || c == '\n') kept += c;
  }
  return kept;
}

void add_text(pugi::xml_node run, const std::string& text) {
  for (std::size_t from = 0;;) {
    const auto end = std::min(text.find('\n', from), text.size());
    pugi::xml_node node = add(run, "w:t");
    node.append_attribute("xml:space") = "preserve";
    node.text() = allowed(text.substr(from, end - from)).c_str();
    if (end == text.size()) return;
    add(run, "w:br");
    from = end + 1;
  }
}

void add_run(pugi::xml_node paragraph, const Run& run, double size) {
  pugi::xml_node node = add(paragraph, "w:r");
  pugi::xml_node look = add(node, "w:rPr");
  if (run.bold) add(look, "w:b");
  if (run.italic) add(look, "w:i");
  if (size > 0) {
    add_value(look, "w:sz", static_cast<int>(size * 2));
    add_value(look, "w:szCs", static_cast<int>(size * 2));
  }
  if (!look.first_child()) node.remove_child(look);
  add_text(node, run.text);
}

// The line of a third of the width under a name, as a border of an almost empty paragraph.
void add_rule(pugi::xml_node parent) {
  pugi::xml_node paragraph = add(parent, "w:p");
  pugi::xml_node look = add(paragraph, "w:pPr");
  pugi::xml_node border = add(add(look, "w:pBdr"), "w:top");
  border.append_attribute("w:val") = "single";
  border.append_attribute("w:sz") = "6";
  border.append_attribute("w:space") = "1";
  border.append_attribute("w:color") = "000000";
  pugi::xml_node spacing = add(look, "w:spacing");
  spacing.append_attribute("w:before") = "0";
  spacing.append_attribute("w:after") = "0";
  pugi::xml_node indent = add(look, "w:ind");
  indent.append_attribute("w:left") = twips(kRuleIndent);
  indent.append_attribute("w:right") = twips(kRuleIndent);
  pugi::xml_node run = add(look, "w:rPr");
  add_value(run, "w:sz", 8);
}

void add_paragraph(pugi::xml_node parent, const Paragraph& paragraph) {
  pugi::xml_node node = add(parent, "w:p");
  pugi::xml_node look = add(node, "w:pPr");
  if (paragraph.keeps_next) add(look, "w:keepNext");
  pugi::xml_node spacing = add(look, "w:spacing");
  spacing.append_attribute("w:before") = 0;
  spacing.append_attribute("w:after") = static_cast<int>(paragraph.after * kTwipsPerPoint);
  if (paragraph.indented) add(look, "w:ind").append_attribute("w:firstLine") = twips(kFirstLine);
  add_value(look, "w:jc", word(paragraph.align));
  for (const Run& run : paragraph.runs) add_run(node, run, paragraph.size);
  if (paragraph.ruled) add_rule(parent);
}

void add_lines(pugi::xml_node look) {
  pugi::xml_node borders = add(look, "w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    pugi::xml_node border = add(borders, side);
    border.append_attribute("w:val") = "single";
    border.append_attribute("w:sz") = "4";
    border.append_attribute("w:space") = "0";
    border.append_attribute("w:color") = "000000";
  }
}

void add_cell(pugi::xml_node row, const Cell& cell, int width) {
  pugi::xml_node node = add(row, "w:tc");
  pugi::xml_node size = add(add(node, "w:tcPr"), "w:tcW");
  size.append_attribute("w:w") = width;
  size.append_attribute("w:type") = "dxa";
  for (const Paragraph& paragraph : cell) add_paragraph(node, paragraph);
  if (cell.empty()) add_paragraph(node, {});  // a cell ends with a paragraph
}

void add_table(pugi::xml_node body, const Table& table) {
  pugi::xml_node node = add(body, "w:tbl");
  pugi::xml_node look = add(node, "w:tblPr");
  int whole = 0;
  for (const int width : table.widths) whole += twips(width);
  pugi::xml_node size = add(look, "w:tblW");
  size.append_attribute("w:w") = whole;
  size.append_attribute("w:type") = "dxa";
  add_value(look, "w:jc", "center");
  if (table.lined) add_lines(look);
  add(look, "w:tblLayout").append_attribute("w:type") = "fixed";
  pugi::xml_node grid = add(node, "w:tblGrid");
  for (const int width : table.widths) {
    add(grid, "w:gridCol").append_attribute("w:w") = twips(width);
  }
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    pugi::xml_node row = add(node, "w:tr");
    pugi::xml_node row_look = add(row, "w:trPr");
    if (table.rows[i].size() > 0 && !table.headed) add(row_look, "w:cantSplit");
    if (table.headed && i == 0) add(row_look, "w:tblHeader");
    if (!row_look.first_child()) row.remove_child(row_look);
    for (std::size_t c = 0; c < table.rows[i].size(); ++c) {
      add_cell(row, table.rows[i][c], twips(table.widths.at(c)));
    }
  }
}

// A4; the number of the page in the middle of the upper margin from the second page on.
void add_page(pugi::xml_node body) {
  pugi::xml_node section = add(body, "w:sectPr");
  pugi::xml_node header = add(section, "w:headerReference");
  header.append_attribute("w:type") = "default";
  header.append_attribute("r:id") = "rId2";
  pugi::xml_node size = add(section, "w:pgSz");
  size.append_attribute("w:w") = twips(kPageWidth);
  size.append_attribute("w:h") = twips(kPageHeight);
  pugi::xml_node margins = add(section, "w:pgMar");
  margins.append_attribute("w:top") = twips(kTop);
  margins.append_attribute("w:right") = twips(kRight);
  margins.append_attribute("w:bottom") = twips(kBottom);
  margins.append_attribute("w:left") = twips(kLeft);
  margins.append_attribute("w:header") = twips(kHeader);
  margins.append_attribute("w:footer") = twips(kHeader);
  margins.append_attribute("w:gutter") = 0;
  add(section, "w:titlePg");
}

static_assert(kPageWidth - kLeft - kRight == kTextWidth);

}  // namespace

std::string body_xml(const Document& document) {
  pugi::xml_document xml;
  pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  declaration.append_attribute("standalone") = "yes";
  pugi::xml_node root = xml.append_child("w:document");
  root.append_attribute("xmlns:w") = kWord;
  root.append_attribute("xmlns:r") = kRelations;
  pugi::xml_node body = add(root, "w:body");
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) add_paragraph(body, *paragraph);
    if (const auto* table = std::get_if<Table>(&block)) {
      add_table(body, *table);
      // Two tables in a row would run together.
      add_paragraph(body, {.size = 4});
    }
  }
  add_page(body);
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace documents
