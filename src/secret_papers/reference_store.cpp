#include "secret_papers/reference_store.h"

namespace secret_papers {
namespace {

constexpr auto kInsert = R"sql(
  INSERT INTO secret_reference (id, unit_id, number, level, received_on, kept_at, registered_by,
    registered_at)
  VALUES (:id, :unit_id, :number, :level, :received_on, :kept_at, :registered_by, :registered_at)
)sql";
constexpr auto kOfUnit = R"sql(
  SELECT id, unit_id, number, level, received_on, kept_at FROM secret_reference
  WHERE unit_id = :unit_id
    AND (received_on < :before_day OR (received_on = :before_day AND id < :before_id))
  ORDER BY received_on DESC, id DESC LIMIT :limit
)sql";

constexpr auto kAfterAllDays = "9999-12-31";

}  // namespace

void insert(db::Transaction& tx, const Reference& reference, const Registrar& by) {
  tx.execute(kInsert, {{"id", reference.id},
                       {"unit_id", reference.unit_id},
                       {"number", reference.number},
                       {"level", reference.level},
                       {"received_on", reference.received_on},
                       {"kept_at", reference.kept_at},
                       {"registered_by", by.user_id},
                       {"registered_at", iso(by.at)}});
}

std::vector<Reference> of_unit(db::Transaction& tx, const Listing& listing) {
  const std::string before = listing.before_day.empty() ? kAfterAllDays : listing.before_day;
  std::vector<Reference> references;
  for (const db::Row& row : tx.query(kOfUnit, {{"unit_id", listing.unit_id},
                                               {"before_day", before},
                                               {"before_id", listing.before_id},
                                               {"limit", listing.limit}})) {
    references.push_back({.id = row.text("id"),
                          .unit_id = row.text("unit_id"),
                          .number = row.text("number"),
                          .level = row.text("level"),
                          .received_on = row.date("received_on"),
                          .kept_at = row.text("kept_at")});
  }
  return references;
}

}  // namespace secret_papers
