#include "files/file_store.h"

#include <filesystem>

#include "files/blobs.h"

namespace files {
namespace {

constexpr std::string_view kInsert = R"(
  INSERT INTO file (id, name, type, size, digest, petition_id, uploaded_by, uploaded_at,
    identity_card)
  VALUES (:id, :name, :type, :size, :digest, :petition_id, :uploaded_by, :uploaded_at,
    :identity_card)
)";

constexpr std::string_view kFind = R"(
  SELECT id, name, type, size, digest, petition_id, booking_id, session_id, uploaded_by,
    identity_card
  FROM file WHERE id = :id
)";

constexpr std::string_view kOfBooking = R"(
  SELECT id, name, type, size, digest, petition_id, booking_id, session_id, uploaded_by,
    identity_card
  FROM file WHERE booking_id = :booking_id ORDER BY id LIMIT 1
)";

constexpr std::string_view kOfPetition = R"(
  SELECT id, name, type, size, digest, petition_id, booking_id, session_id, uploaded_by,
    identity_card
  FROM file
  WHERE petition_id = :petition_id ORDER BY id LIMIT 200
)";

constexpr std::string_view kAttach = R"(
  UPDATE file SET petition_id = :petition_id
  WHERE id = :id AND petition_id IS NULL AND booking_id IS NULL AND session_id IS NULL
    AND COALESCE(uploaded_by, '') = :uploaded_by
)";

constexpr std::string_view kAttachToBooking = R"(
  UPDATE file SET booking_id = :booking_id
  WHERE id = :id AND petition_id IS NULL AND booking_id IS NULL AND session_id IS NULL
    AND COALESCE(uploaded_by, '') = :uploaded_by
)";

constexpr std::string_view kAttachToSession = R"(
  UPDATE file SET session_id = :session_id
  WHERE id = :id AND petition_id IS NULL AND booking_id IS NULL AND session_id IS NULL
    AND COALESCE(uploaded_by, '') = :uploaded_by
)";

constexpr std::string_view kDeleteUnattached = R"(
  DELETE FROM file WHERE id IN (
    SELECT id FROM file
    WHERE petition_id IS NULL AND booking_id IS NULL AND session_id IS NULL
      AND uploaded_at < :before
    ORDER BY id LIMIT 1000)
  RETURNING digest
)";

constexpr std::string_view kAttached = R"(
  SELECT DISTINCT digest FROM file
  WHERE petition_id IS NOT NULL OR booking_id IS NOT NULL OR session_id IS NOT NULL
)";

constexpr std::string_view kMark = R"(
  UPDATE file SET identity_card = 1 WHERE id = :id
)";

constexpr std::string_view kUploadedSince = R"(
  SELECT COUNT(*) AS files, CAST(COALESCE(SUM(size), 0) AS BIGINT) AS bytes FROM file
  WHERE uploaded_by = :uploaded_by AND uploaded_at >= :day
)";

constexpr std::string_view kRemoveOfPetition = R"(
  DELETE FROM file WHERE petition_id = :petition_id RETURNING digest
)";

constexpr std::string_view kRemoveOfBooking = R"(
  DELETE FROM file WHERE booking_id = :booking_id RETURNING digest
)";

constexpr std::string_view kIsUsed = R"(
  SELECT 1 AS used FROM file WHERE digest = :digest LIMIT 1
)";

constexpr std::string_view kNamedIn = R"(
  SELECT DISTINCT digest FROM file WHERE digest >= :shard AND digest < :beyond
)";

constexpr std::string_view kAnyFile = R"(
  SELECT 1 AS used FROM file LIMIT 1
)";

std::string about(const std::string& id) { return "file_name/" + id; }

File from_row(const db::Row& row, const vault::Vault& vault) {
  return {.id = row.text("id"),
          .name = vault.open_box(about(row.text("id")), row.text("name")),
          .type = row.text("type"),
          .size = row.integer("size"),
          .digest = row.text("digest"),
          .petition_id = row.maybe_text("petition_id"),
          .booking_id = row.maybe_text("booking_id"),
          .session_id = row.maybe_text("session_id"),
          .uploaded_by = row.maybe_text("uploaded_by"),
          .identity_card = row.boolean("identity_card")};
}

std::vector<std::string> digests_of(const std::vector<db::Row>& rows) {
  std::vector<std::string> digests;
  for (const db::Row& row : rows) digests.push_back(row.text("digest"));
  return digests;
}

}  // namespace

void insert(db::Transaction& tx, const vault::Vault& vault, const File& file, Instant at,
            Random& random) {
  tx.execute(kInsert, {{"id", file.id},
                       {"name", vault.seal(about(file.id), file.name, random)},
                       {"type", file.type},
                       {"size", file.size},
                       {"digest", file.digest},
                       {"petition_id", file.petition_id},
                       {"uploaded_by", file.uploaded_by},
                       {"uploaded_at", iso(at)},
                       {"identity_card", file.identity_card}});
}

Result<File> find(db::Transaction& tx, const vault::Vault& vault, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "file.not_found", "file");
  return from_row(*row, vault);
}

std::vector<File> of_petition(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& petition_id) {
  std::vector<File> found;
  for (const db::Row& row : tx.query(kOfPetition, {{"petition_id", petition_id}}))
    found.push_back(from_row(row, vault));
  return found;
}

std::optional<File> of_booking(db::Transaction& tx, const vault::Vault& vault,
                               const std::string& booking_id) {
  const auto row = tx.first(kOfBooking, {{"booking_id", booking_id}});
  return row ? std::optional(from_row(*row, vault)) : std::nullopt;
}

Result<void> attach_to_booking(db::Transaction& tx, const std::string& id,
                               const std::string& booking_id,
                               const std::optional<std::string>& uploaded_by) {
  const long long changed = tx.execute(
      kAttachToBooking,
      {{"booking_id", booking_id}, {"id", id}, {"uploaded_by", uploaded_by.value_or("")}});
  if (changed == 1) return {};
  return wrong_field("appointment_file", "file.not_yours_to_attach");
}

Result<void> attach_to_session(db::Transaction& tx, const std::string& id,
                               const std::string& session_id, const std::string& uploaded_by) {
  const long long changed = tx.execute(
      kAttachToSession, {{"session_id", session_id}, {"id", id}, {"uploaded_by", uploaded_by}});
  if (changed == 1) return {};
  return wrong_field("file", "file.not_yours_to_attach");
}

// One statement a file decides and changes at once: a file is never tied to two petitions.
Result<void> attach(db::Transaction& tx, const std::vector<std::string>& ids,
                    const std::string& petition_id, const std::optional<std::string>& uploaded_by) {
  for (const std::string& id : ids) {
    const long long changed = tx.execute(
        kAttach,
        {{"petition_id", petition_id}, {"id", id}, {"uploaded_by", uploaded_by.value_or("")}});
    if (changed != 1) return fail(ErrorKind::invalid, "file.not_yours_to_attach", "files");
  }
  return {};
}

std::vector<std::string> delete_unattached(db::Transaction& tx, Instant before) {
  std::vector<std::string> digests;
  for (const db::Row& row : tx.query(kDeleteUnattached, {{"before", iso(before)}}))
    digests.push_back(row.text("digest"));
  return digests;
}

void mark_identity_card(db::Transaction& tx, const std::string& id) {
  tx.execute(kMark, {{"id", id}});
}

Used uploaded_since(db::Transaction& tx, const std::string& user_id, Date day) {
  const auto row = tx.first(kUploadedSince, {{"uploaded_by", user_id}, {"day", day}});
  return {row->integer("files"), row->integer("bytes")};
}

std::vector<std::string> remove_of_petition(db::Transaction& tx, const std::string& petition_id) {
  return digests_of(tx.query(kRemoveOfPetition, {{"petition_id", petition_id}}));
}

std::vector<std::string> remove_of_booking(db::Transaction& tx, const std::string& booking_id) {
  return digests_of(tx.query(kRemoveOfBooking, {{"booking_id", booking_id}}));
}

Named named_in(db::Transaction& tx, unsigned shard) {
  Named named{.digests = {}, .any_at_all = tx.first(kAnyFile, {}).has_value()};
  const std::string name = shard_name(shard);
  for (const db::Row& row : tx.query(kNamedIn, {{"shard", name}, {"beyond", name + "g"}}))
    named.digests.insert(row.text("digest"));
  return named;
}

bool is_used(db::Transaction& tx, const std::string& digest) {
  return tx.first(kIsUsed, {{"digest", digest}}).has_value();
}

std::vector<std::string> missing_blobs(db::Transaction& tx, const std::string& folder) {
  std::vector<std::string> missing;
  for (const db::Row& row : tx.query(kAttached)) {
    const std::string digest = row.text("digest");
    if (!std::filesystem::exists(blob_path(folder, digest))) missing.push_back(digest);
  }
  return missing;
}

}  // namespace files
