#include "documents/document.h"

namespace documents {

Paragraph plain(std::string text) { return {.runs = {{.text = std::move(text)}}}; }

Paragraph bold(std::string text) { return {.runs = {{.text = std::move(text), .bold = true}}}; }

Paragraph italic(std::string text) { return {.runs = {{.text = std::move(text), .italic = true}}}; }

}  // namespace documents
