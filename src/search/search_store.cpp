#include <array>

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
// Steps of a bounded number of pages; a negative one takes in all parts of the index.
constexpr auto kMergeSqlite = R"sql(
  INSERT INTO search_index (search_index, rank) VALUES ('merge', 64)
)sql";
constexpr auto kMergeAllSqlite = R"sql(
  INSERT INTO search_index (search_index, rank) VALUES ('merge', -64)
)sql";
constexpr auto kChangesSqlite = R"sql( SELECT total_changes() AS n )sql";
constexpr auto kCleanPostgres = R"sql(
  SELECT gin_clean_pending_list('search_index_words') AS n
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
// A phrase that is common stands in the newest rows already; walking down a few thousand of them is
// cheaper than fetching every row that the index knows. One that is not even in the first of them
// is rare.
constexpr std::array<long long, 2> kNewestRows{200, 2000};
constexpr auto kFindNewestPostgres = R"sql(
  SELECT row_id FROM (
    SELECT row_id, folded, words FROM search_index WHERE row_id < :before
    ORDER BY row_id DESC LIMIT :among) newest
  WHERE words @@ CAST(:query AS tsquery) EXACT
  ORDER BY row_id DESC LIMIT :limit
)sql";
// One that is rare is asked of the index; MATERIALIZED keeps the planner from walking for it.
constexpr auto kFindAnyPostgres = R"sql(
  WITH hits AS MATERIALIZED (
    SELECT row_id FROM search_index WHERE words @@ CAST(:query AS tsquery) AND row_id < :before EXACT)
  SELECT row_id FROM hits ORDER BY row_id DESC LIMIT :limit
)sql";

bool is_sqlite(db::Transaction& tx) { return tx.dialect() == db::Dialect::sqlite; }

std::string joined(const std::vector<std::string>& words) {
  std::string text = " ";
  for (const auto& word : words) text += word + " ";
  return text;
}

std::vector<long long> rows_of(db::Transaction& tx, const std::string& sql,
                               const db::Params& params) {
  std::vector<long long> rows;
  for (const db::Row& row : tx.query(sql, params)) rows.push_back(row.integer("row_id"));
  return rows;
}

std::vector<long long> find_in_postgres(db::Transaction& tx, const Query& query, long long before,
                                        long long limit) {
  db::Params params{{"query", tsquery_text(query)}, {"before", before}, {"limit", limit}};
  std::string exact;
  for (const auto& phrase : query.phrases) {
    if (phrase.size() < 3) continue;  // two words are one pair
    const std::string name = "exact" + std::to_string(params.size());
    std::string text = joined(phrase);
    if (query.goes_on(phrase)) text.pop_back();
    exact += " AND strpos(folded, :" + name + ") > 0";
    params.emplace_back(name, text);
  }
  const auto with = [&](std::string sql) { return sql.replace(sql.find("EXACT"), 5, exact); };
  for (const long long among : kNewestRows) {
    db::Params walked = params;
    walked.emplace_back("among", among);
    auto newest = rows_of(tx, with(kFindNewestPostgres), walked);
    if (std::ssize(newest) == limit) return newest;
    if (newest.empty()) break;
  }
  return rows_of(tx, with(kFindAnyPostgres), params);
}

}  // namespace

std::string kept_text(db::Dialect dialect, std::string_view text) {
  const std::string folded = text::folded(text);
  return dialect == db::Dialect::sqlite ? folded : joined(text::words(folded));
}

void add(db::Transaction& tx, long long row, std::string_view text) {
  tx.execute(is_sqlite(tx) ? kInsertSqlite : kInsertPostgres,
             {{"row_id", row}, {"folded", kept_text(tx.dialect(), text)}});
}

void replace(db::Transaction& tx, long long row, std::string_view text) {
  if (is_sqlite(tx)) {
    tx.execute(kDeleteSqlite, {{"row_id", row}});
    return add(tx, row, text);
  }
  tx.execute(kReplacePostgres, {{"row_id", row}, {"folded", kept_text(tx.dialect(), text)}});
}

std::vector<long long> find(db::Transaction& tx, const Query& query, long long before,
                            long long limit) {
  if (!is_sqlite(tx)) return find_in_postgres(tx, query, before, limit);
  return rows_of(tx, kFindSqlite,
                 {{"query", match_text(query)}, {"before", before}, {"limit", limit}});
}

bool tidy(db::Transaction& tx) {
  if (!is_sqlite(tx)) return tx.first(kCleanPostgres)->integer("n") > 0;
  const long long before = tx.first(kChangesSqlite)->integer("n");
  tx.execute(kMergeSqlite);
  // The command itself counts as one change.
  return tx.first(kChangesSqlite)->integer("n") - before > 1;
}

void forget_replaced(db::Transaction& tx) {
  if (is_sqlite(tx)) tx.execute(kMergeAllSqlite);
}

void check(db::Database& database) {
  if (database.dialect() != db::Dialect::sqlite) return;
  database.write([](db::Transaction& tx) { tx.execute(kCheckSqlite); });
}

}  // namespace search
