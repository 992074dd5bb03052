#include "files/file_name.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace files {
namespace {

constexpr std::size_t kLongestEnding = 8;

std::size_t size_of_point(std::string_view utf8) {
  const auto lead = static_cast<unsigned char>(utf8.front());
  const std::size_t wanted = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::size_t size = 1;
  while (size < wanted && size < utf8.size() && (utf8[size] & 0xC0) == 0x80) ++size;
  return size;
}

std::vector<std::string_view> points_of(std::string_view utf8) {
  std::vector<std::string_view> points;
  while (!utf8.empty()) {
    const std::size_t size = size_of_point(utf8);
    points.push_back(utf8.substr(0, size));
    utf8.remove_prefix(size);
  }
  return points;
}

// Nothing is seen of these, or they turn the writing around. All lie in these blocks.
bool is_invisible(std::string_view point) {
  return point == "\u00AD" || point == "\u061C" || point == "\uFEFF" ||
         (point >= "\u200B" && point <= "\u200F") || (point >= "\u2028" && point <= "\u202E") ||
         (point >= "\u2060" && point <= "\u206F") || (point.size() == 4 && point[0] == '\xF3');
}

std::string one_point(std::string_view point) {
  if (!text::is_clean(point) || is_invisible(point)) return "";
  if (point.size() > 1) return std::string(point);
  if (point == "\t" || point == "\n" || point == "\r") return " ";
  return std::string_view("<>:\"|?*%").find(point) != std::string_view::npos ? "_"
                                                                             : std::string(point);
}

std::string without_edges(const std::string& name) {
  const std::size_t begin = name.find_first_not_of(". ");
  if (begin == std::string::npos) return "";
  return name.substr(begin, name.find_last_not_of(". ") + 1 - begin);
}

std::string shortened(const std::string& name) {
  const auto points = points_of(name);
  if (points.size() <= kMaxName) return name;
  const std::string_view ending = ending_of(name);
  const std::size_t tail = ending.empty() ? 0 : ending.size() + 1;
  std::string result;
  for (std::size_t i = 0; i < kMaxName - tail; ++i) result += points[i];
  return result + name.substr(name.size() - tail);
}

bool is_attribute_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("!#$&+-.^_`|~").find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view name) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string result;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_attribute_char(c))
      result += c;
    else
      result += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return result;
}

// "Đơn tố cáo.pdf" → "Don_to_cao.pdf"-like: folded by text, joined by one sign.
std::string ascii(std::string_view name) {
  const std::string_view ending = ending_of(name);
  std::string stem = text::folded(name.substr(0, name.size() - ending.size()));
  std::erase_if(stem, [](char c) { return static_cast<unsigned char>(c) >= 128; });
  std::ranges::replace(stem, ' ', '_');
  std::string plain_ending(ending);
  std::erase_if(plain_ending, [](char c) { return !is_attribute_char(c); });
  return (stem.empty() ? "tep" : stem) + (plain_ending.empty() ? "" : "." + plain_ending);
}

}  // namespace

std::string cleaned_name(std::string_view name) {
  const std::size_t last = name.find_last_of("/\\");
  if (last != std::string_view::npos) name.remove_prefix(last + 1);
  std::string result;
  for (const std::string_view point : points_of(name)) result += one_point(point);
  return without_edges(shortened(without_edges(text::nfc(result))));
}

std::string_view ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::string_view ending = name.substr(dot + 1);
  const bool plain = std::ranges::all_of(ending, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return plain && ending.size() <= kLongestEnding ? ending : std::string_view();
}

std::string disposition(std::string_view name) {
  return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + percent_encoded(name);
}

}  // namespace files
