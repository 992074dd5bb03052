#include "matters/counts.h"

namespace matters {
namespace {

constexpr auto kForgetTopics = R"sql( DELETE FROM count_by_topic )sql";
constexpr auto kForgetUnits = R"sql( DELETE FROM count_by_unit )sql";
constexpr auto kTopicColumns =
    "scope_id, whole_line, month, kind, topic, matters, papers, answered, in_time, open";
constexpr auto kUnitColumns =
    "top_id, month, kind, unit_id, matters, papers, answered, in_time, open";
// What the matters themselves say.
constexpr auto kTopics = R"sql(
  SELECT unit_id AS scope_id, 0 AS whole_line, substr(received_on, 1, 7) AS month, kind, topic,
    count(*) AS matters, CAST(sum(papers) AS BIGINT) AS papers,
    CAST(sum(CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END) AS BIGINT) AS answered,
    CAST(sum(CASE WHEN decided_on IS NULL OR was_late = 1 THEN 0 ELSE 1 END) AS BIGINT) AS in_time,
    CAST(sum(is_open) AS BIGINT) AS open
  FROM matter GROUP BY unit_id, substr(received_on, 1, 7), kind, topic
  UNION ALL
  SELECT top_id AS scope_id, 1 AS whole_line, substr(received_on, 1, 7) AS month, kind, topic,
    count(*) AS matters, CAST(sum(papers) AS BIGINT) AS papers,
    CAST(sum(CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END) AS BIGINT) AS answered,
    CAST(sum(CASE WHEN decided_on IS NULL OR was_late = 1 THEN 0 ELSE 1 END) AS BIGINT) AS in_time,
    CAST(sum(is_open) AS BIGINT) AS open
  FROM matter GROUP BY top_id, substr(received_on, 1, 7), kind, topic
)sql";
constexpr auto kUnits = R"sql(
  SELECT top_id, substr(received_on, 1, 7) AS month, kind, unit_id,
    count(*) AS matters, CAST(sum(papers) AS BIGINT) AS papers,
    CAST(sum(CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END) AS BIGINT) AS answered,
    CAST(sum(CASE WHEN decided_on IS NULL OR was_late = 1 THEN 0 ELSE 1 END) AS BIGINT) AS in_time,
    CAST(sum(is_open) AS BIGINT) AS open
  FROM matter GROUP BY top_id, substr(received_on, 1, 7), kind, unit_id
)sql";

std::string filled(const char* table, const char* columns, const char* counted) {
  return std::string("INSERT INTO ") + table + " (" + columns + ") " + counted;
}

// Rows that stand in one of the two and not in the other; a row of nothing counts as none.
std::string difference(const char* table, const char* columns, const char* counted) {
  const std::string kept =
      std::string("SELECT ") + columns + " FROM " + table + " WHERE matters <> 0";
  const std::string again = std::string("SELECT ") + columns + " FROM (" + counted + ") counted";
  return "SELECT 'kept' AS which, x.* FROM (" + kept + " EXCEPT " + again +
         ") x UNION ALL SELECT 'counted again' AS which, y.* FROM (" + again + " EXCEPT " + kept +
         ") y LIMIT 100";
}

void add_faults(std::vector<std::string>& faults, const db::Row& row, const std::string& sort) {
  faults.push_back("counts: " + sort + " in " + row.text("month") + " " + row.text("kind") + ": " +
                   std::to_string(row.integer("matters")) + " matters, " +
                   std::to_string(row.integer("answered")) + " answered, " +
                   std::to_string(row.integer("open")) + " open (" + row.text("which") + ")");
}

}  // namespace

void recount(db::Transaction& tx) {
  tx.execute(kForgetTopics);
  tx.execute(filled("count_by_topic", kTopicColumns, kTopics));
  tx.execute(kForgetUnits);
  tx.execute(filled("count_by_unit", kUnitColumns, kUnits));
}

std::vector<std::string> miscounted(db::Transaction& tx) {
  std::vector<std::string> faults;
  for (const db::Row& row : tx.query(difference("count_by_topic", kTopicColumns, kTopics))) {
    add_faults(faults, row, row.text("scope_id") + " " + row.text("topic"));
  }
  for (const db::Row& row : tx.query(difference("count_by_unit", kUnitColumns, kUnits))) {
    add_faults(faults, row, row.text("top_id") + " " + row.text("unit_id"));
  }
  return faults;
}

}  // namespace matters
