#include "documents/docx.h"

#include <zip.h>

#include <array>
#include <memory>
#include <utility>

#include "base/check.h"

namespace documents {
namespace {

constexpr auto kTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";
constexpr auto kRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";
constexpr auto kDocumentRelations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>)";
constexpr auto kHeader =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>)";

// Half points of the text's size go between.
constexpr std::array kStyles{
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/><w:sz w:val=")",
    R"("/><w:szCs w:val=")",
    R"("/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>)"};

std::string styles_xml(double size) {
  const std::string half_points = std::to_string(static_cast<int>(size * 2));
  return kStyles[0] + half_points + kStyles[1] + half_points + kStyles[2];
}

std::string escaped(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '<') {
      escaped += "&lt;";
    } else if (c == '&') {
      escaped += "&amp;";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      escaped += c;
    }
  }
  return escaped;
}

std::string core_xml(const std::string& title) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)" +
         escaped(title) + "</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>";
}

using Parts = std::vector<std::pair<std::string, std::string>>;

struct Closing {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Held = std::unique_ptr<zip_source_t, Closing>;

void put(zip_t* zip, const std::string& name, const std::string& content) {
  zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
  CHECK(source);
  const zip_int64_t at = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  CHECK(at >= 0);
  // The first day a ZIP can say, so that nothing of the hour of its making is in it.
  const auto place = static_cast<zip_uint64_t>(at);
  CHECK(zip_file_set_dostime(zip, place, 0, (1 << 5) | 1, 0) == 0);
}

std::string read_all(zip_source_t* source) {
  zip_stat_t about;
  CHECK(zip_source_stat(source, &about) == 0);
  std::string bytes(about.size, '\0');
  CHECK(zip_source_open(source) == 0);
  CHECK(zip_source_read(source, bytes.data(), bytes.size()) ==
        static_cast<zip_int64_t>(bytes.size()));
  CHECK(zip_source_close(source) == 0);
  return bytes;
}

// In memory alone: nothing of it touches the disk. `parts` stay until it is closed.
std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const Held held(zip_source_buffer_create(nullptr, 0, 0, &error));
  CHECK(held);
  zip_source_keep(held.get());
  zip_t* zip = zip_open_from_source(held.get(), ZIP_TRUNCATE, &error);
  CHECK(zip);
  for (const auto& [name, content] : parts) put(zip, name, content);
  CHECK(zip_close(zip) == 0);
  return read_all(held.get());
}

}  // namespace

std::string docx(const Document& document) {
  return zipped({{"[Content_Types].xml", kTypes},
                 {"_rels/.rels", kRelations},
                 {"docProps/core.xml", core_xml(document.title)},
                 {"word/document.xml", body_xml(document)},
                 {"word/styles.xml", styles_xml(document.size)},
                 {"word/header1.xml", kHeader},
                 {"word/_rels/document.xml.rels", kDocumentRelations}});
}

}  // namespace documents
