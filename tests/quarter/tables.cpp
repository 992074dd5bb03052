#include "quarter/tables.h"

namespace quarter {
namespace {

constexpr auto kTablesSqlite = R"sql(
  SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index_%' ORDER BY name
)sql";
constexpr auto kTablesPostgres = R"sql(
  SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables
  WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name
)sql";
constexpr auto kColumnsSqlite = R"sql(
  SELECT name FROM pragma_table_info(:name) ORDER BY cid
)sql";
constexpr auto kColumnsPostgres = R"sql(
  SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns
  WHERE table_schema = current_schema() AND table_name = :name ORDER BY ordinal_position
)sql";

bool is_sqlite(db::Transaction& tx) { return tx.dialect() == db::Dialect::sqlite; }

}  // namespace

std::vector<std::string> tables(db::Transaction& tx) {
  std::vector<std::string> names;
  for (const auto& row : tx.query(is_sqlite(tx) ? kTablesSqlite : kTablesPostgres))
    names.push_back(row.text("name"));
  return names;
}

std::string text_of_table(db::Transaction& tx, const std::string& table) {
  std::string whole;
  for (const auto& row :
       tx.query(is_sqlite(tx) ? kColumnsSqlite : kColumnsPostgres, {{"name", table}})) {
    whole += (whole.empty() ? "" : " || '|' || ") + std::string("COALESCE(CAST(") +
             row.text("name") + " AS TEXT), '')";
  }
  std::string text;
  for (const auto& row : tx.query("SELECT " + whole + " AS said FROM " + table))
    text += row.text("said") + "\n";
  return text;
}

long long count(db::Transaction& tx, const std::string& sql) { return tx.first(sql)->integer("n"); }

}  // namespace quarter
