// The bytes of files on the disk: encrypted, one blob a content, named by a keyed digest. Nothing
// here knows a file's name or whose it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "vault/vault.h"

namespace files {

// <folder>/ab/cdef…
[[nodiscard]] std::string blob_path(const std::string& folder, const std::string& digest);

// Writes the blob unless it is there: to a file of another name, synced, renamed, and the folder
// synced, so that after a power cut it is whole or not there. Throws db::Unavailable when the disk
// does not take it. Its time on the disk is `at`, the office's, whether it was there or not.
// Returns the digest.
std::string keep_blob(const std::string& folder, const vault::Vault& vault, std::string_view bytes,
                      Instant at, Random& random);

// Blobs lie in so many folders, by the beginning of their digests.
inline constexpr unsigned kShards = 256;
// "00" to "ff".
[[nodiscard]] std::string shard_name(unsigned shard);
// The digests of one folder that were last kept before `before`.
[[nodiscard]] std::vector<std::string> blobs_before(const std::string& folder, unsigned shard,
                                                    Instant before);
// Removes what was begun in it before then and never became a blob.
void remove_drafts_before(const std::string& folder, unsigned shard, Instant before);

// Throws std::runtime_error when it is missing, was changed, or belongs to another digest.
[[nodiscard]] std::string read_blob(const std::string& folder, const vault::Vault& vault,
                                    const std::string& digest);

// Whether there was one.
bool remove_blob(const std::string& folder, const std::string& digest);

}  // namespace files
