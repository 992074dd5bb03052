#include "staff/totp.h"

#include <array>
#include <cstdlib>
#include <memory>

#include <liboath/oath.h>
#include <sodium.h>

#include "base/check.h"

namespace staff::totp {
namespace {

constexpr std::size_t kSecretBytes = 20;
constexpr unsigned kDigits = 6;
constexpr long long kSeconds = 30;

struct Freed {
  void operator()(char* text) const { std::free(text); }
};
using Text = std::unique_ptr<char, Freed>;

std::string decoded(std::string_view secret) {
  char* bytes = nullptr;
  std::size_t size = 0;
  CHECK(oath_base32_decode(secret.data(), secret.size(), &bytes, &size) == OATH_OK);
  const Text owned(bytes);
  return {bytes, size};
}

// A login is letters, digits, dots and the like in any script: every other byte is percent-encoded.
std::string encoded(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || c == '.' || c == '-' || c == '_') {
      result += c;
    } else {
      result += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return result;
}

}  // namespace

std::string new_secret(Random& random) {
  std::array<unsigned char, kSecretBytes> bytes{};
  random.fill(bytes.data(), bytes.size());
  char* text = nullptr;
  std::size_t size = 0;
  CHECK(oath_base32_encode(reinterpret_cast<const char*>(bytes.data()), bytes.size(), &text,
                           &size) == OATH_OK);
  const Text owned(text);
  return {text, size};
}

std::string address(std::string_view login, std::string_view secret) {
  return "otpauth://totp/tiepdan:" + encoded(login) + "?secret=" + std::string(secret) +
         "&issuer=tiepdan&algorithm=SHA1&digits=6&period=30";
}

long long step_at(Instant at) { return at.time_since_epoch().count() / kSeconds; }

std::string code_of(std::string_view secret, long long step) {
  const std::string key = decoded(secret);
  std::array<char, kDigits + 1> code{};
  CHECK(oath_hotp_generate(key.data(), key.size(), static_cast<std::uint64_t>(step), kDigits, false,
                           OATH_HOTP_DYNAMIC_TRUNCATION, code.data()) == OATH_OK);
  return code.data();
}

std::optional<long long> step_of(std::string_view secret, std::string_view code, Instant now,
                                 long long last_used) {
  if (code.size() != kDigits) return std::nullopt;
  std::optional<long long> found;
  for (const long long step : {step_at(now) - 1, step_at(now), step_at(now) + 1}) {
    const bool same = sodium_memcmp(code_of(secret, step).data(), code.data(), kDigits) == 0;
    if (same && step > last_used) found = step;
  }
  return found;
}

}  // namespace staff::totp
