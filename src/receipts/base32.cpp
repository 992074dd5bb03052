#include "receipts/base32.h"

namespace receipts {
namespace {
constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
}

std::string base32(std::string_view bytes) {
  std::string text;
  unsigned bits = 0;
  int held = 0;
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    for (held += 8; held >= 5; held -= 5) text += kDigits[bits >> (held - 5) & 31];
    bits &= 0xFF;
  }
  if (held > 0) text += kDigits[bits << (5 - held) & 31];
  return text;
}

std::optional<std::string> from_base32(std::string_view text) {
  std::string bytes;
  unsigned bits = 0;
  int held = 0;
  for (const char digit : text) {
    const auto value = kDigits.find(digit);
    if (value == std::string_view::npos) return std::nullopt;
    bits = bits << 5 | static_cast<unsigned>(value);
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(bits >> held & 0xFF);
    bits &= 0xFF;
  }
  if (base32(bytes) != text) return std::nullopt;
  return bytes;
}

}  // namespace receipts
