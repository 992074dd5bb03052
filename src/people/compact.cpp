#include "people/compact.h"

#include <algorithm>

#include "base/text.h"

namespace people {
namespace {

constexpr std::size_t kSurelyANumber = 8;
constexpr std::size_t kSurelyAName = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// How many bytes the code point at the front of `utf8` has. A broken one takes nothing with it that
// could be a letter.
std::size_t first_point(std::string_view utf8) {
  const auto lead = static_cast<unsigned char>(utf8.front());
  const std::size_t wanted = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::size_t size = 1;
  while (size < wanted && size < utf8.size() && continues(utf8[size])) ++size;
  return size;
}

std::string letters_of(std::string_view point) {
  std::string letters = text::folded(point);
  std::erase(letters, ' ');
  return letters;
}

// A combining mark or an invisible joiner: nothing by itself, and no break inside a word.
bool is_mark(std::string_view point) {
  return text::folded("a" + std::string(point) + "a") == "aa";
}

bool begins_word(const Compact& text, std::size_t at) {
  return at == 0 || at == text.text.size() || text.starts_word[at] ||
         is_digit(text.text[at - 1]) != is_digit(text.text[at]);
}

bool in_one_piece(const Compact& text, std::size_t begin, std::size_t end) {
  return std::find(text.starts_word.begin() + static_cast<long>(begin) + 1,
                   text.starts_word.begin() + static_cast<long>(end),
                   true) == text.starts_word.begin() + static_cast<long>(end);
}

bool surely(const Compact& text, std::string_view wanted, std::size_t at) {
  const auto digits = std::ranges::count_if(wanted, is_digit);
  if (static_cast<std::size_t>(digits) >= kSurelyANumber) return true;
  return wanted.size() >= kSurelyAName && in_one_piece(text, at, at + wanted.size());
}

}  // namespace

Compact compact(std::string_view utf8) {
  Compact result;
  bool between = true;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::string_view point = utf8.substr(at, first_point(utf8.substr(at)));
    const Place place{at, at + point.size()};
    at = place.end;
    const std::string letters = letters_of(point);
    for (const char letter : letters) {
      result.text += letter;
      result.places.push_back(place);
      result.starts_word.push_back(between);
      between = false;
    }
    if (!letters.empty()) continue;
    if (point.size() == 1 || !is_mark(point)) {
      between = true;
    } else if (!between) {
      result.places.back().end = place.end;
    }
  }
  return result;
}

std::vector<Place> find_all(const Compact& text, std::string_view wanted) {
  std::vector<Place> found;
  if (wanted.size() < 2) return found;
  for (std::size_t at = 0; (at = text.text.find(wanted, at)) != std::string::npos; ++at) {
    const std::size_t end = at + wanted.size();
    const bool whole = begins_word(text, at) && begins_word(text, end);
    if (whole || surely(text, wanted, at))
      found.push_back({text.places[at].begin, text.places[end - 1].end});
  }
  return found;
}

}  // namespace people
