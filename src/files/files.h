// Scans and attachments. The type is decided by the content, not the name; the bytes are stored
// once, encrypted, under a keyed digest; they are given back only as a download, never inline with
// an active type, and never executed.
#pragma once

#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "vault/vault.h"

namespace files {

// Documents under a secrecy stamp are not kept in a network that was not approved for them.
inline constexpr std::string_view kSecrecyBasis = "Luật Bảo vệ bí mật nhà nước 29/2018/QH14 Đ.5";
inline constexpr std::size_t kMaxBytes = 20u << 20;
// What one officer may upload in a day: a busy desk has a hundred papers of five pages.
inline constexpr long long kFilesOfDay = 1000;
inline constexpr long long kBytesOfDay = 2ll << 30;

struct File {
  std::string id;
  // As given, cleaned: no path, no control characters, at most 200. Sealed in the database, because
  // it is uploaded before anybody knows that it belongs to a denunciation and it may name a person.
  std::string name;
  std::string type;  // "application/pdf"
  long long size = 0;
  std::string digest;
  std::optional<std::string> petition_id;  // nothing until it is attached
  std::optional<std::string> booking_id;   // of a reception, instead of a petition
  std::optional<std::string> session_id;   // of a reception: its recording
  std::optional<std::string> uploaded_by;  // user id; nothing for a citizen
  // A picture of somebody's identity paper: sensitive personal data (NĐ 356/2025).
  bool identity_card = false;
};

// What comes with the bytes of an upload.
struct Upload {
  std::string name;
  std::string_view bytes;
  std::optional<std::string> uploaded_by;
  bool identity_card = false;
};

// The media type of the content, or nothing if it is none that is taken: PDF, JPEG, PNG, TIFF,
// HEIC, DOCX, XLSX, ODT, plain UTF-8 text, MP3/M4A/MP4 recordings. A container (DOCX) is looked
// into.
[[nodiscard]] std::optional<std::string> sniff(std::string_view bytes);

// One a server: it keeps an upload and the sweeping of forgotten ones apart.
class Files {
 public:
  // Keeps its blobs below `folder`, which is made if it is not there.
  Files(std::string folder, const vault::Vault& vault);

  // Stores the bytes (fsync before the row) and the row. Not inside a transaction. `invalid`
  // "file.empty", "file.too_big", "file.type_not_taken", "file.type_lies" (the extension says
  // otherwise), "file.bomb" (a container that unpacks to too much, an image of too many pixels);
  // `too_many` "file.quota_of_day" when the person has uploaded too much today.
  Result<File> add(db::Database& database, const Upload& upload, Instant at, Random& random) const;

  // The plain bytes; throws if the blob is missing or does not match its digest.
  [[nodiscard]] std::string read(const File& file) const;

  // Removes the bytes of these digests where no row points at them any more.
  void drop_unused(db::Database& database, const std::vector<std::string>& digests) const;

  // Forgets uploads that were not attached within a day. Returns how many.
  std::size_t forget_unattached(db::Database& database, Instant now) const;

  // Removes the blobs of one shard (blobs.h) that no row has named for a week: a crash came between
  // their bytes and their row, or between the end of the row and theirs. Returns how many.
  std::size_t forget_nameless(db::Database& database, Instant now, unsigned shard) const;

 private:
  std::string folder_;
  const vault::Vault& vault_;
  mutable std::shared_mutex sweeping_;  // shared: an upload; alone: the sweep
};

// `not_found` "file.not_found".
[[nodiscard]] Result<File> find(db::Transaction& tx, const vault::Vault& vault,
                                const std::string& id);
// By their time of upload.
[[nodiscard]] std::vector<File> of_petition(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& petition_id);

// Of files that belong to petitions, the digests whose bytes are not below `folder`.
[[nodiscard]] std::vector<std::string> missing_blobs(db::Transaction& tx,
                                                     const std::string& folder);

// Ties uploaded files to a petition. `invalid` "file.not_yours_to_attach" when one does not exist,
// is attached already, or was uploaded by somebody else.
Result<void> attach(db::Transaction& tx, const std::vector<std::string>& ids,
                    const std::string& petition_id, const std::optional<std::string>& uploaded_by);

// The same to a booking of a reception; `invalid` at "appointment_file".
Result<void> attach_to_booking(db::Transaction& tx, const std::string& id,
                               const std::string& booking_id,
                               const std::optional<std::string>& uploaded_by);
[[nodiscard]] std::optional<File> of_booking(db::Transaction& tx, const vault::Vault& vault,
                                             const std::string& booking_id);

// The same to a session that was recorded; `invalid` at "file".
Result<void> attach_to_session(db::Transaction& tx, const std::string& id,
                               const std::string& session_id, const std::string& uploaded_by);

// Attached to nothing, and uploaded by this person.
[[nodiscard]] bool is_own_upload(const File& file, const std::string& user_id);

// From now on an identity paper. There is no way back: a wrong mark costs a purpose, a lost one a
// person's data.
void mark_identity_card(db::Transaction& tx, const std::string& id);

// Removes the rows of a petition's files; the bytes go with drop_unused(), after the commit.
// Gives their digests.
std::vector<std::string> remove_of_petition(db::Transaction& tx, const std::string& petition_id);
std::vector<std::string> remove_of_booking(db::Transaction& tx, const std::string& booking_id);

// Schema File of the contract. `sealed`: it belongs to a denunciation; its name, which may be the
// sender's, is replaced by a plain one, as is that of an identity paper. Who may open the file
// finds its name at the download.
[[nodiscard]] json::Object to_json(const File& file, bool sealed);

}  // namespace files
