#include "visits/counted_store.h"

namespace visits {
namespace {

constexpr auto kCounted = R"sql(
  SELECT visit.id AS id, session_id, people_count, visit_matter.matter_id AS matter_id
  FROM visit LEFT JOIN visit_matter ON visit_matter.visit_id = visit.id AND position = 0
  WHERE unit_id = :unit_id AND received_on >= :from_day AND received_on <= :to_day
    AND outcome <> 'refused'
  ORDER BY received_on, received_at, visit.id
)sql";
constexpr auto kDeskDays = R"sql(
  SELECT received_by, MAX(received_by_name) AS name, received_on, COUNT(*) AS visits,
    COUNT(paper_page) AS entered_later
  FROM visit
  WHERE unit_id = :unit_id AND received_on >= :from_day AND received_on <= :to_day
  GROUP BY received_by, received_on ORDER BY received_on, received_by
)sql";

}  // namespace

std::vector<DeskDay> desk_days(db::Transaction& tx, const std::string& unit_id, Date from,
                               Date to) {
  std::vector<DeskDay> days;
  for (const db::Row& row :
       tx.query(kDeskDays, {{"unit_id", unit_id}, {"from_day", from}, {"to_day", to}})) {
    days.push_back({row.text("received_by"), row.text("name"), row.date("received_on"),
                    row.integer("visits"), row.integer("entered_later")});
  }
  return days;
}

std::vector<CountedVisit> counted(db::Transaction& tx, const std::string& unit_id, Date from,
                                  Date to) {
  std::vector<CountedVisit> visits;
  for (const db::Row& row :
       tx.query(kCounted, {{"unit_id", unit_id}, {"from_day", from}, {"to_day", to}})) {
    visits.push_back({.session_id = row.maybe_text("session_id"),
                      .case_id = row.maybe_text("matter_id").value_or(row.text("id")),
                      .people_count = row.integer("people_count")});
  }
  return visits;
}

}  // namespace visits
