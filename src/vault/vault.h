// Sealed things: the identity of a denouncer, the text and files of a denunciation. Encrypted with
// keys that are not in the database; a copy of the database or a disk shows nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/result.h"
#include "db/database.h"

namespace vault {

class Vault {
 public:
  // Reads the key from `key_file` (32 bytes, base 64, mode 0600), making it first if there is none
  // and `database_is_new` says that nothing is sealed yet; otherwise a missing key is an exception
  // that says how to restore it.
  static Vault open(const std::string& key_file, bool database_is_new, Random& random);
  ~Vault();
  Vault(Vault&&) noexcept;
  Vault(const Vault&) = delete;
  Vault& operator=(const Vault&) = delete;

  // Encrypts (XChaCha20-Poly1305) bound to `about` (an id): a box moved to another row does not
  // open. The result is base 64.
  [[nodiscard]] std::string seal(std::string_view about, std::string_view plain,
                                 Random& random) const;
  // The plain bytes; throws if the box was tampered with or belongs elsewhere.
  [[nodiscard]] std::string open_box(std::string_view about, std::string_view box) const;

  // The same for bytes of a file (no base 64).
  [[nodiscard]] std::string seal_bytes(std::string_view about, std::string_view plain,
                                       Random& random) const;
  [[nodiscard]] std::string open_bytes(std::string_view about, std::string_view box) const;

  // A keyed fingerprint (hex, 32 characters) for finding the same thing again without storing it:
  // `purpose` separates uses ("sender", "code", "session"). Fast.
  [[nodiscard]] std::string fingerprint(std::string_view purpose, std::string_view value) const;

 private:
  struct Keys;
  explicit Vault(std::unique_ptr<Keys> keys);
  std::unique_ptr<Keys> keys_;
};

// What a sealed paper keeps here: a JSON text by the petition's id.
void put(db::Transaction& tx, const Vault& vault, const std::string& petition_id,
         const std::string& json_text, Random& random);
// Nothing when the petition has no sealed part.
[[nodiscard]] std::optional<std::string> get(db::Transaction& tx, const Vault& vault,
                                             const std::string& petition_id);

// Whether a key belongs to this database already: then Vault::open must not make a new one.
[[nodiscard]] bool has_key(db::Transaction& tx);
// Ties the key to this database the first time; later throws if it is another key, before anything
// is sealed that the right key could not open. Keeps a fingerprint of the key, never the key.
void tie(db::Transaction& tx, const Vault& vault);

}  // namespace vault
