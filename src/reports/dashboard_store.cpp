#include "base/date_month.h"
#include "reports/dashboard.h"

#include <optional>
#include <utility>
#include <vector>

namespace reports {
namespace {

// Every statement gives the same rows: by month and kind, by topic, by unit.

// The counted rows of whole months, of one unit.
constexpr auto kCountedUnit = R"sql(
  SELECT 'month' AS grain, month AS name, kind, CAST(sum(matters) AS BIGINT) AS matters,
    CAST(sum(papers) AS BIGINT) AS papers, CAST(sum(answered) AS BIGINT) AS answered,
    CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(open) AS BIGINT) AS open, 0 AS overdue
  FROM count_by_topic
  WHERE scope_id = :scope AND whole_line = 0 AND month >= :from_month AND month <= :to_month
    AND kind <> :hidden_kind
  GROUP BY month, kind
  UNION ALL
  SELECT 'topic' AS grain, topic AS name, '' AS kind, CAST(sum(matters) AS BIGINT) AS matters,
    CAST(sum(papers) AS BIGINT) AS papers, CAST(sum(answered) AS BIGINT) AS answered,
    CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(open) AS BIGINT) AS open, 0 AS overdue
  FROM count_by_topic
  WHERE scope_id = :scope AND whole_line = 0 AND month >= :from_month AND month <= :to_month
    AND kind <> :hidden_kind
  GROUP BY topic
)sql";
// The same of a whole line, with its units.
constexpr auto kCountedLine = R"sql(
  SELECT 'month' AS grain, month AS name, kind, CAST(sum(matters) AS BIGINT) AS matters,
    CAST(sum(papers) AS BIGINT) AS papers, CAST(sum(answered) AS BIGINT) AS answered,
    CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(open) AS BIGINT) AS open, 0 AS overdue
  FROM count_by_topic
  WHERE scope_id = :scope AND whole_line = 1 AND month >= :from_month AND month <= :to_month
    AND kind <> :hidden_kind
  GROUP BY month, kind
  UNION ALL
  SELECT 'topic' AS grain, topic AS name, '' AS kind, CAST(sum(matters) AS BIGINT) AS matters,
    CAST(sum(papers) AS BIGINT) AS papers, CAST(sum(answered) AS BIGINT) AS answered,
    CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(open) AS BIGINT) AS open, 0 AS overdue
  FROM count_by_topic
  WHERE scope_id = :scope AND whole_line = 1 AND month >= :from_month AND month <= :to_month
    AND kind <> :hidden_kind
  GROUP BY topic
  UNION ALL
  SELECT 'unit' AS grain, unit_id AS name, '' AS kind, CAST(sum(matters) AS BIGINT) AS matters,
    CAST(sum(papers) AS BIGINT) AS papers, CAST(sum(answered) AS BIGINT) AS answered,
    CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(open) AS BIGINT) AS open, 0 AS overdue
  FROM count_by_unit
  WHERE top_id = :scope AND month >= :from_month AND month <= :to_month AND kind <> :hidden_kind
  GROUP BY unit_id
)sql";
// What the matters themselves say, of those chosen by one of the statements below; each reads no
// more than its index holds.
constexpr auto kFromMatters = R"sql(
  WITH chosen AS MATERIALIZED (CHOSEN)
  SELECT 'month' AS grain, month AS name, kind, CAST(sum(matters) AS BIGINT) AS matters,
    CAST(sum(papers) AS BIGINT) AS papers, CAST(sum(answered) AS BIGINT) AS answered,
    CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(is_open) AS BIGINT) AS open,
    CAST(sum(overdue) AS BIGINT) AS overdue
  FROM chosen GROUP BY month, kind
  UNION ALL
  SELECT 'topic' AS grain, topic AS name, '' AS kind, CAST(sum(matters) AS BIGINT) AS matters,
    CAST(sum(papers) AS BIGINT) AS papers, CAST(sum(answered) AS BIGINT) AS answered,
    CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(is_open) AS BIGINT) AS open,
    CAST(sum(overdue) AS BIGINT) AS overdue
  FROM chosen GROUP BY topic
  UNION ALL
  SELECT 'unit' AS grain, unit_id AS name, '' AS kind, CAST(sum(matters) AS BIGINT) AS matters,
    CAST(sum(papers) AS BIGINT) AS papers, CAST(sum(answered) AS BIGINT) AS answered,
    CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(is_open) AS BIGINT) AS open,
    CAST(sum(overdue) AS BIGINT) AS overdue
  FROM chosen GROUP BY unit_id
)sql";
// Received on the days at an edge; what is overdue is counted apart.
constexpr auto kOfEdge = R"sql(
  SELECT m.unit_id, m.kind, m.topic, substr(m.received_on, 1, 7) AS month, 1 AS matters, m.papers,
    CASE WHEN m.decided_on IS NULL THEN 0 ELSE 1 END AS answered,
    CASE WHEN m.decided_on IS NULL OR m.was_late = 1 THEN 0 ELSE 1 END AS in_time, m.is_open,
    0 AS overdue
  FROM matter m
  WHERE m.SCOPE = :scope AND m.received_on >= :from_day AND m.received_on <= :to_day
    AND m.kind <> :hidden_kind
)sql";
// Past a legal day: sort_on is one only while the matter is open. An expression keeps the database
// from reading all that was received instead.
constexpr auto kOverdue = R"sql(
  SELECT m.unit_id, m.kind, m.topic, substr(m.received_on, 1, 7) AS month, 0 AS matters,
    0 AS papers, 0 AS answered, 0 AS in_time, 0 AS is_open, 1 AS overdue
  FROM matter m
  WHERE m.SCOPE = :scope AND m.sort_on < :today AND (m.received_on || '') >= :from_day
    AND (m.received_on || '') <= :to_day AND m.kind <> :hidden_kind
)sql";
// Assigned to the reader, of the kind of which he sees no others.
constexpr auto kHis = R"sql(
  SELECT m.unit_id, m.kind, m.topic, substr(m.received_on, 1, 7) AS month, 1 AS matters, m.papers,
    CASE WHEN m.decided_on IS NULL THEN 0 ELSE 1 END AS answered,
    CASE WHEN m.decided_on IS NULL OR m.was_late = 1 THEN 0 ELSE 1 END AS in_time, m.is_open,
    CASE WHEN m.sort_on < :today THEN 1 ELSE 0 END AS overdue
  FROM matter m
  WHERE m.SCOPE = :scope AND m.received_on >= :from_day AND m.received_on <= :to_day
    AND m.kind = :hidden_kind AND m.assignee_id = :reader
)sql";

std::string from_matters(const char* chosen, const char* scope) {
  std::string sql = kFromMatters;
  sql.replace(sql.find("CHOSEN"), 6, chosen);
  sql.replace(sql.find("SCOPE"), 5, scope);
  return sql;
}

// The same statement for one unit and for a whole line.
struct Pair {
  explicit Pair(const char* chosen)
      : unit(from_matters(chosen, "unit_id")), line(from_matters(chosen, "top_id")) {}
  std::string unit, line;
};

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

void add(Dashboard& to, const std::vector<db::Row>& rows) {
  for (const db::Row& row : rows) {
    const Figures figures = figures_from(row);
    const std::string grain = row.text("grain"), name = row.text("name");
    if (grain == "topic") add(to.by_topic[name], figures);
    if (grain == "unit") add(to.by_unit[name], figures);
    if (grain != "month") continue;
    add(to.totals, figures);
    add(to.by_month[name], figures);
    add(to.by_kind[row.text("kind")], figures);
  }
}

// The whole months of a window, and the days before and after them. Nothing was received after
// today, so the month that has not ended yet is whole.
struct Parts {
  std::optional<std::pair<Date, Date>> months, before, after;
};

Parts parts_of(const Window& window) {
  const Date from = first_of_month(window.from) == window.from
                        ? window.from
                        : day_after(last_of_month(window.from));
  const bool to_its_end = window.to >= window.today || last_of_month(window.to) == window.to;
  const Date to = to_its_end ? last_of_month(window.to) : day_before(first_of_month(window.to));
  Parts parts;
  if (from > to) {
    parts.before = {window.from, window.to};
    return parts;
  }
  parts.months = {from, to};
  if (window.from < from) parts.before = {window.from, day_before(from)};
  if (to < window.to) parts.after = {day_after(to), window.to};
  return parts;
}

std::string month_of(Date day) { return iso(day).substr(0, 7); }

// Kinds are three words; the empty one hides none.
const char* hidden_kind(const Window& window) {
  return window.scope.denunciations ? "" : "denunciation";
}

std::vector<db::Row> counted(db::Transaction& tx, const Window& window,
                             const std::pair<Date, Date>& months) {
  return tx.query(window.scope.whole_line ? kCountedLine : kCountedUnit,
                  {{"scope", window.scope.unit_id},
                   {"from_month", month_of(months.first)},
                   {"to_month", month_of(months.second)},
                   {"hidden_kind", hidden_kind(window)}});
}

std::vector<db::Row> from_matters(db::Transaction& tx, const Window& window, const Pair& sql,
                                  const std::pair<Date, Date>& days, db::Params more) {
  db::Params params{
      {"scope", window.scope.unit_id}, {"from_day", days.first}, {"to_day", days.second}};
  for (auto& each : more) params.push_back(std::move(each));
  return tx.query(window.scope.whole_line ? sql.line : sql.unit, params);
}

}  // namespace

Dashboard dashboard(db::Transaction& tx, const Window& window) {
  static const Pair kEdge(kOfEdge), kLate(kOverdue), kOwn(kHis);
  const std::pair whole{window.from, window.to};
  const Parts parts = parts_of(window);
  const std::pair<std::string, db::Value> hidden{"hidden_kind", hidden_kind(window)};
  Dashboard result;
  if (parts.months) add(result, counted(tx, window, *parts.months));
  for (const auto& edge : {parts.before, parts.after}) {
    if (edge) add(result, from_matters(tx, window, kEdge, *edge, {hidden}));
  }
  add(result, from_matters(tx, window, kLate, whole, {{"today", window.today}, hidden}));
  if (!window.scope.denunciations) {
    add(result, from_matters(tx, window, kOwn, whole,
                             {{"today", window.today},
                              {"hidden_kind", "denunciation"},
                              {"reader", window.reader_id}}));
  }
  if (!window.scope.whole_line) result.by_unit = {{window.scope.unit_id, result.totals}};
  return result;
}

}  // namespace reports
