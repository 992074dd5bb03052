#include "receptions/rule_store.h"

namespace receptions {
namespace {

constexpr auto kFind = R"sql(
  SELECT id, unit_id, pattern, starts_at, ends_at, place, participants, content, delegation,
         valid_from, valid_to, basis
  FROM reception_rule
  WHERE id = :id
)sql";

constexpr auto kOfUnit = R"sql(
  SELECT id, unit_id, pattern, starts_at, ends_at, place, participants, content, delegation,
         valid_from, valid_to, basis
  FROM reception_rule
  WHERE unit_id = :unit_id
  ORDER BY valid_from, id
  LIMIT 200
)sql";

constexpr auto kInsert = R"sql(
  INSERT INTO reception_rule (id, unit_id, pattern, starts_at, ends_at, place, participants,
    content, delegation, valid_from, valid_to, basis)
  VALUES (:id, :unit_id, :pattern, :starts_at, :ends_at, :place, :participants,
    :content, :delegation, :valid_from, :valid_to, :basis)
)sql";

constexpr auto kEnd = R"sql(
  UPDATE reception_rule SET valid_to = :valid_to WHERE id = :id
)sql";

std::vector<std::string> texts_from(const json::Value& value) {
  std::vector<std::string> texts;
  for (const json::Value& each : value.as_array()) texts.emplace_back(each.as_string());
  return texts;
}

Rule read_row(const db::Row& row) {
  return {.id = row.text("id"),
          .unit_id = row.text("unit_id"),
          .pattern = pattern_from(json::parse_own(row.text("pattern"))),
          .starts_at = row.text("starts_at"),
          .ends_at = row.text("ends_at"),
          .place = row.text("place"),
          .participants = texts_from(json::parse_own(row.text("participants"))),
          .content = row.text("content"),
          .delegation = row.text("delegation"),
          .valid_from = row.date("valid_from"),
          .valid_to = row.maybe_date("valid_to"),
          .basis = row.text("basis")};
}

}  // namespace

Result<Rule> find_rule(db::Transaction& tx, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "reception.no_rule");
  return read_row(*row);
}

std::vector<Rule> rules_of(db::Transaction& tx, const std::string& unit_id) {
  std::vector<Rule> rules;
  for (const db::Row& row : tx.query(kOfUnit, {{"unit_id", unit_id}})) {
    rules.push_back(read_row(row));
  }
  return rules;
}

void insert(db::Transaction& tx, const Rule& rule) {
  const json::Array participants(rule.participants.begin(), rule.participants.end());
  tx.execute(kInsert, {{"id", rule.id},
                       {"unit_id", rule.unit_id},
                       {"pattern", json::serialize(to_json(rule.pattern))},
                       {"starts_at", rule.starts_at},
                       {"ends_at", rule.ends_at},
                       {"place", rule.place},
                       {"participants", json::serialize(participants)},
                       {"content", rule.content},
                       {"delegation", rule.delegation},
                       {"valid_from", rule.valid_from},
                       {"valid_to", rule.valid_to},
                       {"basis", rule.basis}});
}

void end_rule(db::Transaction& tx, const std::string& id, Date last) {
  tx.execute(kEnd, {{"id", id}, {"valid_to", last}});
}

}  // namespace receptions
