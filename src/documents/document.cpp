#include "documents/document.h"

namespace documents {

Paragraph plain(std::string text) { return {.runs = {{.text = std::move(text)}}}; }

Paragraph bold(std::string text) { return {.runs = {{.text = std::move(text), .bold = true}}}; }

Paragraph italic(std::string text) { return {.runs = {{.text = std::move(text), .italic = true}}}; }

void put_part(Document& document, std::string title) {
  Paragraph paragraph = bold(std::move(title));
  paragraph.indented = true;
  paragraph.after = kSpace;
  paragraph.keeps_next = true;
  document.blocks.emplace_back(std::move(paragraph));
}

}  // namespace documents
