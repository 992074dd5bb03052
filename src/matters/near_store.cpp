#include "matters/near_store.h"

#include "base/check.h"
#include "matters/matter_store.h"

namespace matters {
namespace {

constexpr auto kPending = R"sql(
  SELECT search_row, version, unit_id, kind, summary, place_code, topic FROM matter
  WHERE search_row > :last ORDER BY search_row LIMIT :most
)sql";
constexpr auto kVersions = R"sql(
  SELECT search_row, version FROM matter
  WHERE search_row > :from_row AND search_row <= :to_row
)sql";
constexpr auto kNewestRow = R"sql(
  SELECT COALESCE(MAX(search_row), 0) AS newest FROM matter
)sql";
// The rows are found by their numbers: an index by unit would walk all papers of a large one.
constexpr auto kInScope = R"sql(
  (m.unit_id || '') = :unit_id
  AND ((m.kind <> 'denunciation' AND :ordinary = 1)
    OR (m.kind = 'denunciation' AND (:denunciations = 1 OR m.assignee_id = :assigned_to)))
)sql";
// Of what waits for the index only so much is compared word by word.
constexpr auto kTail = R"sql(
  m.search_row > :last AND m.search_row > (SELECT MAX(search_row) FROM matter) - 500
  ORDER BY m.search_row DESC LIMIT 100
)sql";
constexpr auto kOfSender = R"sql(
  m.id IN (SELECT l.matter_id FROM petition_sender s
           JOIN matter_paper l ON l.petition_id = s.petition_id
           WHERE s.unit_id = :unit_id AND s.sender_key = :sender_key
           ORDER BY s.petition_id DESC LIMIT 200)
  ORDER BY m.search_row DESC LIMIT 20
)sql";

std::string select(const char* condition) {
  return std::string("SELECT ") + kMatterColumns + " FROM matter m WHERE " + kInScope + " AND " +
         condition;
}

std::string select_listed() {
  std::string list = "m.search_row IN (";
  for (std::size_t i = 0; i < kMostNearRows; ++i) {
    list += (i ? ", :row" : ":row") + std::to_string(i);
  }
  return select((list + ")").c_str());
}

db::Params params_of(const NearScope& scope) {
  return {{"unit_id", scope.unit_id},
          {"ordinary", scope.ordinary},
          {"denunciations", scope.denunciations},
          {"assigned_to", scope.assigned_to}};
}

std::vector<Row> rows_from(const std::vector<db::Row>& held) {
  std::vector<Row> rows;
  for (const db::Row& row : held) {
    rows.push_back({.matter = matter_from(row), .clock = row_clock(row)});
  }
  return rows;
}

}  // namespace

std::vector<Pending> pending_after(db::Transaction& tx, long long last, long long most) {
  std::vector<Pending> pending;
  for (const db::Row& row : tx.query(kPending, {{"last", last}, {"most", most}})) {
    pending.push_back({.search_row = row.integer("search_row"),
                       .version = row.integer("version"),
                       .near = {.unit_id = row.text("unit_id"),
                                .denunciation = parse_kind(row.text("kind")) == Kind::denunciation,
                                .text = row.text("summary"),
                                .place_code = row.maybe_text("place_code").value_or(""),
                                .topic = row.text("topic")}});
  }
  return pending;
}

std::vector<Pending> versions_between(db::Transaction& tx, long long from, long long to) {
  std::vector<Pending> pending;
  for (const db::Row& row : tx.query(kVersions, {{"from_row", from}, {"to_row", to}})) {
    pending.push_back({.search_row = row.integer("search_row"), .version = row.integer("version")});
  }
  return pending;
}

long long newest_row(db::Transaction& tx) { return tx.first(kNewestRow)->integer("newest"); }

std::vector<Row> near_rows(db::Transaction& tx, const NearScope& scope,
                           const std::vector<long long>& search_rows) {
  static const std::string kListed = select_listed();
  CHECK(search_rows.size() <= kMostNearRows);
  if (search_rows.empty()) return {};
  db::Params params = params_of(scope);
  for (std::size_t i = 0; i < kMostNearRows; ++i) {
    params.emplace_back("row" + std::to_string(i), i < search_rows.size() ? search_rows[i] : 0LL);
  }
  return rows_from(tx.query(kListed, params));
}

std::vector<Row> near_rows_after(db::Transaction& tx, const NearScope& scope, long long last) {
  static const std::string kNewest = select(kTail);
  db::Params params = params_of(scope);
  params.emplace_back("last", last);
  return rows_from(tx.query(kNewest, params));
}

std::vector<Row> rows_of_sender(db::Transaction& tx, const NearScope& scope,
                                const std::string& sender_key) {
  static const std::string kSender = select(kOfSender);
  db::Params params = params_of(scope);
  params.emplace_back("sender_key", sender_key);
  return rows_from(tx.query(kSender, params));
}

}  // namespace matters
