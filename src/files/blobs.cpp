#include "files/blobs.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

#include "base/check.h"
#include "db/database.h"

namespace files {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPurpose = "file";

[[noreturn]] void disk_refuses(const std::string& doing) {
  throw db::Unavailable("files: " + doing + ": " + std::strerror(errno));
}

class Handle {
 public:
  Handle(const std::string& path, int flags) : number_(::open(path.c_str(), flags, 0600)) {
    if (number_ < 0) disk_refuses("open");
  }
  ~Handle() { ::close(number_); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = ::write(number_, bytes.data(), bytes.size());
      if (count < 0) disk_refuses("write");
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }
  void sync() const {
    if (::fsync(number_) != 0) disk_refuses("sync");
  }

 private:
  int number_;
};

void sync_folder(const fs::path& folder) {
  Handle(folder.string(), O_RDONLY | O_DIRECTORY | O_CLOEXEC).sync();
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  if (!fs::create_directories(folder, error) && error) {
    errno = error.value();
    disk_refuses("make a folder");
  }
  fs::permissions(folder, fs::perms::owner_all, error);
  sync_folder(folder.parent_path());
}

// Removed again if anything fails before it is in its place.
class Draft {
 public:
  explicit Draft(std::string path) : path_(std::move(path)) {}
  ~Draft() { ::unlink(path_.c_str()); }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  void write(std::string_view bytes) const {
    const Handle file(path_, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC);
    file.write(bytes);
    file.sync();
  }
  void become(const std::string& path) const {
    if (::rename(path_.c_str(), path.c_str()) != 0) disk_refuses("rename");
  }

 private:
  std::string path_;
};

// A digest comes out of a row; a path is made of it.
bool is_digest(const std::string& text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string about(const std::string& digest) { return "file/" + digest; }

// Only an older time makes a blob look forgotten, so a disk that refuses it does no harm.
void set_time(const fs::path& path, Instant at) {
  std::error_code ignored;
  fs::last_write_time(path, std::chrono::file_clock::from_sys(at), ignored);
}

// What lies in the folder of a shard and was written before then.
std::vector<fs::path> older(const std::string& folder, unsigned shard, Instant before) {
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder + "/" + shard_name(shard), error)) {
    const auto written = entry.last_write_time(error);
    if (error) continue;  // gone meanwhile
    if (std::chrono::file_clock::to_sys(written) < before) found.push_back(entry.path());
  }
  return found;
}

}  // namespace

std::string blob_path(const std::string& folder, const std::string& digest) {
  CHECK(is_digest(digest));
  return folder + "/" + digest.substr(0, 2) + "/" + digest.substr(2);
}

std::string keep_blob(const std::string& folder, const vault::Vault& vault, std::string_view bytes,
                      Instant at, Random& random) {
  std::string digest = vault.fingerprint(kPurpose, bytes);
  const fs::path path = blob_path(folder, digest);
  if (fs::exists(path)) {
    set_time(path, at);
    return digest;
  }
  make_folder(path.parent_path());
  const Draft draft(path.string() + "." + random_token(random, 9) + ".new");
  draft.write(vault.seal_bytes(about(digest), bytes, random));
  draft.become(path.string());
  set_time(path, at);
  sync_folder(path.parent_path());
  return digest;
}

std::string shard_name(unsigned shard) {
  CHECK(shard < kShards);
  constexpr std::string_view kDigits = "0123456789abcdef";
  return {kDigits[shard / 16], kDigits[shard % 16]};
}

std::vector<std::string> blobs_before(const std::string& folder, unsigned shard, Instant before) {
  std::vector<std::string> digests;
  for (const fs::path& path : older(folder, shard, before)) {
    std::string digest = shard_name(shard) + path.filename().string();
    if (is_digest(digest)) digests.push_back(std::move(digest));
  }
  return digests;
}

void remove_drafts_before(const std::string& folder, unsigned shard, Instant before) {
  for (const fs::path& path : older(folder, shard, before)) {
    if (path.extension() == ".new") ::unlink(path.c_str());
  }
}

std::string read_blob(const std::string& folder, const vault::Vault& vault,
                      const std::string& digest) {
  std::ifstream in(blob_path(folder, digest), std::ios::binary | std::ios::ate);
  if (!in) throw std::runtime_error("files: the blob " + digest + " is missing");
  std::string sealed(static_cast<std::size_t>(in.tellg()), '\0');
  in.seekg(0);
  if (!in.read(sealed.data(), static_cast<std::streamsize>(sealed.size()))) disk_refuses("read");
  std::string plain = vault.open_bytes(about(digest), sealed);
  CHECK(vault.fingerprint(kPurpose, plain) == digest);
  return plain;
}

bool remove_blob(const std::string& folder, const std::string& digest) {
  return ::unlink(blob_path(folder, digest).c_str()) == 0;
}

}  // namespace files
