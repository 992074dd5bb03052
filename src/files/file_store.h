// The rows of files. The name is sealed with the file's id.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "files/files.h"

namespace files {

void insert(db::Transaction& tx, const vault::Vault& vault, const File& file, Instant at,
            Random& random);

// Deletes the rows of uploads before `before` that belong to no petition, at most 1,000. Gives
// their digests.
std::vector<std::string> delete_unattached(db::Transaction& tx, Instant before);

// What somebody has uploaded since the beginning of that day.
struct Used {
  long long files = 0;
  long long bytes = 0;
};
[[nodiscard]] Used uploaded_since(db::Transaction& tx, const std::string& user_id, Date day);

// The digests of one shard (blobs.h) that a row names, and whether any row names any.
struct Named {
  std::set<std::string> digests;
  bool any_at_all = false;
};
[[nodiscard]] Named named_in(db::Transaction& tx, unsigned shard);

[[nodiscard]] bool is_used(db::Transaction& tx, const std::string& digest);

}  // namespace files
