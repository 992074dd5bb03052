#include <array>
#include <cstdint>
#include <stdexcept>

#include <gtest/gtest.h>
#include <zip.h>

#include "files/kinds.h"
#include "files/sample_files.h"

namespace files::sample {
namespace {

std::string big(std::uint64_t number, int width) {
  std::string bytes;
  for (int i = width - 1; i >= 0; --i) bytes += static_cast<char>(number >> (8 * i));
  return bytes;
}
std::string little(std::uint64_t number, int width) {
  std::string bytes;
  for (int i = 0; i < width; ++i) bytes += static_cast<char>(number >> (8 * i));
  return bytes;
}

std::uint32_t crc(const std::string& bytes) {
  std::uint32_t value = 0xFFFFFFFF;
  for (const char byte : bytes) {
    value ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) value = (value & 1) ? value >> 1 ^ 0xEDB88320 : value >> 1;
  }
  return ~value;
}

std::string chunk(const std::string& type, const std::string& body) {
  return big(body.size(), 4) + type + body + big(crc(type + body), 4);
}

std::string box(const std::string& type, const std::string& body) {
  return big(body.size() + 8, 4) + type + body;
}

void add(zip_t* zip, const Entry& entry) {
  zip_source_t* source = zip_source_buffer(zip, entry.content.data(), entry.content.size(), 0);
  const zip_int64_t index = zip_file_add(zip, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) throw std::runtime_error("sample zip");
  zip_set_file_compression(zip, static_cast<zip_uint64_t>(index),
                           entry.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 9);
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t about;
  zip_source_stat(source, &about);
  std::string bytes(about.size, '\0');
  zip_source_open(source);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

const std::string kContentTypes =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="xml" ContentType="application/xml"/><Override PartName="/)";

}  // namespace

// Whole, with a cross-reference table whose offsets are right.
std::string pdf(const std::string& words) {
  const std::string stream = "BT /F1 12 Tf 72 720 Td (" + words + ") Tj ET";
  const std::array<std::string, 5> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
      "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string file = "%PDF-1.4\n";
  std::string table = "xref\n0 6\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(file.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string at = std::to_string(file.size());
  return file + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + at + "\n%%EOF\n";
}

std::string png(unsigned width, unsigned height) {
  // One black pixel, packed; true for a width and height of 1, a lie for any other.
  const std::string pixel("\x78\x9C\x63\x60\x60\x60\x00\x00\x00\x04\x00\x01", 12);
  return "\x89PNG\r\n\x1A\n" +
         chunk("IHDR", big(width, 4) + big(height, 4) + std::string("\x08\x02\0\0\0", 5)) +
         chunk("IDAT", pixel) + chunk("IEND", "");
}

std::string jpeg(unsigned width, unsigned height) {
  const std::string app = std::string("\xFF\xE0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0", 18);
  const std::string frame = std::string("\xFF\xC0\x00\x0B\x08", 5) + big(height, 2) +
                            big(width, 2) + std::string("\x01\x01\x11\0", 4);
  return "\xFF\xD8" + app + frame + std::string("\xFF\xDA\x00\x08\x01\x01\0\0\x3F\0", 10) + "\x7F" +
         "\xFF\xD9";
}

std::string tiff(const std::vector<std::pair<unsigned, unsigned>>& pages) {
  std::string file = std::string("II*\0", 4) + little(8, 4);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto& [width, height] = pages[i];
    file += little(2, 2) + little(256, 2) + little(4, 2) + little(1, 4) + little(width, 4) +
            little(257, 2) + little(4, 2) + little(1, 4) + little(height, 4);
    file += little(i + 1 < pages.size() ? file.size() + 4 : 0, 4);
  }
  return file;
}

std::string heic(unsigned width, unsigned height) {
  const std::string size = box("ispe", big(0, 4) + big(width, 4) + big(height, 4));
  return box("ftyp", "heic" + big(0, 4) + "mif1heic") +
         box("meta", big(0, 4) + box("hdlr", big(0, 4)) + box("iprp", box("ipco", size)));
}

std::string mp4(const std::string& brand) {
  return box("ftyp", brand + big(0, 4) + brand) + box("mdat", "x");
}

std::string mp3() {
  const std::string frame = "\xFF\xFB\x90\x64" + std::string(413, '\0');  // 128 kbit, 44.1 kHz
  return std::string("ID3\x03\0\0\0\0\0\x0A", 10) + std::string(10, '\0') + frame + frame;
}

std::string zip(const std::vector<Entry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* const made = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  for (const Entry& entry : entries) add(made, entry);
  if (zip_close(made) != 0) throw std::runtime_error("sample zip");
  zip_error_fini(&error);
  return bytes_of(source);
}

std::vector<Entry> docx_entries(const std::string& words) {
  return {{"[Content_Types].xml", kContentTypes + "word/document.xml\" ContentType=\"" +
                                      std::string(kDocx) + ".main+xml\"/></Types>"},
          {"word/document.xml", "<w:document><w:t>" + words + "</w:t></w:document>"}};
}

std::vector<Entry> xlsx_entries() {
  return {{"[Content_Types].xml", kContentTypes + "xl/workbook.xml\" ContentType=\"" +
                                      std::string(kXlsx) + ".main+xml\"/></Types>"},
          {"xl/workbook.xml", "<workbook/>"},
          {"xl/printerSettings/printerSettings1.bin", std::string("\0\0x", 3)}};
}

std::vector<Entry> odt_entries() {
  return {{"mimetype", std::string(kOdt), false}, {"content.xml", "<office:document-content/>"}};
}

}  // namespace files::sample
