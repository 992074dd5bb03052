// A disk that fails on demand and remembers what was asked of it: an SQLite VFS around the usual
// one, for the files whose path begins in one way. For tests only.
//
// It is installed before main() as SQLite's default; files elsewhere do not notice it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace faults {

// What the program asked of the disk, in order; and what it said to a user meanwhile.
struct Event {
  enum class Kind { write, truncate, sync, remove, acknowledged };
  Kind kind;
  std::string file;  // "office.db-wal", without folders; of `acknowledged` what was acknowledged
  std::int64_t offset = 0;
  std::string bytes = {};
};

// Which calls are refused. They are counted from 1, from the moment this was told.
struct Refusal {
  long long first = 0;  // 0: none
  long long last = 0;   // first: only that one
  int code = 0;         // what SQLite is told: SQLITE_IOERR_WRITE, SQLITE_FULL, …
};

namespace disk {

// From now on files are watched when they are opened under a path that begins so and has no folder
// "not_watched"; nothing: none. The log starts empty.
void watch(const std::string& beginning);

// The writes, truncations and syncs of watched files.
void refuse(Refusal refusal);
// How many calls were made since; whether one was refused.
[[nodiscard]] long long calls();
[[nodiscard]] long long refused();

// A promise was made to a user.
void acknowledge(const std::string& what);
[[nodiscard]] std::vector<Event> log();
// The log, which starts empty again.
[[nodiscard]] std::vector<Event> taken_log();

}  // namespace disk

// SQLite's memory: the n-th allocation finds none.
namespace memory {

void refuse(long long first, long long last);
[[nodiscard]] long long refused();

}  // namespace memory

}  // namespace faults
