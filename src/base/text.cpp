#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "base/check.h"

namespace text {
namespace {

const icu::Normalizer2& composer() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFCInstance(status);
    CHECK(U_SUCCESS(status));
    return found;
  }();
  return *instance;
}

const icu::Normalizer2& decomposer() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFKDInstance(status);
    CHECK(U_SUCCESS(status));
    return found;
  }();
  return *instance;
}

// The next code point of `utf8`, or a negative number where it is not valid.
UChar32 next(std::string_view utf8, std::size_t& at) {
  UChar32 point = 0;
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  U8_NEXT(bytes, at, utf8.size(), point);
  return point;
}

bool is_blank(UChar32 point) {
  return u_isUWhiteSpace(point) || point == 0x200B || point == 0xFEFF;
}

bool is_mark(UChar32 point) { return (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0; }

// Latin letters with a stroke have no decomposition. U+00D0 is not Vietnamese, but old converters
// write it for Đ.
UChar32 without_stroke(UChar32 point) {
  switch (point) {
    case 0x0111:
    case 0x00F0:
    case 0x0256:
      return 'd';
    case 0x0142:
      return 'l';
    case 0x00F8:
      return 'o';
    default:
      return point;
  }
}

// What one code point becomes: nothing (a mark), a space, or letters and digits. Folding is done
// point by point, so it cannot depend on the normal form or the order of marks of the input.
std::string fold_point(UChar32 point) {
  if (point < 0) return " ";
  if (point != 0x200B && u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return "";
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString parts = decomposer().normalize(icu::UnicodeString(point), status);
  parts = decomposer().normalize(parts.toLower(icu::Locale::getRoot()), status);
  CHECK(U_SUCCESS(status));
  icu::UnicodeString plain;
  for (int i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = without_stroke(parts.char32At(i));
    if (is_mark(part)) continue;
    plain.append(u_isalnum(part) ? part : UChar32{' '});
  }
  std::string utf8;
  plain.toUTF8String(utf8);
  return utf8;
}

// Everything Vietnamese lies below U+2000.
constexpr UChar32 kTableEnd = 0x2000;

const std::string& folded_point(UChar32 point, std::string& room) {
  static const std::vector<std::string> table = [] {
    std::vector<std::string> all;
    for (UChar32 each = 0; each < kTableEnd; ++each) all.push_back(fold_point(each));
    return all;
  }();
  if (point >= 0 && point < kTableEnd) return table[point];
  room = fold_point(point);
  return room;
}

constexpr std::array<char, 128> kAscii = [] {
  std::array<char, 128> table{};
  for (int i = 0; i < 128; ++i) {
    const bool upper = i >= 'A' && i <= 'Z';
    const bool keep = (i >= 'a' && i <= 'z') || (i >= '0' && i <= '9');
    table[i] = static_cast<char>(upper ? i + 32 : keep ? i : ' ');
  }
  return table;
}();

// Calls `put(char, begin, end)` for every byte of the folded text with the place in `utf8` that it
// comes from, and `skip(begin, end)` for a code point that leaves nothing.
template <class Put, class Skip>
void fold_each(std::string_view utf8, Put put, Skip skip) {
  bool space = false;
  bool any = false;
  const auto emit = [&](char folded, std::size_t begin, std::size_t end) {
    if (folded == ' ') {
      space = any;
      return;
    }
    if (space) put(' ', begin, begin);
    space = false;
    any = true;
    put(folded, begin, end);
  };
  std::string room;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 128) {
      emit(kAscii[byte], begin, ++at);
      continue;
    }
    const std::string& folded = folded_point(next(utf8, at), room);
    if (folded.empty()) skip(begin, at);
    for (const char each : folded) emit(each, begin, at);
  }
}

struct Place {
  std::size_t begin;
  std::size_t end;
};

struct Folded {
  std::string text;
  std::vector<Place> places;  // of each byte of `text` in the original
};

Folded folded_with_places(std::string_view utf8) {
  Folded result;
  fold_each(
      utf8,
      [&](char folded, std::size_t begin, std::size_t end) {
        result.text += folded;
        result.places.push_back({begin, end});
      },
      [&](std::size_t begin, std::size_t end) {
        // A mark belongs to the letter before it, and goes with it.
        if (!result.places.empty() && result.places.back().end == begin) {
          result.places.back().end = end;
        }
      });
  return result;
}

std::string marks_of(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::StringPiece(utf8.data(), static_cast<int>(utf8.size()));
  const auto parts = decomposer().normalize(icu::UnicodeString::fromUTF8(source), status);
  CHECK(U_SUCCESS(status));
  std::vector<UChar32> found;
  for (int i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = u_tolower(parts.char32At(i));
    if (is_mark(part) || part == 0x0111) found.push_back(part);
  }
  std::sort(found.begin(), found.end());
  std::string result;
  const auto count = static_cast<int>(found.size());
  icu::UnicodeString::fromUTF32(found.data(), count).toUTF8String(result);
  return result;
}

bool whole_words(std::string_view text, std::size_t begin, std::size_t end) {
  return (begin == 0 || text[begin - 1] == ' ') && (end == text.size() || text[end] == ' ');
}

}  // namespace

bool is_clean(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const UChar32 point = next(utf8, at);
    if (point < 0) return false;
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
    if (control && point != '\t' && point != '\n' && point != '\r') return false;
  }
  return true;
}

std::string nfc(std::string_view utf8) {
  std::string lines;
  lines.reserve(utf8.size());
  bool ascii = true;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    ascii = ascii && static_cast<unsigned char>(utf8[i]) < 128;
    if (utf8[i] != '\r')
      lines += utf8[i];
    else if (i + 1 == utf8.size() || utf8[i + 1] != '\n')
      lines += '\n';
  }
  if (ascii) return lines;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed, static_cast<int>(lines.size()));
  UErrorCode status = U_ZERO_ERROR;
  composer().normalizeUTF8(0, lines, sink, nullptr, status);
  CHECK(U_SUCCESS(status));
  return composed;
}

std::string trimmed(std::string_view utf8) {
  std::size_t begin = utf8.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    if (is_blank(next(utf8, at))) continue;
    if (begin == utf8.size()) begin = start;
    end = at;
  }
  return begin < end ? std::string(utf8.substr(begin, end - begin)) : std::string();
}

std::size_t length(std::string_view utf8) {
  std::size_t count = 0;
  for (const char byte : utf8) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

std::string upper(std::string_view utf8) {
  auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  wide.toUpper(icu::Locale("vi"));
  std::string result;
  wide.toUTF8String(result);
  return result;
}

std::string folded(std::string_view utf8) {
  std::string result;
  result.reserve(utf8.size());
  fold_each(
      utf8, [&](char each, std::size_t, std::size_t) { result += each; },
      [](std::size_t, std::size_t) {});
  return result;
}

std::vector<std::string> words(std::string_view folded) {
  std::vector<std::string> result;
  std::size_t begin = 0;
  while (begin < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) result.emplace_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

std::vector<MarkedWord> marked_words(std::string_view utf8) {
  const Folded found = folded_with_places(utf8);
  std::vector<MarkedWord> result;
  for (std::size_t begin = 0; begin < found.text.size();) {
    const std::size_t end = std::min(found.text.find(' ', begin), found.text.size());
    const std::size_t from = found.places[begin].begin;
    const std::size_t size = found.places[end - 1].end - from;
    const std::string_view source = utf8.substr(from, size);
    const bool plain = size == end - begin;  // as many bytes as letters: nothing was taken off
    result.push_back({found.text.substr(begin, end - begin), plain ? "" : marks_of(source)});
    begin = end + 1;
  }
  return result;
}

std::string without(std::string_view text, std::string_view name, std::string_view instead) {
  const std::string wanted = folded(name);
  if (length(wanted) < 2) return std::string(text);
  const Folded found = folded_with_places(text);
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = 0; (at = found.text.find(wanted, at)) != std::string::npos;) {
    const std::size_t end = at + wanted.size();
    if (!whole_words(found.text, at, end)) {
      ++at;
      continue;
    }
    result += text.substr(copied, found.places[at].begin - copied);
    result += instead;
    copied = found.places[end - 1].end;
    at = end;
  }
  result += text.substr(copied);
  return result;
}

}  // namespace text
