#include "base/text.h"
#include "search/search.h"

namespace search {
namespace {

constexpr auto kDeleteSqlite = R"sql( DELETE FROM search_index WHERE rowid = :row_id )sql";
constexpr auto kInsertSqlite = R"sql(
  INSERT INTO search_index (rowid, folded) VALUES (:row_id, :folded)
)sql";
constexpr auto kFindSqlite = R"sql(
  SELECT rowid AS row_id FROM search_index
  WHERE search_index MATCH :query AND rowid < :before ORDER BY rowid DESC LIMIT :limit
)sql";
constexpr auto kOptimizeSqlite = R"sql(
  INSERT INTO search_index (search_index) VALUES ('optimize')
)sql";
constexpr auto kCheckSqlite = R"sql(
  INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 0)
)sql";
constexpr auto kInsertPostgres = R"sql(
  INSERT INTO search_index (row_id, folded) VALUES (:row_id, :folded)
)sql";
constexpr auto kReplacePostgres = R"sql(
  UPDATE search_index SET folded = :folded WHERE row_id = :row_id
)sql";
constexpr auto kFindPostgres = R"sql(
  SELECT row_id FROM search_index
  WHERE words @@ to_tsquery('simple', :query) AND row_id < :before
  ORDER BY row_id DESC LIMIT :limit
)sql";

bool is_sqlite(db::Transaction& tx) { return tx.dialect() == db::Dialect::sqlite; }

// "dat dai" "gp*": FTS5 reads quoted words as a phrase.
std::string for_sqlite(const Query& query) {
  std::string text;
  for (const auto& phrase : query.phrases) {
    text += text.empty() ? "\"" : " AND \"";
    for (std::size_t i = 0; i < phrase.size(); ++i) text += (i ? " " : "") + phrase[i];
    text += '"';
  }
  return query.prefix ? text + "*" : text;
}

std::string for_postgres(const Query& query) {
  std::string text;
  for (const auto& phrase : query.phrases) {
    if (!text.empty()) text += " & ";
    text += '(';
    for (std::size_t i = 0; i < phrase.size(); ++i) text += (i ? " <-> " : "") + phrase[i];
    if (query.prefix && &phrase == &query.phrases.back()) text += ":*";
    text += ')';
  }
  return text;
}

}  // namespace

void add(db::Transaction& tx, long long row, std::string_view text) {
  tx.execute(is_sqlite(tx) ? kInsertSqlite : kInsertPostgres,
             {{"row_id", row}, {"folded", text::folded(text)}});
}

void replace(db::Transaction& tx, long long row, std::string_view text) {
  if (is_sqlite(tx)) {
    tx.execute(kDeleteSqlite, {{"row_id", row}});
    return add(tx, row, text);
  }
  tx.execute(kReplacePostgres, {{"row_id", row}, {"folded", text::folded(text)}});
}

std::vector<long long> find(db::Transaction& tx, const Query& query, long long before,
                            long long limit) {
  const bool sqlite = is_sqlite(tx);
  std::vector<long long> rows;
  for (const db::Row& row : tx.query(sqlite ? kFindSqlite : kFindPostgres,
                                     {{"query", sqlite ? for_sqlite(query) : for_postgres(query)},
                                      {"before", before},
                                      {"limit", limit}})) {
    rows.push_back(row.integer("row_id"));
  }
  return rows;
}

void forget_replaced(db::Transaction& tx) {
  if (is_sqlite(tx)) tx.execute(kOptimizeSqlite);
}

void check(db::Database& database) {
  if (database.dialect() != db::Dialect::sqlite) return;
  database.write([](db::Transaction& tx) { tx.execute(kCheckSqlite); });
}

}  // namespace search
