#include "faults/disk.h"

#include <sqlite3.h>

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace faults {
namespace {

// One at a time: what is watched, what is refused, what was asked.
struct State {
  std::mutex mutex;
  std::string beginning;
  std::vector<Event> log;
  Refusal refusal;
  long long calls = 0;
  long long refused = 0;
};

State& state() {
  static State all;
  return all;
}

sqlite3_vfs* real() { return static_cast<sqlite3_vfs*>(sqlite3_vfs_find("unix")); }

// SQLite_OK, or what the program is told instead of having its wish. A wish that is granted is
// carried out under the same lock, so that the log has the order of the disk.
template <class Wish>
int ask(Event event, Wish wish) {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  ++all.calls;
  if (all.refusal.first != 0 && all.calls >= all.refusal.first && all.calls <= all.refusal.last) {
    ++all.refused;
    return all.refusal.code;
  }
  const int answer = wish();
  if (answer == SQLITE_OK) all.log.push_back(std::move(event));
  return answer;
}

// ---- an open file: the real one stands behind it in the same memory

struct File {
  sqlite3_file base;
  std::string* name;  // of a watched file; nullptr: not watched
  sqlite3_file* behind;
};

File& file_of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
sqlite3_file* behind(sqlite3_file* file) { return file_of(file).behind; }
const sqlite3_io_methods& methods_behind(sqlite3_file* file) { return *behind(file)->pMethods; }

int close_file(sqlite3_file* file) {
  const int answer = methods_behind(file).xClose(behind(file));
  delete file_of(file).name;
  return answer;
}

int read_file(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
  return methods_behind(file).xRead(behind(file), into, count, offset);
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
  const auto wish = [=] { return methods_behind(file).xWrite(behind(file), from, count, offset); };
  if (!file_of(file).name) return wish();
  return ask({Event::Kind::write, *file_of(file).name, offset,
              std::string(static_cast<const char*>(from), static_cast<std::size_t>(count))},
             wish);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  const auto wish = [=] { return methods_behind(file).xTruncate(behind(file), size); };
  if (!file_of(file).name) return wish();
  return ask({Event::Kind::truncate, *file_of(file).name, size}, wish);
}

// The real sync is left out: no test takes the machine's power.
int sync_file(sqlite3_file* file, int) {
  if (!file_of(file).name) return SQLITE_OK;
  return ask({Event::Kind::sync, *file_of(file).name}, [] { return SQLITE_OK; });
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return methods_behind(file).xFileSize(behind(file), size);
}
int lock_file(sqlite3_file* file, int how) { return methods_behind(file).xLock(behind(file), how); }
int unlock_file(sqlite3_file* file, int how) {
  return methods_behind(file).xUnlock(behind(file), how);
}
int is_reserved(sqlite3_file* file, int* answer) {
  return methods_behind(file).xCheckReservedLock(behind(file), answer);
}
int control(sqlite3_file* file, int what, void* with) {
  return methods_behind(file).xFileControl(behind(file), what, with);
}
int sector_size(sqlite3_file* file) { return methods_behind(file).xSectorSize(behind(file)); }
int traits(sqlite3_file* file) { return methods_behind(file).xDeviceCharacteristics(behind(file)); }
int share_map(sqlite3_file* file, int page, int size, int extend, void volatile** where) {
  return methods_behind(file).xShmMap(behind(file), page, size, extend, where);
}
int share_lock(sqlite3_file* file, int offset, int count, int flags) {
  return methods_behind(file).xShmLock(behind(file), offset, count, flags);
}
void share_barrier(sqlite3_file* file) { methods_behind(file).xShmBarrier(behind(file)); }
int share_unmap(sqlite3_file* file, int remove) {
  return methods_behind(file).xShmUnmap(behind(file), remove);
}

// Version 2: shared memory, but no mapping of the file itself past the write calls.
const sqlite3_io_methods kMethods{
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = traits,
    .xShmMap = share_map,
    .xShmLock = share_lock,
    .xShmBarrier = share_barrier,
    .xShmUnmap = share_unmap,
};

// ---- the disk as a whole

// "office.db-wal" of a watched file; nothing for any other.
std::string watched_name(const char* path) {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  const std::string text = path ? path : "";
  if (all.beginning.empty() || !text.starts_with(all.beginning)) return {};
  if (text.find("/not_watched/") != text.npos) return {};
  return text.substr(text.rfind('/') + 1);
}

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* got) {
  File& opened = file_of(file);
  opened.behind = reinterpret_cast<sqlite3_file*>(&opened + 1);
  opened.base.pMethods = nullptr;
  opened.name = nullptr;
  const int answer = real()->xOpen(real(), path, opened.behind, flags, got);
  if (!opened.behind->pMethods) return answer;
  opened.base.pMethods = &kMethods;
  if (const std::string name = watched_name(path); !name.empty())
    opened.name = new std::string(name);
  return answer;
}

int remove_file(sqlite3_vfs*, const char* path, int sync_folder) {
  const std::string name = watched_name(path);
  const auto wish = [=] { return real()->xDelete(real(), path, sync_folder); };
  return name.empty() ? wish() : ask({Event::Kind::remove, name}, wish);
}

// ---- memory

sqlite3_mem_methods usual_memory;
std::atomic<long long> first_without{0}, last_without{0}, allocations{0}, without{0};

bool is_refused() {
  const long long first = first_without.load();
  if (first == 0) return false;
  const long long number = ++allocations;
  if (number < first || number > last_without.load()) return false;
  ++without;
  return true;
}

void* allocate(int bytes) { return is_refused() ? nullptr : usual_memory.xMalloc(bytes); }
void* reallocate(void* held, int bytes) {
  return is_refused() ? nullptr : usual_memory.xRealloc(held, bytes);
}

// Before main(), because SQLite takes its memory only before its first use.
const bool kInstalled = [] {
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual_memory);
  sqlite3_mem_methods ours = usual_memory;
  ours.xMalloc = allocate;
  ours.xRealloc = reallocate;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
  sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);  // every allocation is asked for
  static sqlite3_vfs vfs = *real();
  vfs.zName = "faulty";
  vfs.szOsFile = static_cast<int>(sizeof(File)) + real()->szOsFile;
  vfs.xOpen = open_file;
  vfs.xDelete = remove_file;
  sqlite3_vfs_register(&vfs, 1);
  return true;
}();

}  // namespace

namespace disk {

void watch(const std::string& beginning) {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  all.beginning = beginning;
  all.log.clear();
  all.refusal = {};
}

void refuse(Refusal refusal) {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  all.refusal = refusal;
  all.calls = all.refused = 0;
}

long long calls() {
  const std::lock_guard lock(state().mutex);
  return state().calls;
}

long long refused() {
  const std::lock_guard lock(state().mutex);
  return state().refused;
}

void acknowledge(const std::string& what) {
  const std::lock_guard lock(state().mutex);
  state().log.push_back({Event::Kind::acknowledged, what});
}

std::vector<Event> log() {
  const std::lock_guard lock(state().mutex);
  return state().log;
}

std::vector<Event> taken_log() {
  const std::lock_guard lock(state().mutex);
  return std::exchange(state().log, {});
}

}  // namespace disk

namespace memory {

void refuse(long long first, long long last) {
  first_without = 0;
  allocations = without = 0;
  last_without = last;
  first_without = first;
}

long long refused() { return without; }

}  // namespace memory

}  // namespace faults
