#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "db/database.h"

namespace db {
namespace {

constexpr auto kCreateTable = R"sql(
  CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, digest TEXT NOT NULL)
)sql";
constexpr auto kFind = R"sql( SELECT digest FROM migration WHERE name = :name )sql";
constexpr auto kInsert = R"sql(
  INSERT INTO migration (name, digest) VALUES (:name, :digest)
)sql";

// FNV-1a: tells an edited file from an applied one; nothing secret hangs on it.
std::string digest_of(const std::string& text) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const unsigned char byte : text) hash = (hash ^ byte) * 1099511628211ull;
  std::ostringstream out;
  out << std::hex << hash;
  return out.str();
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Failure("cannot read " + path.filename().string());
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_for(const std::string& name, Dialect dialect) {
  if (name.ends_with(".sqlite.sql")) return dialect == Dialect::sqlite;
  if (name.ends_with(".postgres.sql")) return dialect == Dialect::postgresql;
  return name.ends_with(".sql");
}

// A statement ends with ';' at the end of a line; the body of a trigger begins with a line
// that ends in BEGIN, that of a function with CREATE FUNCTION; it ends with the line "END;" or
// "$$ LANGUAGE plpgsql;".
std::vector<std::string> statements_of(const std::string& text) {
  std::vector<std::string> statements;
  std::string statement, line;
  bool in_body = false;
  for (std::istringstream lines(text); std::getline(lines, line);) {
    if (line.starts_with("--")) continue;
    if (line.ends_with("BEGIN")) in_body = true;
    if (line.starts_with("CREATE FUNCTION") || line.starts_with("CREATE OR REPLACE FUNCTION"))
      in_body = true;
    statement += line + "\n";
    if (line == "END;" || line.starts_with("$$ LANGUAGE")) in_body = false;
    if (in_body || !line.ends_with(';')) continue;
    statements.push_back(std::move(statement));
    statement.clear();
  }
  if (statement.find_first_not_of(" \n\t") != std::string::npos) {
    throw Failure("a migration's last statement has no ';'");
  }
  return statements;
}

bool apply(Transaction& tx, const std::string& name, const std::string& text) {
  const std::string digest = digest_of(text);
  if (const auto row = tx.first(kFind, {{"name", name}})) {
    if (row->text("digest") != digest) throw Failure("migration " + name + " has changed");
    return false;
  }
  for (const auto& statement : statements_of(text)) tx.execute(statement);
  tx.execute(kInsert, {{"name", name}, {"digest", digest}});
  return true;
}

}  // namespace

std::size_t migrate(Database& database, const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (is_for(entry.path().filename().string(), database.dialect())) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  database.write([](Transaction& tx) { tx.execute(kCreateTable); });
  std::size_t applied = 0;
  for (const auto& file : files) {
    const std::string text = contents(file);
    applied +=
        database.write([&](Transaction& tx) { return apply(tx, file.filename().string(), text); });
  }
  return applied;
}

}  // namespace db
