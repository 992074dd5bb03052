// Ed25519: what was signed with a seed can be checked by anybody who has its public key, offline.
// Keeps nothing: seeds are sealed by whoever asks for them.
#pragma once

#include <string>
#include <string_view>

#include "base/id.h"

namespace vault {

inline constexpr std::size_t kSeedBytes = 32;
inline constexpr std::size_t kPublicKeyBytes = 32;
inline constexpr std::size_t kSignatureBytes = 64;

// kSeedBytes raw bytes: the secret half.
[[nodiscard]] std::string new_seed(Random& random);
// kPublicKeyBytes raw bytes.
[[nodiscard]] std::string public_key_of(std::string_view seed);
// kSignatureBytes raw bytes.
[[nodiscard]] std::string sign(std::string_view seed, std::string_view text);
// False also for a key or a signature that is none.
[[nodiscard]] bool is_signed(std::string_view public_key, std::string_view text,
                             std::string_view signature);

}  // namespace vault
