#include "quarter/names.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace quarter {
namespace {

constexpr std::array<std::string_view, 16> kWords{"An",  "Bách", "Cường", "Dương", "Hạnh", "Khánh",
                                                  "Lâm", "Minh", "Ngọc",  "Oanh",  "Phúc", "Quế",
                                                  "Sơn", "Thảo", "Uyên",  "Vân"};

constexpr std::size_t kLetters = 16, kNameLetters = 3;

std::string digits(const char* form, std::size_t number) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, form, number);
  return buffer;
}

// Each word of a number in base 16 stands alone, so that no name is the beginning of another.
std::string coded(std::size_t number) {
  std::string text;
  for (int i = 0; i < 3; ++i, number /= kWords.size()) {
    text += (text.empty() ? "" : " ") + std::string(kWords[number % kWords.size()]);
  }
  return text;
}

}  // namespace

std::string ordinary_name(std::size_t number) { return "Trần " + coded(number); }
std::string denouncer_name(std::size_t number) {
  std::string letters(kNameLetters, 'a');
  for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter, number /= kLetters)
    *letter = static_cast<char>('a' + number % kLetters);
  return "Vũ Thị Khuyếch" + letters;
}
std::string id_number(std::size_t number) { return digits("001080%06zu", number); }
std::string denouncer_id_number(std::size_t number) { return digits("007777%06zu", number); }
std::string phone(std::size_t number) { return digits("0912%06zu", number); }
std::string denouncer_phone(std::size_t number) { return digits("0777%06zu", number); }
std::string visitor_name(std::size_t number, bool denounces) {
  constexpr std::size_t kBeyondPapers = 3000;
  return denounces ? denouncer_name(kBeyondPapers + number) : ordinary_name(kBeyondPapers + number);
}
std::string token(std::size_t number) { return digits("hsq%05zu", number); }

namespace {

struct Trace {
  std::size_t number, at;
};

// The number after `mark`: digits, or letters from a.
struct Mark {
  std::string_view text;
  char zero;
  std::size_t base, length;
};
constexpr std::array<Mark, 6> kMarks{Mark{"Khuyếch", 'a', kLetters, kNameLetters},
                                     Mark{"khuyếch", 'a', kLetters, kNameLetters},
                                     Mark{"Khuyech", 'a', kLetters, kNameLetters},
                                     Mark{"khuyech", 'a', kLetters, kNameLetters},
                                     Mark{"007777000", '0', 10, 3},
                                     Mark{"0777000", '0', 10, 3}};

std::optional<std::size_t> number_of(std::string_view digits, const Mark& mark) {
  if (digits.size() < mark.length) return std::nullopt;
  std::size_t number = 0;
  for (const char c : digits.substr(0, mark.length)) {
    const auto digit = static_cast<std::size_t>(static_cast<unsigned char>(c - mark.zero));
    if (digit >= mark.base) return std::nullopt;
    number = number * mark.base + digit;
  }
  return number;
}

template <class Found>
void look_for_all(std::string_view text, Found found) {
  for (const Mark& mark : kMarks) {
    for (auto at = text.find(mark.text); at != text.npos; at = text.find(mark.text, at + 1)) {
      if (const auto number = number_of(text.substr(at + mark.text.size()), mark))
        found(Trace{*number, at});
    }
  }
}

}  // namespace

std::set<std::size_t> denouncers_in(std::string_view text) {
  std::set<std::size_t> numbers;
  look_for_all(text, [&](const Trace& trace) { numbers.insert(trace.number); });
  return numbers;
}

std::string hidden_trace(std::string_view text, const std::set<std::size_t>& open) {
  constexpr std::size_t kBefore = 200, kAfter = 60;
  std::string around;
  look_for_all(text, [&](const Trace& trace) {
    if (!around.empty() || open.contains(trace.number)) return;
    const std::size_t begin = trace.at - std::min(trace.at, kBefore);
    around = text.substr(begin, trace.at - begin + kAfter);
  });
  return around;
}

}  // namespace quarter
