// A document as a DOCX (ECMA-376): A4, Times New Roman, the margins and the number of the page as
// administrative papers have them (NĐ 30/2020/NĐ-CP, Phụ lục I). The same document gives the same
// bytes.
#pragma once

#include <string>

#include "documents/document.h"

namespace documents {

inline constexpr auto kDocxType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

[[nodiscard]] std::string docx(const Document& document);

// word/document.xml of it: what a reader of the file reads.
[[nodiscard]] std::string body_xml(const Document& document);

}  // namespace documents
