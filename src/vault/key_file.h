// The file that holds the vault's one key: 32 bytes in base 64, readable by its owner alone. Never
// overwrites a key that is there: what it sealed could not be opened again.
#pragma once

#include <array>
#include <string>

#include "base/id.h"

namespace vault {

inline constexpr std::size_t kMasterKeyBytes = 32;

// Throws if the file is missing, is no key, is a link, or may be read by others; the message says
// what to do.
[[nodiscard]] std::array<unsigned char, kMasterKeyBytes> read_key(const std::string& path);

// The same, but makes a key first if there is no file: written, synced, and only then named.
[[nodiscard]] std::array<unsigned char, kMasterKeyBytes> read_or_make_key(const std::string& path,
                                                                          Random& random);

}  // namespace vault
