// What this machine can do without us: bare SQLite transactions one by one, eight writers sharing
// commits, and the smallest answer our own server gives. bench/run prints these beside the figures
// of the whole program, so that a figure says something on another machine too.
//
//   bench_limits sqlite FILE ROWS     two lines of JSON
//   bench_limits hello PORT           serves GET /hello until it is ended
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/check.h"
#include "http/response.h"
#include "http/router.h"
#include "http/server.h"

namespace {

using Time = std::chrono::steady_clock;

double milliseconds_since(Time::time_point start) {
  return std::chrono::duration<double, std::milli>(Time::now() - start).count();
}

// A row of a matter, one of the journal, one of the search index, with texts as long and as varied
// as those of the papers that register.lua hands in.
class Bare {
 public:
  explicit Bare(const std::string& file) {
    CHECK(sqlite3_open(file.c_str(), &db_) == SQLITE_OK);
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA secure_delete = ON");
    run("PRAGMA cache_size = -32000");
    run("CREATE TABLE matter (id TEXT PRIMARY KEY, unit_id TEXT, due_on TEXT, body TEXT)");
    run("CREATE INDEX matter_due ON matter (unit_id, due_on, id)");
    run("CREATE TABLE journal (seq INTEGER PRIMARY KEY, body TEXT, hash TEXT)");
    run("CREATE VIRTUAL TABLE words USING fts5 (folded, tokenize = 'unicode61')");
    matter_ = prepared("INSERT INTO matter VALUES (?, 'ubnd-00004', '2026-11-20', ?)");
    journal_ = prepared("INSERT INTO journal (body, hash) VALUES (?, ?)");
    words_ = prepared("INSERT INTO words (folded) VALUES (?)");
  }
  ~Bare() {
    for (sqlite3_stmt* each : {matter_, journal_, words_}) sqlite3_finalize(each);
    sqlite3_close(db_);
  }
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;

  void run(const char* sql) {
    CHECK(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  }

  void insert() {
    const std::string id = std::to_string(++count_);
    const std::string words = words_of(count_, id);
    step(matter_, id, kBody + words);
    step(journal_, kBody, id);
    step(words_, words, {});
  }

 private:
  sqlite3_stmt* prepared(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    CHECK(sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr) == SQLITE_OK);
    return statement;
  }

  static void step(sqlite3_stmt* statement, const std::string& one, const std::string& two) {
    sqlite3_bind_text(statement, 1, one.c_str(), -1, SQLITE_TRANSIENT);
    if (!two.empty()) sqlite3_bind_text(statement, 2, two.c_str(), -1, SQLITE_TRANSIENT);
    CHECK(sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
  }

  static std::string words_of(long count, const std::string& id) {
    static constexpr const char* kStreets[] = {"pho dam say", "duong tram bom", "pho ga cu",
                                               "ngo 12 pho bo vo", "duong lo gach"};
    static constexpr const char* kNames[] = {"nguyen van loc", "tran thi thom", "le dinh tuong",
                                             "pham thi hue", "vu cong hai"};
    const std::string street = kStreets[count % 5];
    return id + " 2026 knpa rac thai ton dong nhieu ngay tai diem tap ket " + street + " lan " +
           id + " " + id + " 2026 knpa " + kNames[count % 5] +
           " diem tap ket rac canh khu dan cu may tuan nay khong duoc thu gom dung gio mui hoi vao "
           "tan nha ban dem con co xe ba banh cho phe thai xay dung den do trom tai " +
           street + " de nghi thu gom dut diem di chuyen diem tap ket va lap camera";
  }

  inline static const std::string kBody = std::string(600, 'x');
  sqlite3* db_ = nullptr;
  sqlite3_stmt *matter_ = nullptr, *journal_ = nullptr, *words_ = nullptr;
  long count_ = 0;
};

void print(const char* name, std::vector<double> each, double total) {
  std::sort(each.begin(), each.end());
  const auto at = [&](double share) {
    return each[static_cast<std::size_t>(share * static_cast<double>(each.size() - 1))];
  };
  std::printf(R"({"name": "%s", "per_second": %.0f, "p50_ms": %.3f, "p99_ms": %.3f})"
              "\n",
              name, static_cast<double>(each.size()) * 1000 / total, at(0.5), at(0.99));
  std::fflush(stdout);
}

void one_by_one(Bare& bare, int rows) {
  std::vector<double> each;
  const auto start = Time::now();
  for (int i = 0; i < rows; ++i) {
    const auto begun = Time::now();
    bare.run("BEGIN IMMEDIATE");
    bare.insert();
    bare.run("COMMIT");
    each.push_back(milliseconds_since(begun));
  }
  print("sqlite_one_by_one", std::move(each), milliseconds_since(start));
}

// Eight wait for their own row to be durable; one thread writes what waits in one commit.
class Shared {
 public:
  Shared(Bare& bare, int rows) : bare_(bare), left_(rows) {}

  void measure() {
    const auto start = Time::now();
    std::thread writer([this] { write(); });
    std::vector<std::thread> clients;
    for (int i = 0; i < 8; ++i) clients.emplace_back([this] { ask(); });
    for (auto& client : clients) client.join();
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    asked_.notify_all();
    writer.join();
    print("sqlite_eight_sharing_commits", std::move(each_), milliseconds_since(start));
  }

 private:
  void ask() {
    while (true) {
      const auto begun = Time::now();
      bool done = false;
      std::unique_lock lock(mutex_);
      if (left_-- <= 0) return;
      waiting_.push_back(&done);
      asked_.notify_one();
      written_.wait(lock, [&] { return done; });
      each_.push_back(milliseconds_since(begun));
    }
  }

  void write() {
    while (true) {
      std::vector<bool*> batch;
      {
        std::unique_lock lock(mutex_);
        asked_.wait(lock, [&] { return over_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        batch.swap(waiting_);
      }
      bare_.run("BEGIN IMMEDIATE");
      for (std::size_t i = 0; i < batch.size(); ++i) bare_.insert();
      bare_.run("COMMIT");
      {
        const std::lock_guard lock(mutex_);
        for (bool* done : batch) *done = true;
      }
      written_.notify_all();
    }
  }

  Bare& bare_;
  std::mutex mutex_;
  std::condition_variable asked_, written_;
  std::vector<bool*> waiting_;
  std::vector<double> each_;
  int left_;
  bool over_ = false;
};

int sqlite(const std::string& file, int rows) {
  Bare bare(file);
  one_by_one(bare, rows);
  Shared(bare, rows).measure();
  return 0;
}

int hello(int port) {
  http::Router router;
  router.add(http::Method::get, "/hello", [](const http::Request&) -> Result<http::Response> {
    return http::ok(json::Object{{"ok", true}});
  });
  http::Server server(router, {.port = static_cast<std::uint16_t>(port)});
  server.start();
  std::printf("listening\n");
  std::fflush(stdout);
  while (std::getchar() != EOF) {
  }
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::string verb = count > 1 ? words[1] : "";
  if (verb == "sqlite" && count == 4) return sqlite(words[2], std::atoi(words[3]));
  if (verb == "hello" && count == 3) return hello(std::atoi(words[2]));
  std::fprintf(stderr, "bench_limits sqlite FILE ROWS | hello PORT\n");
  return 2;
}
