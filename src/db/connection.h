// One SOCI session and its prepared statements. Used by one thread at a time. The differences
// between the two databases live here and nowhere else.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"

namespace db {

class Connection {
 public:
  explicit Connection(const std::string& where);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // All rows of an answer; `changed`, if given, gets the number of rows changed.
  std::vector<Row> run(std::string_view sql, const Params& params, long long* changed = nullptr);
  // A statement without parameters that is not worth keeping prepared.
  void command(const char* sql);

  void begin_write();
  void begin_read();
  void commit();
  // One job of several in the transaction: what it did can be undone alone.
  void begin_job();
  void keep_job();
  void undo_job();
  // Never throws: a connection that cannot roll back is opened again at its next begin.
  void rollback() noexcept;

  [[nodiscard]] Dialect dialect() const { return dialect_; }

 private:
  struct Session;
  struct Prepared;
  void open();
  void begin(const char* sql);
  Prepared& prepared(std::string_view sql, const Params& params);
  void forget(std::string_view sql, const Params& params);
  void reopen_if_broken();
  [[noreturn]] void rethrow(const char* doing);

  std::string where_;
  Dialect dialect_;
  bool broken_ = false;
  std::unique_ptr<Session> session_;
};

// "postgresql://…" is PostgreSQL, anything else the path of an SQLite file.
Dialect dialect_of(const std::string& where);

}  // namespace db
