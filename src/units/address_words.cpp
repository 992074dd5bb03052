#include "units/address_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace units {
namespace {

constexpr std::array<std::string_view, 4> kApostrophes = {"'", "\u2019", "\u02BC", "`"};

// "Ea H'leo" → "Ea Hleo", "K' Dang" → "KDang" (or with a blank instead).
std::string without_apostrophes(std::string_view name, std::string_view instead) {
  std::string result(name);
  for (const std::string_view each : kApostrophes) {
    for (std::size_t at = 0; (at = result.find(each, at)) != std::string::npos;) {
      result.replace(at, each.size(), instead);
      while (at + instead.size() < result.size() && result[at + instead.size()] == ' ') {
        result.erase(at + instead.size(), 1);
      }
    }
  }
  return result;
}

bool is_digit(char each) { return each >= '0' && each <= '9'; }

std::string without_zeros(std::string word) {
  const std::size_t first = word.find_first_not_of('0');
  const bool number = std::all_of(word.begin(), word.end(), is_digit);
  return number && first != std::string::npos ? word.substr(first) : word;
}

AddressText split_up_marked(std::string_view plain) {
  AddressText result;
  const auto put = [&](std::string word, std::string marks) {
    result.words.push_back(std::move(word));
    result.marks.push_back(std::move(marks));
  };
  for (auto& [word, marks] : text::marked_words(plain)) {
    std::replace(word.begin(), word.end(), 'y', 'i');
    const auto digit = std::find_if(word.begin(), word.end(), is_digit);
    if (digit == word.begin() || digit == word.end()) {
      put(without_zeros(word), std::move(marks));
    } else {
      put({word.begin(), digit}, std::move(marks));
      put(without_zeros({digit, word.end()}), "");
    }
  }
  return result;
}

Words split_up(std::string_view plain) { return split_up_marked(plain).words; }

bool has_apostrophe(std::string_view name) {
  return std::any_of(kApostrophes.begin(), kApostrophes.end(), [&](std::string_view each) {
    return name.find(each) != std::string_view::npos;
  });
}

struct Phrase {
  UnitKind kind;
  Words words;
};

const std::vector<Phrase>& phrases() {
  static const std::vector<Phrase> all = [] {
    const std::vector<std::pair<UnitKind, std::vector<std::string>>> written = {
        {UnitKind::province, {"tỉnh", "t"}},
        {UnitKind::city, {"thành phố", "tp", "t p"}},
        {UnitKind::quarter, {"quận", "q"}},
        {UnitKind::district, {"huyện", "h"}},
        {UnitKind::town, {"thị xã", "tx", "t x"}},
        {UnitKind::commune, {"xã", "x"}},
        {UnitKind::ward, {"phường", "p", "f", "ph"}},
        {UnitKind::township, {"thị trấn", "tt", "t t"}},
        {UnitKind::zone, {"đặc khu", "đk"}},
    };
    std::vector<Phrase> result;
    for (const auto& [kind, spellings] : written) {
      for (const auto& each : spellings) result.push_back({kind, split_up(each)});
    }
    return result;
  }();
  return all;
}

bool stands_at(const Words& words, std::size_t at, const Words& phrase) {
  return at + phrase.size() <= words.size() &&
         std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<long>(at));
}

std::string joined(const Words& words) {
  std::string result;
  for (const auto& word : words) result += word;
  return result;
}

// "Phường III" is also written "Phường 3".
std::string arabic(const std::string& roman) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kNumbers = {
      {{"i", "1"},
       {"ii", "2"},
       {"iii", "3"},
       {"iv", "4"},
       {"v", "5"},
       {"vi", "6"},
       {"vii", "7"},
       {"viii", "8"},
       {"ix", "9"},
       {"x", "10"}}};
  for (const auto& [each, number] : kNumbers) {
    if (each == roman) return std::string(number);
  }
  return {};
}

void add(std::vector<Words>& spellings, Words words) {
  if (words.empty() || std::find(spellings.begin(), spellings.end(), words) != spellings.end()) {
    return;
  }
  spellings.push_back(std::move(words));
}

// Takes the full kind off the front; the name itself must not become empty.
UnitKind take_kind(Words& words) {
  for (const Phrase& phrase : phrases()) {
    if (phrase.words.front().size() < 2 || !stands_at(words, 0, phrase.words)) continue;
    if (phrase.words.size() == words.size()) continue;
    words.erase(words.begin(), words.begin() + static_cast<long>(phrase.words.size()));
    return phrase.kind;
  }
  return UnitKind::none;
}

}  // namespace

AddressText address_text(std::string_view address) {
  return split_up_marked(without_apostrophes(address, ""));
}

std::vector<KindAt> kinds_at(const Words& words, std::size_t at) {
  std::vector<KindAt> result;
  for (const Phrase& phrase : phrases()) {
    if (stands_at(words, at, phrase.words)) result.push_back({phrase.kind, phrase.words.size()});
  }
  return result;
}

std::vector<UnitKind> kinds_begun_at(const Words& words, std::size_t at) {
  std::vector<UnitKind> result;
  const std::size_t left = words.size() - at;
  for (const Phrase& phrase : phrases()) {
    if (left == 0 || left > phrase.words.size()) continue;
    const bool whole =
        std::equal(words.begin() + static_cast<long>(at), words.end() - 1, phrase.words.begin());
    if (whole && phrase.words[left - 1].starts_with(words.back())) result.push_back(phrase.kind);
  }
  return result;
}

NamedPart part_of(std::string_view name) {
  NamedPart part;
  auto [words, marks] = address_text(name);
  part.kind = take_kind(words);
  add(part.spellings, words);
  marks.erase(marks.begin(), marks.end() - static_cast<long>(words.size()));
  part.marks = std::move(marks);
  if (has_apostrophe(name)) {
    Words apart = split_up(without_apostrophes(name, " "));
    take_kind(apart);
    add(part.spellings, std::move(apart));
  }
  if (words.size() > 1) add(part.spellings, {joined(words)});
  if (words.size() == 1) {
    if (auto number = arabic(words[0]); !number.empty()) add(part.spellings, {number});
  }
  return part;
}

NamedPart province_part_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kShort = {
      {{"Hồ Chí Minh", "hcm"},
       {"Hồ Chí Minh", "tphcm"},
       {"Hồ Chí Minh", "Sài Gòn"},
       {"Hồ Chí Minh", "SG"},
       {"Hồ Chí Minh", "hcmc"},
       {"Hà Nội", "hn"},
       {"Hà Nội", "tphn"},
       {"Đà Nẵng", "đn"},
       {"Hải Phòng", "hp"},
       {"Cần Thơ", "ct"},
       {"Huế", "Thừa Thiên Huế"},
       {"Huế", "tt Huế"},
       {"Bà Rịa - Vũng Tàu", "brvt"},
       {"Bà Rịa - Vũng Tàu", "Vũng Tàu"},
       {"Bà Rịa - Vũng Tàu", "Bà Rịa"},
       {"Đắk Lắk", "Đắc Lắc"},
       {"Đắk Nông", "Đắc Nông"},
       {"Quảng Ninh", "qn"},
       {"Thanh Hóa", "th"},
       {"Bình Dương", "bd"}}};
  NamedPart part = part_of(name);
  const Words own = part.spellings.front();
  for (const auto& [full, brief] : kShort) {
    if (address_text(full).words == own) add(part.spellings, address_text(brief).words);
  }
  return part;
}

}  // namespace units
