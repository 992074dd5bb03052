#include "files/recording.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "files/bytes.h"
#include "files/kinds.h"

namespace files {
namespace {

constexpr std::array<std::string_view, 7> kHeicBrands = {"heic", "heix", "heim", "heis",
                                                         "hevc", "mif1", "msf1"};
constexpr std::array<std::string_view, 3> kM4aBrands = {"M4A ", "M4B ", "M4P "};
constexpr std::array<std::string_view, 14> kMp4Brands = {"isom", "iso2", "iso4", "iso5", "iso6",
                                                         "mp41", "mp42", "avc1", "M4V ", "dash",
                                                         "3gp4", "3gp5", "3gp6", "qt  "};
constexpr std::size_t kLongestBrands = 1024;

template <class Brands>
bool among(const Brands& brands, std::string_view brand) {
  return std::ranges::count(brands, brand) > 0;
}

// Kilobits a second of layer III, by the four bits of the head.
constexpr std::array<int, 16> kRatesOf1 = {0,   32,  40,  48,  56,  64,  80,  96,
                                           112, 128, 160, 192, 224, 256, 320, 0};
constexpr std::array<int, 16> kRatesOf2 = {0,  8,  16, 24,  32,  40,  48,  56,
                                           64, 80, 96, 112, 128, 144, 160, 0};
constexpr std::array<int, 4> kSamples = {44100, 48000, 32000, 0};

// The length of the frame whose head stands at `at`; nothing if there is none.
std::optional<std::size_t> frame_length(std::string_view bytes, std::size_t at) {
  const auto head = number_at(bytes, at, 4);
  if (!head || (*head >> 21) != 0x7FF) return std::nullopt;
  const auto version = *head >> 19 & 3;  // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const auto layer = *head >> 17 & 3;    // 1: layer III
  if (version == 1 || layer != 1) return std::nullopt;
  const bool first = version == 3;
  const int rate = (first ? kRatesOf1 : kRatesOf2)[*head >> 12 & 15];
  const int samples = kSamples[*head >> 10 & 3] >> (first ? 0 : version == 2 ? 1 : 2);
  if (rate == 0 || samples == 0) return std::nullopt;
  return static_cast<std::size_t>((first ? 144 : 72) * rate * 1000 / samples) + (*head >> 9 & 1);
}

// The bytes of an ID3 tag at the front; 0 without one.
std::size_t tag_length(std::string_view bytes) {
  if (!bytes.starts_with("ID3") || bytes.size() < 10) return 0;
  std::size_t length = 0;
  for (std::size_t i = 6; i < 10; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    length = length << 7 | (byte & 0x7Fu);
  }
  return length + 10;
}

}  // namespace

std::optional<std::string_view> media_type(std::string_view bytes) {
  const auto size = number_at(bytes, 0, 4);
  if (!size || *size < 16 || *size > kLongestBrands || *size >= bytes.size()) return std::nullopt;
  const std::string_view brand = bytes.substr(8, 4);
  if (among(kHeicBrands, brand)) return kHeic;
  if (among(kM4aBrands, brand)) return kM4a;
  if (among(kMp4Brands, brand)) return kMp4;
  return std::nullopt;
}

bool is_mp3(std::string_view bytes) {
  std::size_t at = tag_length(bytes);
  while (at > 0 && at < bytes.size() && bytes[at] == '\0') ++at;  // filling behind the tag
  const auto first = frame_length(bytes, at);
  return first && frame_length(bytes, at + *first);
}

}  // namespace files
