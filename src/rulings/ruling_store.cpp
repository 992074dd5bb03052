#include "rulings/ruling_store.h"

namespace rulings {
namespace {

constexpr auto kAll = R"sql(
  SELECT edition, id, kind, content, reason, entered_at, entered_by FROM ruling ORDER BY edition
)sql";
constexpr auto kNewest = R"sql(
  SELECT COALESCE(MAX(edition), 0) AS newest FROM ruling
)sql";
constexpr auto kInsert = R"sql(
  INSERT INTO ruling (edition, id, kind, content, reason, entered_at, entered_by)
  VALUES (:edition, :id, :kind, :content, :reason, :entered_at, :entered_by)
)sql";

}  // namespace

std::vector<Ruling> all(db::Transaction& tx) {
  std::vector<Ruling> rulings;
  for (const db::Row& row : tx.query(kAll, {})) {
    rulings.push_back({.edition = row.integer("edition"),
                       .id = row.text("id"),
                       .what = what_from(row.text("kind"), json::parse_own(row.text("content"))),
                       .reason = row.text("reason"),
                       .entered_at = *parse_instant(row.text("entered_at")),
                       .entered_by = row.text("entered_by")});
  }
  return rulings;
}

long long newest(db::Transaction& tx) { return tx.first(kNewest)->integer("newest"); }

void insert(db::Transaction& tx, const Ruling& ruling) {
  tx.execute(kInsert, {{"edition", ruling.edition},
                       {"id", ruling.id},
                       {"kind", kind_of(ruling.what)},
                       {"content", json::serialize(content_of(ruling.what))},
                       {"reason", ruling.reason},
                       {"entered_at", iso(ruling.entered_at)},
                       {"entered_by", ruling.entered_by}});
}

}  // namespace rulings
