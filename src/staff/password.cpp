#include "staff/password.h"

#include <algorithm>
#include <array>
#include <set>

#include <sodium.h>

#include "base/check.h"
#include "base/text.h"
#include "staff/guessable_words.h"
#include "staff/user.h"
#include "units/directory.h"

namespace staff {
namespace {

constexpr std::size_t kShortestWord = 3;

constexpr std::array<std::string_view, 7> kKindsOfPlace{"thanh pho ", "tinh ", "phuong ", "xa ",
                                                        "dac khu ",   "quan ", "huyen "};

void need_sodium() {
  static const bool ready = sodium_init() >= 0;
  CHECK(ready);
}

std::string compact(std::string_view folded) {
  std::string packed(folded);
  std::erase(packed, ' ');
  return packed;
}

void add_word(std::vector<std::string>& words, std::string word) {
  if (word.size() >= kShortestWord) words.push_back(std::move(word));
}

void add_words(std::vector<std::string>& words, std::string_view phrase) {
  const std::string folded = text::folded(phrase);
  add_word(words, compact(folded));
  for (std::string& word : text::words(folded)) add_word(words, std::move(word));
}

void add_place(std::vector<std::string>& words, const units::Territory* territory) {
  if (!territory) return;
  std::string_view name;
  const std::string folded = text::folded(territory->name);
  name = folded;
  for (const std::string_view kind : kKindsOfPlace) {
    if (name.starts_with(kind)) name.remove_prefix(kind.size());
  }
  add_word(words, compact(name));
}

void take_out(std::string& from, std::string_view word) {
  for (auto at = from.find(word); at != std::string::npos; at = from.find(word)) {
    from.erase(at, word.size());
  }
}

// "aaaa" says no more than "a".
std::string without_repetition(const std::string& packed) {
  std::string result = packed;
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::string marks(std::string_view password) {
  std::string result;
  for (const char c : password) {
    if (c > ' ' && c < 0x7f && !std::isalnum(static_cast<unsigned char>(c))) result += c;
  }
  return result;
}

bool guessable(std::string_view password, const std::vector<std::string>& familiar,
               const Strength& needed) {
  std::vector<std::string> words = familiar;
  words.insert(words.end(), kGuessableWords.begin(), kGuessableWords.end());
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::string left = compact(text::folded(password));
  for (const std::string& word : words) take_out(left, word);
  left = without_repetition(left + marks(password));
  const std::set<char> distinct(left.begin(), left.end());
  return left.size() < needed.left || distinct.size() < needed.distinct;
}

}  // namespace

std::vector<std::string> familiar_words(const User& user, const units::Directory& units) {
  std::vector<std::string> words;
  add_words(words, user.login);
  add_words(words, user.name);
  for (const Post& post : user.posts) {
    if (const units::Unit* unit = units.find(post.unit_id)) {
      add_word(words, compact(text::folded(unit->name)));
      add_place(words, units.territory(unit->territory_code));
    }
  }
  for (const units::Territory* province : units.provinces()) add_place(words, province);
  return words;
}

std::optional<FieldError> fault(std::string_view field, std::string_view password,
                                const std::vector<std::string>& familiar, const Strength& needed) {
  const std::string normal = text::nfc(password);
  const std::size_t length = text::length(normal);
  if (length < needed.shortest) {
    return FieldError{std::string(field), "password.too_short", std::to_string(needed.shortest)};
  }
  if (length > kLongestPassword) {
    return FieldError{std::string(field), "password.too_long", std::to_string(kLongestPassword)};
  }
  if (guessable(normal, familiar, needed)) {
    return FieldError{std::string(field), "password.guessable"};
  }
  return std::nullopt;
}

std::string hash_password(std::string_view password) {
  need_sodium();
  const std::string normal = text::nfc(password);
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), normal.data(), normal.size(),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    throw std::bad_alloc();
  }
  return hash.data();
}

bool verify_password(std::string_view hash, std::string_view password) {
  need_sodium();
  const std::string normal = text::nfc(password);
  return crypto_pwhash_str_verify(std::string(hash).c_str(), normal.data(), normal.size()) == 0;
}

std::string one_time_password(Random& random) {
  static constexpr std::string_view kConsonants = "bdfghjklmnprstvz";
  static constexpr std::string_view kVowels = "aiou";
  std::array<unsigned char, 8> bytes{};
  random.fill(bytes.data(), bytes.size());
  std::string password;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const unsigned group = unsigned{bytes[i]} << 8 | bytes[i + 1];
    if (!password.empty()) password += '-';
    password += {kConsonants[group >> 12], kVowels[group >> 10 & 3], kConsonants[group >> 6 & 15],
                 kVowels[group >> 4 & 3], kConsonants[group & 15]};
  }
  return password;
}

}  // namespace staff
