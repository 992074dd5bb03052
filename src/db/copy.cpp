#include "db/copy.h"

#include <fcntl.h>
#include <spawn.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <vector>

#include "db/connection.h"

extern char** environ;

namespace db {
namespace {

constexpr auto kTablesSqlite = R"sql(
  SELECT name AS name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
  ORDER BY name
)sql";
constexpr auto kTablesPostgres = R"sql(
  SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = current_schema()
  ORDER BY tablename
)sql";
constexpr auto kSnapshot = R"sql( SELECT pg_export_snapshot() AS snapshot )sql";

// ---- SQLite

class File {
 public:
  File(const std::string& path, int flags) {
    if (sqlite3_open_v2(path.c_str(), &held_, flags, nullptr) != SQLITE_OK)
      throw Unavailable("cannot open a database file for copying");
    sqlite3_busy_timeout(held_, 10'000);
  }
  ~File() { sqlite3_close(held_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] sqlite3* get() const { return held_; }

 private:
  sqlite3* held_ = nullptr;
};

// The name of a new file is on the disk only when its folder is.
void sync_folder_of(const std::string& path) {
  const auto folder = std::filesystem::absolute(path).parent_path();
  const int number = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = number >= 0 && ::fsync(number) == 0;
  if (number >= 0) ::close(number);
  if (!synced) throw Unavailable("cannot sync the folder of a copy");
}

// All in one step: others may write meanwhile, the copy keeps the state it began with.
void copy_pages(const std::string& from, const std::string& to) {
  if (std::filesystem::exists(to)) throw Failure("there is a database already: " + to);
  const File source(from, SQLITE_OPEN_READONLY);
  const File target(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  sqlite3_backup* backup = sqlite3_backup_init(target.get(), "main", source.get(), "main");
  if (!backup) throw Failure("cannot begin to copy the database");
  const int stepped = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  if (stepped != SQLITE_DONE || finished != SQLITE_OK)
    throw Unavailable(std::string("copying the database: ") + sqlite3_errstr(stepped));
  sync_folder_of(to);
}

// ---- PostgreSQL

// No shell: the words reach the program as they are.
void run_program(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
    throw Unavailable("cannot start " + words[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw Unavailable("cannot wait for " + words[0]);
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw Failure(words[0] + " failed");
}

void dump(const std::string& where, const std::string& to,
          const std::function<void(Transaction&)>& look) {
  Connection connection(where);
  connection.begin_read();
  Transaction tx(connection);
  const std::string snapshot = tx.first(kSnapshot)->text("snapshot");
  run_program({"pg_dump", "--format=custom", "--no-owner", "--no-privileges",
               "--snapshot=" + snapshot, "--file=" + to, "--dbname=" + where});
  look(tx);
  connection.commit();
}

}  // namespace

void copy_out(const std::string& where, const std::string& to,
              const std::function<void(Transaction&)>& look) {
  if (dialect_of(where) == Dialect::postgresql) return dump(where, to, look);
  copy_pages(where, to);
  Connection copy(to);
  copy.begin_read();
  Transaction tx(copy);
  look(tx);
  copy.commit();
}

void copy_in(const std::string& from, const std::string& where) {
  if (dialect_of(where) == Dialect::sqlite) return copy_pages(from, where);
  run_program({"pg_restore", "--exit-on-error", "--single-transaction", "--no-owner",
               "--no-privileges", "--dbname=" + where, from});
}

std::map<std::string, long long> count_rows(Transaction& tx) {
  const bool sqlite = tx.dialect() == Dialect::sqlite;
  std::map<std::string, long long> counts;
  for (const Row& row : tx.query(sqlite ? kTablesSqlite : kTablesPostgres)) {
    const std::string name = row.text("name");
    counts[name] = tx.first("SELECT count(*) AS number FROM " + name)->integer("number");
  }
  return counts;
}

}  // namespace db
