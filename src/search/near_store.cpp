#include <algorithm>
#include <map>

#include "search/near.h"

namespace search {
namespace {

// Of a key that many have, only the newest: an old duplicate shares rarer keys too.
constexpr long long kNewest = 60;
constexpr std::size_t kAtOnce = 11;

constexpr auto kPutOne = R"sql(
  INSERT INTO near_key (key, search_row) VALUES (:key, :search_row)
  ON CONFLICT (key, search_row) DO NOTHING
)sql";
constexpr auto kPutEleven = R"sql(
  INSERT INTO near_key (key, search_row)
  VALUES (:key0, :search_row), (:key1, :search_row), (:key2, :search_row), (:key3, :search_row),
    (:key4, :search_row), (:key5, :search_row), (:key6, :search_row), (:key7, :search_row),
    (:key8, :search_row), (:key9, :search_row), (:key10, :search_row)
  ON CONFLICT (key, search_row) DO NOTHING
)sql";
constexpr auto kDrop = R"sql(
  DELETE FROM near_key WHERE key = :key AND search_row = :search_row
)sql";
constexpr auto kFind = R"sql(
  SELECT search_row FROM near_key WHERE key = :key ORDER BY search_row DESC LIMIT :newest
)sql";
constexpr auto kLast = R"sql( SELECT last FROM near_progress WHERE id = 1 )sql";
constexpr auto kMove = R"sql(
  UPDATE near_progress SET last = :to_row WHERE id = 1 AND last = :from_row
)sql";

}  // namespace

void put_near(db::Transaction& tx, long long row, const std::vector<long long>& keys) {
  if (keys.size() != kAtOnce) {
    for (const long long key : keys) tx.execute(kPutOne, {{"key", key}, {"search_row", row}});
    return;
  }
  db::Params params{{"search_row", row}};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    params.emplace_back("key" + std::to_string(i), keys[i]);
  }
  tx.execute(kPutEleven, params);
}

void drop_near(db::Transaction& tx, long long row, const std::vector<long long>& keys) {
  for (const long long key : keys) tx.execute(kDrop, {{"key", key}, {"search_row", row}});
}

std::vector<long long> find_near(db::Transaction& tx, const std::vector<long long>& keys,
                                 std::size_t limit) {
  std::map<long long, int> shared;
  for (const long long key : keys) {
    for (const db::Row& row : tx.query(kFind, {{"key", key}, {"newest", kNewest}})) {
      ++shared[row.integer("search_row")];
    }
  }
  std::vector<std::pair<int, long long>> ranked;
  for (const auto& [row, count] : shared) ranked.emplace_back(count, row);
  std::sort(ranked.rbegin(), ranked.rend());
  if (ranked.size() > limit) ranked.resize(limit);
  std::vector<long long> rows;
  for (const auto& [count, row] : ranked) rows.push_back(row);
  return rows;
}

long long near_last(db::Transaction& tx) { return tx.first(kLast)->integer("last"); }

bool move_near_last(db::Transaction& tx, long long from, long long to) {
  return tx.execute(kMove, {{"from_row", from}, {"to_row", to}}) == 1;
}

}  // namespace search
