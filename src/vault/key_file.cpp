#include "vault/key_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vault {
namespace {

using Key = std::array<unsigned char, kMasterKeyBytes>;
constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL;
constexpr std::size_t kTextBytes = sodium_base64_ENCODED_LEN(kMasterKeyBytes, kBase64);

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw std::runtime_error("vault: key file " + path + ": " + why);
}

[[noreturn]] void refuse_errno(const std::string& path, const std::string& doing) {
  refuse(path, doing + ": " + std::strerror(errno));
}

// A file descriptor that is closed.
class Handle {
 public:
  Handle(const std::string& path, int flags, mode_t mode = 0)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~Handle() {
    if (number_ >= 0) ::close(number_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  [[nodiscard]] bool good() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

void check_mode(const Handle& file, const std::string& path) {
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) refuse_errno(path, "cannot be examined");
  if (!S_ISREG(about.st_mode)) refuse(path, "is not a plain file");
  if ((about.st_mode & 077) != 0) refuse(path, "may be read by others: chmod 600 it");
}

Key decoded(const std::string& path, const char* text, std::size_t size) {
  Key key{};
  std::size_t read = 0;
  if (sodium_base642bin(key.data(), key.size(), text, size, " \r\n", &read, nullptr, kBase64) !=
          0 ||
      read != key.size())
    refuse(path, "does not hold a key (44 characters of base 64)");
  return key;
}

void write_all(const Handle& file, const std::string& path, const char* text, std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t count = ::write(file.number(), text + done, size - done);
    if (count < 0) refuse_errno(path, "cannot be written");
    done += static_cast<std::size_t>(count);
  }
}

void write_new(const std::string& path, Random& random) {
  Key key{};
  random.fill(key.data(), key.size());
  std::array<char, kTextBytes> text{};
  sodium_bin2base64(text.data(), text.size(), key.data(), key.size(), kBase64);
  text.back() = '\n';  // in place of the NUL
  const Handle file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (!file.good()) refuse_errno(path, "cannot be made");
  write_all(file, path, text.data(), text.size());
  if (::fsync(file.number()) != 0) refuse_errno(path, "cannot be synced");
  sodium_memzero(key.data(), key.size());
  sodium_memzero(text.data(), text.size());
}

void sync_folder(const std::filesystem::path& folder) {
  const Handle handle(folder.empty() ? "." : folder.string(), O_RDONLY | O_DIRECTORY);
  if (!handle.good() || ::fsync(handle.number()) != 0)
    refuse_errno(folder.string(), "cannot be synced");
}

// link() and not rename(): when two processes start at once, the first one's key stays.
void make(const std::string& path, Random& random) {
  const std::string made = path + "." + random_token(random, 9) + ".new";
  write_new(made, random);
  const bool linked = ::link(made.c_str(), path.c_str()) == 0;
  const int error = errno;
  ::unlink(made.c_str());
  errno = error;
  if (!linked && error != EEXIST) refuse_errno(path, "cannot be made");
  sync_folder(std::filesystem::path(path).parent_path());
}

}  // namespace

Key read_key(const std::string& path) {
  const Handle file(path, O_RDONLY | O_NOFOLLOW);
  if (!file.good() && errno == ENOENT) {
    refuse(path,
           "is missing, but this database holds things sealed with it: put back the copy that is "
           "kept apart from the backups (docs/security.md); without it they cannot be opened");
  }
  if (!file.good()) refuse_errno(path, "cannot be opened");
  check_mode(file, path);
  std::array<char, 256> text{};
  const ssize_t size = ::read(file.number(), text.data(), text.size());
  if (size < 0) refuse_errno(path, "cannot be read");
  const Key key = decoded(path, text.data(), static_cast<std::size_t>(size));
  sodium_memzero(text.data(), text.size());
  return key;
}

Key read_or_make_key(const std::string& path, Random& random) {
  if (::access(path.c_str(), F_OK) != 0 && errno == ENOENT) make(path, random);
  return read_key(path);
}

}  // namespace vault
