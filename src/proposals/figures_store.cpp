#include "proposals/figures_store.h"

#include <algorithm>

namespace proposals {
namespace {

// A matter of the second instance had another unit before.
constexpr auto kCount = R"sql(
  SELECT m.unit_id, m.received_on, m.due_on, m.is_complex, m.papers,
    (SELECT MAX(p.people_count) FROM matter_paper l JOIN petition p ON p.id = l.petition_id
     WHERE l.matter_id = m.id) AS most_people,
    (SELECT COUNT(DISTINCT s.sender_key) FROM matter_paper l
     JOIN petition_sender s ON s.petition_id = l.petition_id
     WHERE l.matter_id = m.id) AS senders,
    (SELECT COUNT(*) FROM visit_matter v WHERE v.matter_id = m.id) AS visits,
    (SELECT COUNT(DISTINCT d.owner_unit_id) FROM visit_matter v
     JOIN conclusion c ON c.visit_id = v.visit_id
     JOIN directive d ON d.conclusion_id = c.id
     WHERE v.matter_id = m.id AND d.owner_unit_id <> m.unit_id) AS instructed,
    (SELECT COUNT(*) FROM matter b WHERE b.id = m.previous_matter_id
     AND b.unit_id <> m.unit_id) AS had_before
  FROM matter m
  WHERE m.id = :id AND m.is_open = 1
)sql";
constexpr auto kLimitsEnded = R"sql(
  SELECT id FROM matter
  WHERE unit_id = :unit_id AND sort_on >= :from_day AND sort_on <= :to_day AND is_open = 1
  ORDER BY sort_on, id
)sql";
constexpr auto kReceivedIn = R"sql(
  SELECT id FROM matter
  WHERE unit_id = :unit_id AND received_on >= :from_day AND received_on <= :to_day AND is_open = 1
  ORDER BY received_on, id
)sql";
constexpr auto kOfPaper = "SELECT matter_id FROM matter_paper WHERE petition_id = :id";
constexpr auto kOfVisit = "SELECT matter_id FROM visit_matter WHERE visit_id = :id";
constexpr auto kOfConclusion = R"sql(
  SELECT v.matter_id FROM conclusion c JOIN visit_matter v ON v.visit_id = c.visit_id
  WHERE c.id = :id
)sql";
constexpr auto kOfDirective = R"sql(
  SELECT v.matter_id FROM directive d JOIN conclusion c ON c.id = d.conclusion_id
  JOIN visit_matter v ON v.visit_id = c.visit_id
  WHERE d.id = :id
)sql";

std::vector<std::string> ids(const std::vector<db::Row>& rows, std::string_view column) {
  std::vector<std::string> found;
  found.reserve(rows.size());
  for (const db::Row& row : rows) found.push_back(row.text(column));
  return found;
}

std::vector<std::string> in_days(db::Transaction& tx, std::string_view sql,
                                 const std::string& unit_id, Days days) {
  return ids(tx.query(sql, {{"unit_id", unit_id}, {"from_day", days.from}, {"to_day", days.to}}),
             "id");
}

}  // namespace

std::optional<Counted> count(db::Transaction& tx, const std::string& matter_id) {
  const auto row = tx.first(kCount, {{"id", matter_id}});
  if (!row) return std::nullopt;
  Figures figures{.papers = row->integer("papers"),
                  .senders = row->integer("senders"),
                  .visits = row->integer("visits"),
                  .bodies = 1 + row->integer("instructed") + row->integer("had_before"),
                  .received_on = row->date("received_on"),
                  .due_on = row->maybe_date("due_on"),
                  .complex = row->boolean("is_complex")};
  figures.people = std::max(row->maybe_integer("most_people").value_or(1), figures.senders);
  return Counted{row->text("unit_id"), figures};
}

std::vector<std::string> limits_ended(db::Transaction& tx, const std::string& unit_id, Days days) {
  return in_days(tx, kLimitsEnded, unit_id, days);
}

std::vector<std::string> received_in(db::Transaction& tx, const std::string& unit_id, Days days) {
  return in_days(tx, kReceivedIn, unit_id, days);
}

std::vector<std::string> matters_of(db::Transaction& tx, const std::string& subject_kind,
                                    const std::string& subject_id) {
  if (subject_kind == "matter") return {subject_id};
  const std::string_view sql = subject_kind == "petition"     ? kOfPaper
                               : subject_kind == "visit"      ? kOfVisit
                               : subject_kind == "conclusion" ? kOfConclusion
                               : subject_kind == "directive"  ? kOfDirective
                                                              : "";
  if (sql.empty()) return {};
  return ids(tx.query(sql, {{"id", subject_id}}), "matter_id");
}

}  // namespace proposals
