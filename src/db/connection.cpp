#include "db/connection.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <list>
#include <mutex>
#include <unordered_map>

#include "base/check.h"

namespace db {
namespace {

constexpr std::size_t kMaxPrepared = 500;

bool is_number(const Value& value) { return std::holds_alternative<long long>(value.get()); }

// SOCI binds by type, so a statement is kept once for each shape of its parameters: their names, in
// order, and which of them are numbers. Statements are looked up many times a request, so nothing
// is copied for it.
struct Asked {
  std::string_view sql;
  const Params& params;
};

struct Kept {
  std::string sql;
  std::vector<std::pair<std::string, bool>> shape;

  explicit Kept(const Asked& asked) : sql(asked.sql) {
    for (const auto& [name, value] : asked.params) shape.emplace_back(name, is_number(value));
  }
};

std::size_t mix(std::size_t hash, std::string_view name, bool number) {
  return (hash ^ std::hash<std::string_view>{}(name)) * 1099511628211ull + (number ? 1 : 0);
}

struct ShapeHash {
  using is_transparent = void;
  std::size_t operator()(const Asked& asked) const {
    std::size_t hash = std::hash<std::string_view>{}(asked.sql);
    for (const auto& [name, value] : asked.params) hash = mix(hash, name, is_number(value));
    return hash;
  }
  std::size_t operator()(const Kept& kept) const {
    std::size_t hash = std::hash<std::string_view>{}(kept.sql);
    for (const auto& [name, number] : kept.shape) hash = mix(hash, name, number);
    return hash;
  }
};

struct SameShape {
  using is_transparent = void;
  bool operator()(const Kept& a, const Kept& b) const {
    return a.sql == b.sql && a.shape == b.shape;
  }
  bool operator()(const Asked& a, const Kept& b) const {
    const auto same = [](const auto& asked, const auto& kept) {
      return asked.first == kept.first && is_number(asked.second) == kept.second;
    };
    return a.sql == b.sql &&
           std::equal(a.params.begin(), a.params.end(), b.shape.begin(), b.shape.end(), same);
  }
  bool operator()(const Kept& a, const Asked& b) const { return (*this)(b, a); }
};

std::shared_ptr<const Row::Columns> columns_of(const soci::row& row) {
  auto columns = std::make_shared<Row::Columns>();
  for (std::size_t i = 0; i < row.size(); ++i) (*columns)[row.get_properties(i).get_name()] = i;
  return columns;
}

Row::Cell cell_of(const soci::row& row, std::size_t i) {
  if (row.get_indicator(i) == soci::i_null) return std::monostate{};
  switch (row.get_properties(i).get_data_type()) {
    case soci::dt_integer:
      return static_cast<long long>(row.get<int>(i));
    case soci::dt_long_long:
      return row.get<long long>(i);
    case soci::dt_unsigned_long_long:
      return static_cast<long long>(row.get<unsigned long long>(i));
    case soci::dt_double:  // PostgreSQL's sum(bigint) is numeric
      return static_cast<long long>(row.get<double>(i));
    default:
      return row.get<std::string>(i);
  }
}

std::string sqlite_settings(const std::string& path) { return "db=" + path + " timeout=10"; }

// A connection is used by one thread at a time (Database sees to it), and nobody reads SQLite's own
// count of memory: without these two locks every statement is cheaper. Only before its first use.
void set_up_sqlite() {
  static std::once_flag once;
  std::call_once(once, [] {
    sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  });
}

}  // namespace

// A statement kept ready, with the places its parameters are bound to.
struct Connection::Prepared {
  struct Place {
    std::string text;
    long long number = 0;
    soci::indicator indicator = soci::i_ok;
  };

  Prepared(soci::session& session, const std::string& sql, const Params& params)
      : statement(session) {
    for (const auto& [name, value] : params) {
      Place& place = places.emplace_back();
      if (std::holds_alternative<long long>(value.get())) {
        statement.exchange(soci::use(place.number, place.indicator, name));
      } else {
        statement.exchange(soci::use(place.text, place.indicator, name));
      }
    }
    statement.alloc();
    statement.prepare(sql);
    statement.define_and_bind();
    statement.exchange_for_rowset(soci::into(row));
  }

  void bind(const Params& params) {
    auto place = places.begin();
    for (const auto& [name, value] : params) {
      const auto& held = value.get();
      place->indicator = std::holds_alternative<std::monostate>(held) ? soci::i_null : soci::i_ok;
      if (const auto* number = std::get_if<long long>(&held)) place->number = *number;
      if (const auto* text = std::get_if<std::string>(&held)) place->text = *text;
      ++place;
    }
  }

  std::list<Place> places;
  soci::row row;
  soci::statement statement;
  std::shared_ptr<const Row::Columns> columns;
};

struct Connection::Session {
  soci::session soci;
  std::unordered_map<Kept, std::unique_ptr<Prepared>, ShapeHash, SameShape> prepared;
};

Dialect dialect_of(const std::string& where) {
  return where.starts_with("postgresql://") || where.starts_with("postgres://")
             ? Dialect::postgresql
             : Dialect::sqlite;
}

Connection::Connection(const std::string& where) : where_(where), dialect_(dialect_of(where)) {
  open();
}

Connection::~Connection() = default;

void Connection::open() {
  session_ = std::make_unique<Session>();
  try {
    if (dialect_ == Dialect::postgresql) {
      session_->soci.open(soci::postgresql, where_);
      command("SET client_min_messages = warning");
      command("SET synchronous_commit = on");
      command("SET lock_timeout = '10s'");  // as long as SQLite waits for another writer
      return;
    }
    set_up_sqlite();
    session_->soci.open(soci::sqlite3, sqlite_settings(where_));
    for (const char* setting :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
          "PRAGMA busy_timeout = 10000", "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY",
          "PRAGMA trusted_schema = OFF", "PRAGMA cache_size = -12000",
          "PRAGMA wal_autocheckpoint = 4000"}) {
      command(setting);
    }
  } catch (const soci::soci_error&) {
    rethrow("open");
  }
  broken_ = false;
}

void Connection::reopen_if_broken() {
  if (!broken_) return;
  session_.reset();
  open();
  broken_ = false;
}

void Connection::command(const char* sql) {
  try {
    session_->soci << sql;
  } catch (const soci::soci_error&) {
    rethrow(sql);
  }
}

// A line that was cut while it was idle is noticed only here, before anything was asked for: a new
// one is good enough.
void Connection::begin(const char* sql) {
  reopen_if_broken();
  try {
    run(sql, {});
  } catch (const Unavailable&) {
    if (!broken_) throw;
    reopen_if_broken();
    run(sql, {});
  }
}

// One writer of the whole database, whichever process it is in: what is read before a change (the
// end of the journal, the next number, a free place) is still so when it is made.
void Connection::begin_write() {
  if (dialect_ == Dialect::sqlite) return begin("BEGIN IMMEDIATE");
  begin("BEGIN");
  run("SELECT CAST(pg_advisory_xact_lock(20260701) AS TEXT) AS held", {});
}

void Connection::begin_read() {
  begin(dialect_ == Dialect::sqlite
            ? "BEGIN"
            : "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

void Connection::commit() { run("COMMIT", {}); }

void Connection::begin_job() { run("SAVEPOINT one_job", {}); }
void Connection::keep_job() { run("RELEASE SAVEPOINT one_job", {}); }
void Connection::undo_job() {
  run("ROLLBACK TO SAVEPOINT one_job", {});
  keep_job();
}

void Connection::rollback() noexcept {
  try {
    command("ROLLBACK");
  } catch (...) {
    broken_ = true;
  }
}

Connection::Prepared& Connection::prepared(std::string_view sql, const Params& params) {
  auto& kept = session_->prepared;
  const Asked asked{sql, params};
  const auto found = kept.find(asked);
  if (found != kept.end()) return *found->second;
  if (kept.size() >= kMaxPrepared) kept.clear();
  auto made = std::make_unique<Prepared>(session_->soci, std::string(sql), params);
  return *kept.emplace(Kept(asked), std::move(made)).first->second;
}

void Connection::forget(std::string_view sql, const Params& params) {
  const auto failed = session_->prepared.find(Asked{sql, params});
  if (failed != session_->prepared.end()) session_->prepared.erase(failed);
}

std::vector<Row> Connection::run(std::string_view sql, const Params& params, long long* changed) {
  try {
    Prepared& statement = prepared(sql, params);
    statement.bind(params);
    std::vector<Row> rows;
    for (bool more = statement.statement.execute(true); more; more = statement.statement.fetch()) {
      if (!statement.columns) statement.columns = columns_of(statement.row);
      std::vector<Row::Cell> cells(statement.row.size());
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = cell_of(statement.row, i);
      rows.emplace_back(statement.columns, std::move(cells));
    }
    if (changed) *changed = statement.statement.get_affected_rows();
    return rows;
  } catch (const soci::soci_error&) {
    forget(sql, params);
    rethrow(std::string(sql.substr(0, 120)).c_str());
  } catch (...) {  // a statement that is left half read keeps its old view of the database
    forget(sql, params);
    throw;
  }
}

// SOCI's what() repeats the bound values, and PostgreSQL's message may: neither may reach a log.
void Connection::rethrow(const char* doing) {
  try {
    throw;
  } catch (const soci::sqlite3_soci_error& error) {
    const std::string message = error.get_error_message() + " [" + doing + "]";
    switch (error.result() & 0xff) {
      case 5:
      case 6:
      case 7:
      case 8:
      case 10:
      case 13:
      case 14:
      case 15:
      case 23:  // busy, no memory, disk full, cannot open …
        throw Unavailable(message);
      default:
        throw Failure(message);
    }
  } catch (const soci::postgresql_soci_error& error) {
    const std::string state = error.sqlstate();
    const std::string message = "PostgreSQL " + state + " [" + doing + "]";
    const bool gone = state.starts_with("08") || state.starts_with("53") ||
                      state.starts_with("57P") || state.starts_with("58") || state.empty() ||
                      state.find_first_not_of(' ') == std::string::npos;
    if (state == "55P03") throw Unavailable(message);  // another process writes for too long
    if (gone) {
      broken_ = true;
      throw Unavailable(message);
    }
    throw Failure(message);
  } catch (const soci::soci_error& error) {
    broken_ = true;
    throw Unavailable(std::string("database: ") +
                      (dialect_ == Dialect::sqlite ? error.get_error_message() : "connection") +
                      " [" + doing + "]");
  }
}

}  // namespace db
