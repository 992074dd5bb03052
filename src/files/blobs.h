// The bytes of files on the disk: encrypted, one blob a content, named by a keyed digest. Nothing
// here knows a file's name or whose it is.
#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "vault/vault.h"

namespace files {

// <folder>/ab/cdef…
[[nodiscard]] std::string blob_path(const std::string& folder, const std::string& digest);

// Writes the blob unless it is there: to a file of another name, synced, renamed, and the folder
// synced, so that after a power cut it is whole or not there. Throws db::Unavailable when the disk
// does not take it. Returns the digest.
std::string keep_blob(const std::string& folder, const vault::Vault& vault, std::string_view bytes,
                      Random& random);

// Throws std::runtime_error when it is missing, was changed, or belongs to another digest.
[[nodiscard]] std::string read_blob(const std::string& folder, const vault::Vault& vault,
                                    const std::string& digest);

// Whether there was one.
bool remove_blob(const std::string& folder, const std::string& digest);

}  // namespace files
