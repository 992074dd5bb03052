#include "files/files.h"

#include <filesystem>
#include <mutex>

#include "files/blobs.h"
#include "files/examine.h"
#include "files/file_name.h"
#include "files/file_store.h"
#include "files/kinds.h"

namespace files {
namespace {

constexpr std::chrono::hours kKeptUnattached{24};
constexpr std::chrono::hours kKeptNameless{7 * 24};

// "tep.pdf" for a file without a name; the usual ending for one without an ending.
Result<std::string> name_for(const std::string& given, std::string_view type) {
  std::string name = cleaned_name(given);
  if (name.empty()) name = "tep";
  const std::string_view ending = ending_of(name);
  if (ending.empty()) return name.append(".").append(usual_ending(type));
  if (!may_end(type, ending)) return fail(ErrorKind::invalid, "file.type_lies", "file");
  return name;
}

Result<void> within_quota(db::Database& database, const Upload& upload, Instant at) {
  if (!upload.uploaded_by) return {};
  const Used used = database.read(
      [&](db::Transaction& tx) { return uploaded_since(tx, *upload.uploaded_by, day_of(at)); });
  const auto more = static_cast<long long>(upload.bytes.size());
  if (used.files < kFilesOfDay && used.bytes + more <= kBytesOfDay) return {};
  return fail(ErrorKind::too_many, "file.quota_of_day", "3600");
}

void remove_unused(db::Database& database, const std::string& folder,
                   const std::vector<std::string>& digests) {
  for (const std::string& digest : digests) {
    const bool used = database.read([&](db::Transaction& tx) { return is_used(tx, digest); });
    if (!used) remove_blob(folder, digest);
  }
}

// Says nothing but the kind of file.
std::string plain_name(std::string_view word, const File& file) {
  return std::string(word) + file.id.substr(file.id.size() - 4) + "." +
         std::string(usual_ending(file.type));
}

}  // namespace

Files::Files(std::string folder, const vault::Vault& vault)
    : folder_(std::move(folder)), vault_(vault) {
  std::filesystem::create_directories(folder_);
  std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
}

Result<File> Files::add(db::Database& database, const Upload& upload, Instant at,
                        Random& random) const {
  TRY(within_quota(database, upload, at));
  File file{.type = TRY(examine(upload.bytes))};
  file.name = TRY(name_for(upload.name, file.type));
  file.id = new_id(at, random);
  file.size = static_cast<long long>(upload.bytes.size());
  file.uploaded_by = upload.uploaded_by;
  file.identity_card = upload.identity_card;
  const std::shared_lock lock(sweeping_);
  file.digest = keep_blob(folder_, vault_, upload.bytes, at, random);
  database.write([&](db::Transaction& tx) { insert(tx, vault_, file, at, random); });
  return file;
}

std::string Files::read(const File& file) const { return read_blob(folder_, vault_, file.digest); }

// A blob goes after the rows are gone for good: a crash between leaves bytes that nothing points
// at, never a row without its bytes.
std::size_t Files::forget_unattached(db::Database& database, Instant now) const {
  const std::unique_lock lock(sweeping_);
  const auto digests = database.write(
      [&](db::Transaction& tx) { return delete_unattached(tx, now - kKeptUnattached); });
  remove_unused(database, folder_, digests);
  return digests.size();
}

// No upload is between its bytes and its row while this holds the lock; the week is for another
// server at the same folder, and for whoever has put an older database in its place by mistake.
std::size_t Files::forget_nameless(db::Database& database, Instant now, unsigned shard) const {
  const std::unique_lock lock(sweeping_);
  remove_drafts_before(folder_, shard, now - kKeptNameless);
  const auto old = blobs_before(folder_, shard, now - kKeptNameless);
  if (old.empty()) return 0;
  const Named named = database.read([&](db::Transaction& tx) { return named_in(tx, shard); });
  if (!named.any_at_all) return 0;  // not the database of this folder
  std::size_t removed = 0;
  for (const std::string& digest : old) {
    if (!named.digests.contains(digest) && remove_blob(folder_, digest)) ++removed;
  }
  return removed;
}

void Files::drop_unused(db::Database& database, const std::vector<std::string>& digests) const {
  const std::unique_lock lock(sweeping_);
  remove_unused(database, folder_, digests);
}

bool is_own_upload(const File& file, const std::string& user_id) {
  const bool attached = file.petition_id || file.booking_id || file.session_id;
  return !attached && file.uploaded_by == user_id;
}

json::Object to_json(const File& file, bool sealed) {
  std::string name = file.name;
  if (file.identity_card) name = plain_name("giay-to-tuy-than-", file);
  if (sealed) name = plain_name("tep-kin-", file);
  return {{"id", file.id},     {"name", name},     {"type", file.type},
          {"size", file.size}, {"sealed", sealed}, {"identity_card", file.identity_card}};
}

}  // namespace files
