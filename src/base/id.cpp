#include "base/id.h"

#include <array>
#include <vector>

#include <sodium.h>

#include "base/check.h"

namespace {

constexpr std::uint32_t kMicrosOfASecond = 1'000'000;
constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// sodium_init() may be called again and from several threads; it must come before the first use.
void need_sodium() {
  static const bool ready = sodium_init() >= 0;
  CHECK(ready);
}

void put_number(unsigned char* where, std::uint64_t number) {
  for (int i = 0; i < 8; ++i) where[i] = static_cast<unsigned char>(number >> (8 * i));
}

// 16 bytes, big end first, as 26 digits of 5 bits; the first digit holds only 3.
std::string crockford(const std::array<unsigned char, 16>& bytes) {
  std::string digits;
  digits.reserve(26);
  unsigned held = 0;
  int bits = 2;  // two zero bits in front make 130 of 128
  for (const unsigned char byte : bytes) {
    held = ((held << 8) | byte) & 0xFFFF;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      digits += kCrockford[(held >> bits) & 31];
    }
  }
  return digits;
}

}  // namespace

void SystemRandom::fill(unsigned char* bytes, std::size_t count) {
  need_sodium();
  if (count > 0) randombytes_buf(bytes, count);
}

std::uint32_t SystemRandom::within_second() { return SystemClock::microsecond(); }

std::uint32_t SeededRandom::within_second() { return ordered_++ % kMicrosOfASecond; }

void SeededRandom::fill(unsigned char* bytes, std::size_t count) {
  need_sodium();
  std::array<unsigned char, randombytes_SEEDBYTES> seed{};
  put_number(seed.data(), seed_);
  put_number(seed.data() + 8, counter_++);
  randombytes_buf_deterministic(bytes, count, seed.data());
}

std::string new_id(Instant at, Random& random) {
  const std::uint32_t micros = random.within_second();
  CHECK(micros < kMicrosOfASecond);
  const auto since = at.time_since_epoch().count() * 1000LL + micros / 1000;
  CHECK(since >= 0 && since < (1LL << 48));
  std::array<unsigned char, 16> bytes{};
  for (int i = 0; i < 6; ++i) bytes[i] = static_cast<unsigned char>(since >> (8 * (5 - i)));
  random.fill(bytes.data() + 6, 10);
  const std::uint32_t rest = micros % 1000;  // 10 bits: a byte and the head of the next
  bytes[6] = static_cast<unsigned char>(rest >> 2);
  bytes[7] = static_cast<unsigned char>((rest & 3) << 6 | (bytes[7] & 0x3F));
  return crockford(bytes);
}

std::string random_digits(Random& random, std::size_t count) {
  std::string digits;
  digits.reserve(count);
  std::array<unsigned char, 16> bytes{};
  while (digits.size() < count) {
    random.fill(bytes.data(), bytes.size());
    for (const unsigned char byte : bytes) {
      // 250 to 255 would make 0 to 5 likelier than the others.
      if (byte < 250 && digits.size() < count) digits += static_cast<char>('0' + byte % 10);
    }
  }
  return digits;
}

std::string random_token(Random& random, std::size_t bytes) {
  need_sodium();
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::vector<unsigned char> raw(bytes);
  random.fill(raw.data(), raw.size());
  std::string token(sodium_base64_encoded_len(bytes, kVariant), '\0');
  sodium_bin2base64(token.data(), token.size(), raw.data(), raw.size(), kVariant);
  token.pop_back();  // the terminating NUL
  return token;
}
