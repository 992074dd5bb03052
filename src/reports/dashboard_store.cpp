#include "reports/dashboard.h"

namespace reports {
namespace {

// One pass over the window, grouped finely; the four tables are sums of its rows.
constexpr auto kGroups = R"sql(
  SELECT m.unit_id, m.kind, m.topic, substr(m.received_on, 1, 7) AS month,
    count(*) AS matters, CAST(sum(m.papers) AS BIGINT) AS papers,
    CAST(sum(CASE WHEN m.decided_on IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS answered,
    CAST(sum(CASE WHEN m.decided_on IS NOT NULL AND m.was_late = 0 THEN 1 ELSE 0 END) AS BIGINT)
      AS in_time,
    CAST(sum(m.is_open) AS BIGINT) AS open,
    CAST(sum(CASE WHEN m.is_open = 1 AND m.due_on < :today THEN 1 ELSE 0 END) AS BIGINT)
      AS overdue
  FROM matter m
  WHERE CASE_SCOPE = :scope AND m.received_on >= :from_day AND m.received_on <= :to_day
    AND (:with_denunciations = 1 OR m.kind <> 'denunciation')
  GROUP BY m.unit_id, m.kind, m.topic, substr(m.received_on, 1, 7)
)sql";

std::string groups_of(bool whole_line) {
  std::string sql = kGroups;
  sql.replace(sql.find("CASE_SCOPE"), 10, whole_line ? "m.top_id" : "m.unit_id");
  return sql;
}

void add(Figures& to, const Figures& from) {
  to.papers += from.papers;
  to.matters += from.matters;
  to.answered += from.answered;
  to.in_time += from.in_time;
  to.late += from.late;
  to.open += from.open;
  to.overdue += from.overdue;
}

Figures figures_from(const db::Row& row) {
  Figures figures{.papers = row.integer("papers"),
                  .matters = row.integer("matters"),
                  .answered = row.integer("answered"),
                  .in_time = row.integer("in_time"),
                  .open = row.integer("open"),
                  .overdue = row.integer("overdue")};
  figures.late = figures.answered - figures.in_time;
  return figures;
}

}  // namespace

Dashboard dashboard(db::Transaction& tx, const Window& window) {
  static const std::string kOneUnit = groups_of(false);
  static const std::string kWholeLine = groups_of(true);
  Dashboard result;
  for (const db::Row& row : tx.query(window.whole_line ? kWholeLine : kOneUnit,
                                     {{"scope", window.unit_id},
                                      {"from_day", window.from},
                                      {"to_day", window.to},
                                      {"today", window.today},
                                      {"with_denunciations", window.with_denunciations}})) {
    const Figures figures = figures_from(row);
    add(result.totals, figures);
    add(result.by_month[row.text("month")], figures);
    add(result.by_kind[row.text("kind")], figures);
    add(result.by_topic[row.text("topic")], figures);
    add(result.by_unit[row.text("unit_id")], figures);
  }
  return result;
}

}  // namespace reports
