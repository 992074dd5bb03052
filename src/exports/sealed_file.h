// A file on the disk, sealed a piece at a time, so that it is read again without holding all of it.
// The pieces open only in their order and only under the id they were written for.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

#include "base/id.h"
#include "vault/vault.h"

namespace exports {

// How much came into a sealed file; needed to read it.
struct Extent {
  std::uint64_t bytes = 0;
  std::uint64_t pieces = 0;
};

class SealedWriter {
 public:
  // Throws db::Unavailable when the disk does not take it; here and below.
  SealedWriter(const std::string& path, std::string id, const vault::Vault& vault, Random& random);
  void write(std::string_view bytes);
  Extent finish();

 private:
  void keep_piece();

  std::ofstream out_;
  std::string id_;
  const vault::Vault& vault_;
  Random& random_;
  std::string piece_;
  Extent extent_;
};

class SealedReader {
 public:
  SealedReader(const std::string& path, std::string id, Extent extent, const vault::Vault& vault);
  // The next piece, empty at the end. Throws when the file is not what was written.
  std::string next();

 private:
  std::ifstream in_;
  std::string id_;
  Extent extent_;
  const vault::Vault& vault_;
  std::uint64_t read_ = 0;
};

}  // namespace exports
