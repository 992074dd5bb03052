#include "receptions/regular_store.h"

namespace receptions {
namespace {

constexpr auto kOfUnit = R"sql(
  SELECT id, unit_id, valid_from, place, phone, hours, basis
  FROM regular_reception
  WHERE unit_id = :unit_id
  ORDER BY valid_from
  LIMIT 200
)sql";

constexpr auto kInsert = R"sql(
  INSERT INTO regular_reception (id, unit_id, valid_from, place, phone, hours, basis)
  VALUES (:id, :unit_id, :valid_from, :place, :phone, :hours, :basis)
)sql";

Regular read_row(const db::Row& row) {
  return {.id = row.text("id"),
          .unit_id = row.text("unit_id"),
          .valid_from = row.date("valid_from"),
          .place = row.text("place"),
          .phone = row.maybe_text("phone"),
          .hours = hours_from(json::parse_own(row.text("hours"))),
          .basis = row.text("basis")};
}

}  // namespace

void insert(db::Transaction& tx, const Regular& regular) {
  tx.execute(kInsert, {{"id", regular.id},
                       {"unit_id", regular.unit_id},
                       {"valid_from", regular.valid_from},
                       {"place", regular.place},
                       {"phone", regular.phone},
                       {"hours", json::serialize(hours_json(regular.hours))},
                       {"basis", regular.basis}});
}

std::vector<Regular> regular_of(db::Transaction& tx, const std::string& unit_id) {
  std::vector<Regular> all;
  for (const db::Row& row : tx.query(kOfUnit, {{"unit_id", unit_id}})) all.push_back(read_row(row));
  return all;
}

std::optional<Regular> regular_on(db::Transaction& tx, const std::string& unit_id, Date day) {
  const auto all = regular_of(tx, unit_id);
  const Regular* regular = in_force(all, day);
  return regular ? std::optional(*regular) : std::nullopt;
}

}  // namespace receptions
