#include "files/examine.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "files/bytes.h"
#include "files/container.h"
#include "files/files.h"
#include "files/image_size.h"
#include "files/kinds.h"
#include "files/recording.h"

namespace files {
namespace {

// A PDF's trailer stands in its last bytes; a little may follow it.
constexpr std::size_t kPdfTail = 4096;

tl::unexpected<Error> no(std::string code) {
  return fail(ErrorKind::invalid, std::move(code), "file");
}

Result<std::string> image(std::string_view type, std::optional<std::uint64_t> pixels) {
  if (!pixels) return no("file.type_not_taken");
  if (*pixels > kMaxPixels) return no("file.bomb");
  return std::string(type);
}

Result<std::string> pdf(std::string_view bytes) {
  const std::size_t tail = bytes.size() > kPdfTail ? bytes.size() - kPdfTail : 0;
  if (bytes.find("%%EOF", tail) == bytes.npos) return no("file.type_not_taken");
  return std::string(kPdf);
}

// A text that a browser or a shell would take for something to run.
bool looks_active(std::string_view bytes) {
  static constexpr std::array<std::string_view, 4> kBeginnings = {"#!", "%!", "{\\rtf", "<"};
  static constexpr std::array<std::string_view, 7> kParts = {
      "<script", "<html", "<svg", "<!doctype", "<?xml", "<?php", "javascript:"};
  std::string text(bytes);
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  const std::string begin = text::trimmed(std::string_view(text).substr(0, 1024));
  return std::ranges::any_of(kBeginnings, [&](auto part) { return begin.starts_with(part); }) ||
         std::ranges::any_of(kParts, [&](auto part) { return text.find(part) != text.npos; });
}

Result<std::string> plain_text(std::string_view bytes) {
  if (!text::is_clean(bytes) || looks_active(bytes)) return no("file.type_not_taken");
  if (text::trimmed(bytes).empty()) return no("file.empty");
  return std::string(kText);
}

Result<std::string> media(std::string_view bytes) {
  const auto type = media_type(bytes);
  if (!type) return no("file.type_not_taken");
  if (*type == kHeic) return image(kHeic, heic_pixels(bytes));
  return std::string(*type);
}

}  // namespace

Result<std::string> examine(std::string_view bytes) {
  if (bytes.empty()) return no("file.empty");
  if (bytes.size() > kMaxBytes) return no("file.too_big");
  if (bytes.starts_with("%PDF-1.") || bytes.starts_with("%PDF-2.")) return pdf(bytes);
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return image(kPng, png_pixels(bytes));
  if (bytes.starts_with("\xFF\xD8\xFF")) return image(kJpeg, jpeg_pixels(bytes));
  if (stands_at(bytes, 0, {"II*\0", 4}) || stands_at(bytes, 0, {"MM\0*", 4}))
    return image(kTiff, tiff_pixels(bytes));
  if (bytes.starts_with("PK\x03\x04")) return look_into(bytes);
  if (stands_at(bytes, 4, "ftyp")) return media(bytes);
  if (is_mp3(bytes)) return std::string(kMp3);
  return plain_text(bytes);
}

std::optional<std::string> sniff(std::string_view bytes) {
  auto type = examine(bytes);
  if (!type) return std::nullopt;
  return *std::move(type);
}

}  // namespace files
