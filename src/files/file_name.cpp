#include "files/file_name.h"

#include <algorithm>
#include <array>
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

// "CON", "nul.pdf", "LPT1.txt": Windows opens a device instead of a file.
bool is_device(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
  std::string stem(name.substr(0, name.find('.')));
  std::ranges::transform(stem, stem.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  while (stem.ends_with(' ')) stem.pop_back();
  if (std::ranges::find(kDevices, stem) != kDevices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '0' && stem[3] <= '9';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
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
  const std::string clean = without_edges(text::nfc(result));
  return without_edges(shortened(is_device(clean) ? "_" + clean : clean));
}

std::optional<std::string> from_percent(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += text[i];
      continue;
    }
    if (text.size() - i < 3) return std::nullopt;
    const int high = hex_digit(text[i + 1]);
    const int low = hex_digit(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    plain += static_cast<char>(high << 4 | low);
    i += 2;
  }
  if (!text::is_clean(plain)) return std::nullopt;
  return plain;
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
