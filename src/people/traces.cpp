#include "people/traces.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "people/compact.h"

namespace people {
namespace {

using Texts = std::vector<std::string>;

// Shorter ones would tear a text apart, and point at nobody.
constexpr std::size_t kShortestAddress = 8;
constexpr std::size_t kFewestWordsWithNumber = 3;  // "5 Lê Lợi", but not "số 12"
constexpr std::size_t kShortestLocalPart = 5;

constexpr std::array<std::string_view, 14> kForms = {
    "ong", "ba", "anh",      "chi",    "co",     "chu",       "bac",
    "em",  "cu", "dong chi", "don vi", "ten la", "ho va ten", "ho ten"};

constexpr std::array<std::string_view, 12> kUnitWords = {
    "xa",     "phuong", "thi tran",  "dac khu", "quan", "huyen",
    "thi xa", "tinh",   "thanh pho", "tp",      "p",    "q"};

bool starts_with_word(std::string_view folded, std::string_view word) {
  return folded.starts_with(word) && folded.size() > word.size() && folded[word.size()] == ' ';
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

std::string compacted(std::string_view text) {
  std::string result = text::folded(text);
  std::erase(result, ' ');
  return result;
}

// "Bà Nguyễn Thị Hòa" is "Nguyễn Thị Hòa" in the text.
std::string without_form(std::string folded) {
  for (const std::string_view form : kForms) {
    const std::string_view rest =
        std::string_view(folded).substr(std::min(folded.size(), form.size() + 1));
    if (starts_with_word(folded, form) && rest.find(' ') != std::string_view::npos)
      return std::string(rest);
  }
  return folded;
}

void add_name(Texts& traces, const std::string& name) {
  const std::string first = name.substr(0, name.find_first_of("(,;/"));
  for (const std::string& each : {name, first}) {
    traces.push_back(compacted(each));
    traces.push_back(compacted(without_form(text::folded(each))));
  }
}

void add_phone(Texts& traces, const std::string& phone) {
  const std::string number = national_number(phone);
  for (const std::string_view before : {"00840", "0084", "840", "84", "0", ""})
    traces.push_back(std::string(before) + number);
}

void add_email(Texts& traces, const std::string& email) {
  traces.push_back(compacted(email));
  const std::string local = compacted(email.substr(0, email.find('@')));
  if (local.size() >= kShortestLocalPart && has_digit(local)) traces.push_back(local);
}

Texts parts_of(const std::string& address) {
  Texts parts;
  for (std::size_t begin = 0; begin <= address.size();) {
    const std::size_t end = std::min(address.find_first_of(",;\n", begin), address.size());
    const std::string part = text::folded(address.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

bool names_a_unit(const std::string& part) {
  return std::ranges::any_of(kUnitWords,
                             [&](std::string_view word) { return starts_with_word(part, word); });
}

// "Phường Láng, Hà Nội": where thousands live.
bool names_only_units(const Texts& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool bare_last = i > 0 && i + 1 == parts.size() && !has_digit(parts[i]);
    if (!bare_last && !names_a_unit(parts[i])) return false;
  }
  return true;
}

bool points_at_a_door(const std::string& beginning, const Texts& parts, std::size_t taken) {
  const std::string compact = compacted(beginning);
  if (has_digit(compact) && text::words(beginning).size() >= kFewestWordsWithNumber) return true;
  if (compact.size() < kShortestAddress) return false;
  return has_digit(compact) || taken > 1 || parts.size() == 1;
}

// The whole address, and its beginnings: a text often leaves out the ward or the province.
void add_address(Texts& traces, const std::string& address) {
  const Texts parts = parts_of(address);
  if (names_only_units(parts)) return;
  std::string beginning;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    beginning += (i > 0 ? " " : "") + parts[i];
    if (points_at_a_door(beginning, parts, i + 1)) traces.push_back(compacted(beginning));
  }
}

}  // namespace

std::string national_number(const std::string& phone) {
  std::string digits = compacted(phone);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  if (digits.starts_with("00")) digits.erase(0, 2);
  if (digits.starts_with("84") && digits.size() >= 11) digits.erase(0, 2);
  if (digits.starts_with('0')) digits.erase(0, 1);
  return digits;
}

Texts traces(const Identity& identity) {
  Texts found;
  add_name(found, identity.name);
  if (identity.id_number) found.push_back(compacted(*identity.id_number));
  if (identity.phone) add_phone(found, *identity.phone);
  if (identity.email) add_email(found, *identity.email);
  if (identity.address) add_address(found, *identity.address);
  return found;
}

}  // namespace people
