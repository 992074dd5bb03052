// The one database seam. SQLite (embedded) or PostgreSQL, the same SQL text for both; SOCI stays
// behind it.
//
// All changes go through one writer thread that shares commits: jobs that wait together run in one
// transaction, and none is answered before the commit is durable; one that fails loses its own
// changes only. Reads run beside it on connections of their own.
//
// Throws db::Unavailable when the database is gone or the disk is full, db::Failure for anything
// else the database refuses (a bug of ours, or a broken constraint).
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"

namespace db {

struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct Unavailable : Failure {
  using Failure::Failure;
};

enum class Dialect { sqlite, postgresql };

// NULL, a number (BIGINT) or text. Dates are text in ISO form, booleans 0 and 1.
class Value {
 public:
  Value() = default;
  Value(std::nullptr_t) {}
  Value(int number) : value_(static_cast<long long>(number)) {}
  Value(long number) : value_(static_cast<long long>(number)) {}
  Value(long long number) : value_(number) {}
  Value(std::size_t number) : value_(static_cast<long long>(number)) {}
  Value(bool flag) : value_(flag ? 1LL : 0LL) {}
  Value(const char* text) : value_(std::string(text)) {}
  Value(std::string text) : value_(std::move(text)) {}
  Value(std::string_view text) : value_(std::string(text)) {}
  Value(Date day) : value_(iso(day)) {}
  template <class T>
  Value(const std::optional<T>& maybe) {
    if (maybe) *this = Value(*maybe);
  }

  [[nodiscard]] const auto& get() const { return value_; }

 private:
  std::variant<std::monostate, long long, std::string> value_;
};

// The parameters of a statement by name: {{"id", id}, {"unit_id", unit}} for :id and :unit_id.
using Params = std::vector<std::pair<std::string, Value>>;

// One row of an answer. Asking for a column that is not there, or for a value where NULL stands,
// is a Bug.
class Row {
 public:
  using Columns = std::map<std::string, std::size_t, std::less<>>;
  using Cell = std::variant<std::monostate, long long, std::string>;
  Row(std::shared_ptr<const Columns> columns, std::vector<Cell> cells)
      : columns_(std::move(columns)), cells_(std::move(cells)) {}

  [[nodiscard]] std::string text(std::string_view column) const;
  [[nodiscard]] std::optional<std::string> maybe_text(std::string_view column) const;
  [[nodiscard]] long long integer(std::string_view column) const;
  [[nodiscard]] std::optional<long long> maybe_integer(std::string_view column) const;
  [[nodiscard]] bool boolean(std::string_view column) const { return integer(column) != 0; }
  [[nodiscard]] Date date(std::string_view column) const;
  [[nodiscard]] std::optional<Date> maybe_date(std::string_view column) const;

 private:
  [[nodiscard]] const Cell& cell(std::string_view column) const;

  std::shared_ptr<const Columns> columns_;
  std::vector<Cell> cells_;
};

class Connection;

// What a store function takes, so that it cannot run outside a transaction. Made by Database only.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) {}
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  std::vector<Row> query(std::string_view sql, const Params& params = {});
  std::optional<Row> first(std::string_view sql, const Params& params = {});
  // How many rows were changed.
  long long execute(std::string_view sql, const Params& params = {});
  [[nodiscard]] Dialect dialect() const;
  // Runs `work` at the end of the shared commit, after the jobs that wait together and before the
  // commit; it belongs to this job like anything else it did. For the search index of SQLite, which
  // writes out its buffer before any other statement that could fail half-way.
  void at_end(std::function<void(Transaction&)> work);
  // Whether anything but SELECT was asked for.
  [[nodiscard]] bool wrote() const { return wrote_; }

 private:
  friend class Database;
  Connection& connection_;
  bool wrote_ = false;
  std::vector<std::function<void(Transaction&)>> at_end_;
};

struct Options {
  std::size_t readers = 2;
  std::size_t max_batch = 64;      // jobs that may share one commit
  std::size_t max_waiting = 2000;  // more jobs than this waiting: Unavailable
};

class Database {
 public:
  // `where`: a file path or ":memory:" for SQLite, "postgresql://…" or "host=… dbname=…" with
  // prefix "postgresql://" for PostgreSQL.
  static std::unique_ptr<Database> open(const std::string& where, Options options = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Runs `job` in the writer's thread and returns its result once it is durable. If `job` throws,
  // or returns a Result that holds an error, everything it changed is undone; other jobs of the
  // same commit are not touched: where that needs it, all are undone and run again, so `job` may
  // run twice and changes nothing but the database. It must not call write() or read() itself.
  template <class Job>
  auto write(Job job) -> decltype(job(std::declval<Transaction&>())) {
    using Answer = decltype(job(std::declval<Transaction&>()));
    if constexpr (std::is_void_v<Answer>) {
      run_write([&](Transaction& tx) {
        job(tx);
        return true;
      });
    } else {
      std::optional<Answer> answer;
      run_write([&](Transaction& tx) {
        answer.emplace(job(tx));
        if constexpr (requires {
                        answer->has_value();
                        answer->error();
                      })
          return answer->has_value();
        return true;
      });
      return *std::move(answer);
    }
  }

  // Runs `job` on a reader's connection, on one snapshot.
  template <class Job>
  auto read(Job job) -> decltype(job(std::declval<Transaction&>())) {
    using Answer = decltype(job(std::declval<Transaction&>()));
    std::optional<Answer> answer;
    run_read([&](Transaction& tx) { answer.emplace(job(tx)); });
    return *std::move(answer);
  }

  // Asked at the start of every transaction that writes, before its jobs, with the turn to write
  // taken: what another server on the same database has done since. It reads alone, and throws only
  // what the database throws. Set once, before the first write that needs it.
  void before_writing(std::function<void(Transaction&)> look);

  [[nodiscard]] Dialect dialect() const;

 private:
  class Impl;
  explicit Database(std::unique_ptr<Impl> impl);
  // `job` says whether to keep what it did.
  void run_write(const std::function<bool(Transaction&)>& job);
  void run_read(const std::function<void(Transaction&)>& job);

  std::unique_ptr<Impl> impl_;
};

// Applies the numbered files of `folder` that this database has not seen yet, each in a
// transaction. NNNN_name.sql runs on both databases, NNNN_name.sqlite.sql and
// NNNN_name.postgres.sql on one. Returns how many were applied. A file that was applied earlier
// and has changed since is a Failure.
std::size_t migrate(Database& database, const std::string& folder);

}  // namespace db
