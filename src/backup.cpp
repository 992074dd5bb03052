#include "backup.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include "base/json.h"
#include "db/copy.h"
#include "db/integrity.h"
#include "files/files.h"
#include "journal/journal.h"

namespace backup {
namespace {

namespace fs = std::filesystem;
using Stopwatch = std::chrono::steady_clock;

constexpr auto kDatabase = "database";
constexpr auto kFiles = "files";
constexpr auto kContents = "contents.json";

std::string seconds_since(Stopwatch::time_point started) {
  const auto spent =
      std::chrono::duration_cast<std::chrono::milliseconds>(Stopwatch::now() - started);
  return std::to_string(spent.count() / 1000) + "." + std::to_string(spent.count() / 100 % 10) +
         " s";
}

tl::unexpected<Error> not_whole(const std::string& what) {
  return fail(ErrorKind::invalid, "backup.not_whole", what);
}

// A blob that is swept away meanwhile belonged to nothing; one that comes later is not in the copy
// of the database.
long long copy_files(const fs::path& from, const fs::path& to) {
  long long copied = 0;
  fs::create_directories(to);
  if (!fs::exists(from)) return 0;
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    const fs::path target = to / fs::relative(entry.path(), from);
    std::error_code gone;
    if (entry.is_directory(gone)) {
      fs::create_directories(target);
    } else if (entry.path().extension() != ".new") {
      fs::copy_file(entry.path(), target, gone);
      if (gone && gone != std::errc::no_such_file_or_directory)
        throw fs::filesystem_error("copying files", gone);
      if (!gone) ++copied;
    }
  }
  return copied;
}

json::Object counts_of(db::Transaction& tx) {
  json::Object counts;
  for (const auto& [table, rows] : db::count_rows(tx)) counts[table] = rows;
  return counts;
}

void write_contents(const fs::path& path, json::Object contents) {
  std::ofstream out(path);
  out << json::serialize(std::move(contents)) << "\n";
  out.close();
  if (!out) throw db::Unavailable("cannot write " + path.filename().string());
}

Result<json::Value> read_contents(const fs::path& path) {
  std::ifstream in(path);
  if (!in) return not_whole(path.filename().string());
  return json::parse(std::string((std::istreambuf_iterator<char>(in)), {}));
}

// Every table that was listed has as many rows again.
Result<void> compare(const json::Value& listed, const json::Object& found) {
  for (const auto& [table, rows] : listed.as_object()) {
    const auto* again = found.if_contains(table);
    if (!again || again->as_int64() != rows.as_int64()) return not_whole(std::string(table));
  }
  return {};
}

Result<void> check(db::Database& database, const json::Value& contents, const std::string& files) {
  const auto found = database.read([](db::Transaction& tx) { return counts_of(tx); });
  TRY(compare(contents.at("rows"), found));
  const auto damage = db::integrity_faults(database);
  if (!damage.empty()) return not_whole(damage.front());
  const auto broken = journal::verify(database).faults;
  if (!broken.empty()) return not_whole("journal: " + broken.front());
  const auto missing =
      database.read([&](db::Transaction& tx) { return files::missing_blobs(tx, files); });
  if (!missing.empty()) return not_whole("file " + missing.front());
  return {};
}

void put_key(const std::string& key, const fs::path& data) {
  fs::create_directories(data / "keys");
  fs::permissions(data / "keys", fs::perms::owner_all);
  if (key.empty()) return;
  fs::copy_file(key, data / "keys" / "vault.key");
  fs::permissions(data / "keys" / "vault.key", fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace

Result<void> make(const AppOptions& office, const std::string& to, std::ostream& out) {
  if (fs::exists(to)) return fail(ErrorKind::invalid, "backup.folder_is_there", to);
  const auto started = Stopwatch::now();
  const fs::path draft = to + ".unfinished";
  fs::remove_all(draft);
  fs::create_directories(draft);
  fs::permissions(draft, fs::perms::owner_all);
  json::Object rows;
  db::copy_out(database_of(office), (draft / kDatabase).string(),
               [&](db::Transaction& tx) { rows = counts_of(tx); });
  out << "database: " << seconds_since(started) << "\n";
  const long long files = copy_files(fs::path(office.data) / kFiles, draft / kFiles);
  write_contents(draft / kContents, {{"made_at", iso(SystemClock().now())}, {"rows", rows}});
  fs::rename(draft, to);
  out << "files: " << files << "\nback-up: " << seconds_since(started)
      << "\nThe key (keys/vault.key) is not in it: keep that apart.\n";
  return {};
}

Result<void> restore(const AppOptions& office, const std::string& from, const std::string& key,
                     std::ostream& out) {
  const auto started = Stopwatch::now();
  const json::Value contents = TRY(read_contents(fs::path(from) / kContents));
  const fs::path data = office.data;
  if (fs::exists(data / kFiles)) return fail(ErrorKind::invalid, "backup.folder_is_there", data);
  fs::create_directories(data);
  db::copy_in((fs::path(from) / kDatabase).string(), database_of(office));
  copy_files(fs::path(from) / kFiles, data / kFiles);
  put_key(key, data);
  out << "restored: " << seconds_since(started) << "\n";
  const auto database = db::Database::open(database_of(office));
  TRY(check(*database, contents, (data / kFiles).string()));
  out << "compared with its list, journal read: " << seconds_since(started) << "\n";
  if (key.empty()) out << "Put the key at " << (data / "keys" / "vault.key").string() << "\n";
  return {};
}

}  // namespace backup
