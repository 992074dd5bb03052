#include "matters/saved_search_store.h"

namespace matters {
namespace {

constexpr auto kOf = R"sql(
  SELECT id, name_key, box, opens_first FROM saved_search WHERE user_id = :user_id ORDER BY id
)sql";
constexpr auto kPut = R"sql(
  INSERT INTO saved_search (id, user_id, name_key, box, opens_first)
  VALUES (:id, :user_id, :name_key, :box, :opens_first)
  ON CONFLICT (id) DO UPDATE SET name_key = excluded.name_key, box = excluded.box,
    opens_first = excluded.opens_first
  WHERE saved_search.user_id = excluded.user_id
)sql";
constexpr auto kNoneFirst = R"sql(
  UPDATE saved_search SET opens_first = 0 WHERE user_id = :user_id AND opens_first = 1
)sql";
constexpr auto kDelete = R"sql(
  DELETE FROM saved_search WHERE id = :id AND user_id = :user_id
)sql";

}  // namespace

std::vector<HeldSearch> searches_of(db::Transaction& tx, const std::string& user_id) {
  std::vector<HeldSearch> all;
  for (const db::Row& row : tx.query(kOf, {{"user_id", user_id}})) {
    all.push_back({.id = row.text("id"),
                   .name_key = row.text("name_key"),
                   .box = row.text("box"),
                   .opens_first = row.boolean("opens_first")});
  }
  return all;
}

void put_search(db::Transaction& tx, const std::string& user_id, const HeldSearch& held) {
  tx.execute(kPut, {{"id", held.id},
                    {"user_id", user_id},
                    {"name_key", held.name_key},
                    {"box", held.box},
                    {"opens_first", held.opens_first}});
}

void let_none_open_first(db::Transaction& tx, const std::string& user_id) {
  tx.execute(kNoneFirst, {{"user_id", user_id}});
}

bool delete_search(db::Transaction& tx, const std::string& user_id, const std::string& id) {
  return tx.execute(kDelete, {{"id", id}, {"user_id", user_id}}) == 1;
}

}  // namespace matters
