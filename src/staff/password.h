// Passwords: which may be chosen (NIST SP 800-63B-4: length and guessability, no rules of
// composition, no expiry), and their keeping with argon2id. A password is never stored or logged.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace units {
class Directory;
}

namespace staff {

struct User;

inline constexpr std::size_t kShortestPassword = 15;  // code points, in NFC
inline constexpr std::size_t kLongestPassword = 200;

// How long it must be, and what must be left of it once everything familiar is taken out.
struct Strength {
  std::size_t shortest;
  std::size_t left;
  std::size_t distinct;
};
inline constexpr Strength kAlone{kShortestPassword, 8, 5};
inline constexpr Strength kWithSecondFactor{8, 5, 4};

// What others would try first of this person: login, name, the names and places of the
// units of his posts, every province.
[[nodiscard]] std::vector<std::string> familiar_words(const User& user,
                                                      const units::Directory& units);

// What is wrong with choosing it, or nothing: "password.too_short" (detail: the least),
// "password.too_long", "password.guessable" when little is left of it without familiar words, rows
// of keys, counting and repetition.
[[nodiscard]] std::optional<FieldError> fault(std::string_view field, std::string_view password,
                                              const std::vector<std::string>& familiar,
                                              const Strength& needed = kAlone);

// argon2id with libsodium's interactive cost: 64 MiB and tens of milliseconds. Takes any Unicode
// form; the hash is of NFC.
[[nodiscard]] std::string hash_password(std::string_view password);
[[nodiscard]] bool verify_password(std::string_view hash, std::string_view password);

// For the first sign-in only: four syllable groups that can be told over the telephone, 64 random
// bits.
[[nodiscard]] std::string one_time_password(Random& random);

}  // namespace staff
