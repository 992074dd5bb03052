#include "vault/vault.h"

#include <array>
#include <cstring>
#include <initializer_list>
#include <new>
#include <stdexcept>

#include <sodium.h>

#include "base/check.h"
#include "vault/key_file.h"

namespace vault {
namespace {

constexpr std::size_t kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr char kVersion = 1;
constexpr std::size_t kOverhead = 1 + kNonceBytes + kTagBytes;
// A box is as long as the next of these steps, so that its length does not tell a name's.
constexpr std::size_t kPadding = 256;
constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string padded(std::string_view plain) {
  std::string result(plain);
  result.push_back('\x80');
  result.resize((result.size() + kPadding - 1) / kPadding * kPadding, '\0');
  return result;
}

std::string without_padding(std::string padded) {
  const std::size_t end = padded.find_last_not_of('\0');
  CHECK(end != std::string::npos && padded[end] == '\x80');
  padded.resize(end);
  return padded;
}

std::string base64(std::string_view raw) {
  std::string text(sodium_base64_encoded_len(raw.size(), kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(raw), raw.size(), kBase64);
  text.pop_back();  // the terminating NUL
  return text;
}

[[noreturn]] void does_not_open() {
  throw std::runtime_error(
      "vault: a box does not open: changed, moved, or sealed with another key");
}

std::string from_base64(std::string_view text) {
  std::string raw(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(bytes_of(raw), raw.size(), text.data(), text.size(), nullptr, &size,
                        nullptr, kBase64) != 0)
    does_not_open();
  raw.resize(size);
  return raw;
}

// BLAKE2b over parts, each after its length, so that no two lists of parts hash alike.
template <std::size_t kSize>
std::array<unsigned char, kSize> keyed_hash(const unsigned char* key,
                                            std::initializer_list<std::string_view> parts) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, key, kKeyBytes, kSize);
  for (const std::string_view part : parts) {
    const std::uint64_t size = part.size();
    std::array<unsigned char, 8> length{};
    for (int i = 0; i < 8; ++i) length[i] = static_cast<unsigned char>(size >> (8 * i));
    crypto_generichash_update(&state, length.data(), length.size());
    crypto_generichash_update(&state, bytes_of(part), part.size());
  }
  std::array<unsigned char, kSize> hash{};
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

}  // namespace

// One key a use, all derived from the key in the file, in memory that is never swapped out.
struct Vault::Keys {
  enum class Use { box, file, fingerprint, nonce };
  static constexpr int kUses = 4;

  explicit Keys(const std::array<unsigned char, kMasterKeyBytes>& master)
      : memory(static_cast<unsigned char*>(sodium_malloc(kUses * kKeyBytes))) {
    if (!memory) throw std::bad_alloc();
    for (int use = 0; use < kUses; ++use) {
      crypto_kdf_derive_from_key(memory + use * kKeyBytes, kKeyBytes, std::uint64_t(use) + 1,
                                 "tdvault1", master.data());
    }
    sodium_mprotect_readonly(memory);
  }
  ~Keys() { sodium_free(memory); }
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;

  [[nodiscard]] const unsigned char* of(Use use) const {
    return memory + static_cast<int>(use) * kKeyBytes;
  }

  // The nonce depends on the text too: even a random source that repeats itself (a seeded one, a
  // restored machine) does not use one twice for two different texts.
  [[nodiscard]] std::string encrypted(Use use, std::string_view about, std::string_view plain,
                                      Random& random) const {
    std::string salt(32, '\0');
    random.fill(bytes_of(salt), salt.size());
    const auto fresh = keyed_hash<kNonceBytes>(of(Use::nonce), {salt, about, plain});
    std::string result(plain.size() + kOverhead, '\0');
    result[0] = kVersion;
    std::memcpy(result.data() + 1, fresh.data(), kNonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(result) + 1 + kNonceBytes, nullptr,
                                               bytes_of(plain), plain.size(), bytes_of(about),
                                               about.size(), nullptr, fresh.data(), of(use));
    return result;
  }

  [[nodiscard]] std::string decrypted(Use use, std::string_view about, std::string_view box) const {
    if (box.size() < kOverhead || box[0] != kVersion) does_not_open();
    std::string plain(box.size() - kOverhead, '\0');
    const unsigned char* const nonce_of_box = bytes_of(box) + 1;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(plain), nullptr, nullptr,
                                                   nonce_of_box + kNonceBytes,
                                                   box.size() - 1 - kNonceBytes, bytes_of(about),
                                                   about.size(), nonce_of_box, of(use)) != 0)
      does_not_open();
    return plain;
  }

  unsigned char* memory;
};

Vault::Vault(std::unique_ptr<Keys> keys) : keys_(std::move(keys)) {}
Vault::~Vault() = default;
Vault::Vault(Vault&&) noexcept = default;

Vault Vault::open(const std::string& key_file, bool database_is_new, Random& random) {
  CHECK(sodium_init() >= 0);
  auto master = database_is_new ? read_or_make_key(key_file, random) : read_key(key_file);
  auto keys = std::make_unique<Keys>(master);
  sodium_memzero(master.data(), master.size());
  return Vault(std::move(keys));
}

std::string Vault::seal(std::string_view about, std::string_view plain, Random& random) const {
  return base64(keys_->encrypted(Keys::Use::box, about, padded(plain), random));
}

std::string Vault::open_box(std::string_view about, std::string_view box) const {
  return without_padding(keys_->decrypted(Keys::Use::box, about, from_base64(box)));
}

std::string Vault::seal_bytes(std::string_view about, std::string_view plain,
                              Random& random) const {
  return keys_->encrypted(Keys::Use::file, about, plain, random);
}

std::string Vault::open_bytes(std::string_view about, std::string_view box) const {
  return keys_->decrypted(Keys::Use::file, about, box);
}

std::string Vault::fingerprint(std::string_view purpose, std::string_view value) const {
  const auto hash = keyed_hash<16>(keys_->of(Keys::Use::fingerprint), {purpose, value});
  std::string hex(2 * hash.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  hex.pop_back();  // the terminating NUL
  return hex;
}

}  // namespace vault
