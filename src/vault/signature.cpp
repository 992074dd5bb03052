#include "vault/signature.h"

#include <array>

#include <sodium.h>

#include "base/check.h"

namespace vault {
namespace {

static_assert(kSeedBytes == crypto_sign_SEEDBYTES);
static_assert(kPublicKeyBytes == crypto_sign_PUBLICKEYBYTES);
static_assert(kSignatureBytes == crypto_sign_BYTES);

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

// The secret key of libsodium, wiped when it goes.
struct Pair {
  explicit Pair(std::string_view seed) : open(kPublicKeyBytes, '\0') {
    CHECK(seed.size() == kSeedBytes);
    crypto_sign_seed_keypair(bytes_of(open), secret.data(), bytes_of(seed));
  }
  ~Pair() { sodium_memzero(secret.data(), secret.size()); }
  Pair(const Pair&) = delete;
  Pair& operator=(const Pair&) = delete;

  std::string open;
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
};

}  // namespace

std::string new_seed(Random& random) {
  std::string seed(kSeedBytes, '\0');
  random.fill(bytes_of(seed), seed.size());
  return seed;
}

std::string public_key_of(std::string_view seed) { return Pair(seed).open; }

std::string sign(std::string_view seed, std::string_view text) {
  const Pair pair(seed);
  std::string signature(kSignatureBytes, '\0');
  crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(text), text.size(),
                       pair.secret.data());
  return signature;
}

bool is_signed(std::string_view public_key, std::string_view text, std::string_view signature) {
  if (public_key.size() != kPublicKeyBytes || signature.size() != kSignatureBytes) return false;
  return crypto_sign_verify_detached(bytes_of(signature), bytes_of(text), text.size(),
                                     bytes_of(public_key)) == 0;
}

}  // namespace vault
