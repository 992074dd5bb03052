#include "incidents/incident_store.h"

namespace incidents {
namespace {

constexpr auto kInsert = R"sql(
  INSERT INTO incident (id, unit_id, year, seq, happened_on, happened_at, kind, session_id,
    visit_id, people_count, told, recorded_by, recorded_by_name, request_key, request_digest,
    version)
  VALUES (:id, :unit_id, :year, :seq, :happened_on, :happened_at, :kind, :session_id, :visit_id,
    :people_count, :told, :recorded_by, :recorded_by_name, :request_key, :request_digest, 1)
)sql";
constexpr auto kFindKey = R"sql(
  SELECT id, request_digest FROM incident WHERE request_key = :key
)sql";
constexpr auto kFind = R"sql(
  SELECT id, unit_id, year, seq, happened_on, happened_at, kind, session_id, visit_id,
    people_count, closed_on, told, recorded_by, recorded_by_name, version
  FROM incident WHERE id = :id
)sql";
constexpr auto kOfUnit = R"sql(
  SELECT id, unit_id, year, seq, happened_on, happened_at, kind, session_id, visit_id,
    people_count, closed_on, told, recorded_by, recorded_by_name, version
  FROM incident
  WHERE unit_id = :unit_id AND happened_on >= :from_day AND happened_on <= :to_day
  ORDER BY happened_on, happened_at, id LIMIT 1000
)sql";
constexpr auto kSave = R"sql(
  UPDATE incident SET told = :told, closed_on = :closed_on, version = version + 1
  WHERE id = :id AND version = :version
)sql";

std::string about(const std::string& id) { return "incident/" + id; }

std::string box_of(const vault::Vault& vault, const Incident& incident, Random& random) {
  return vault.seal(about(incident.id), json::serialize(to_json(incident.notes)), random);
}

Incident incident_from(const vault::Vault& vault, const db::Row& row) {
  Incident incident;
  incident.id = row.text("id");
  incident.unit_id = row.text("unit_id");
  incident.year = row.integer("year");
  incident.seq = row.integer("seq");
  incident.happened_on = row.date("happened_on");
  incident.happened_at = row.text("happened_at");
  incident.kind = row.text("kind");
  incident.session_id = row.maybe_text("session_id");
  incident.visit_id = row.maybe_text("visit_id");
  incident.people_count = row.maybe_integer("people_count");
  incident.closed_on = row.maybe_date("closed_on");
  incident.notes =
      notes_from(json::parse_own(vault.open_box(about(incident.id), row.text("told"))));
  incident.recorded_by = row.text("recorded_by");
  incident.recorded_by_name = row.text("recorded_by_name");
  incident.version = row.integer("version");
  return incident;
}

}  // namespace

void insert(db::Transaction& tx, const vault::Vault& vault, const Incident& incident,
            const RequestKey& request, Random& random) {
  tx.execute(kInsert, {{"id", incident.id},
                       {"unit_id", incident.unit_id},
                       {"year", incident.year},
                       {"seq", incident.seq},
                       {"happened_on", incident.happened_on},
                       {"happened_at", incident.happened_at},
                       {"kind", incident.kind},
                       {"session_id", incident.session_id},
                       {"visit_id", incident.visit_id},
                       {"people_count", incident.people_count},
                       {"told", box_of(vault, incident, random)},
                       {"recorded_by", incident.recorded_by},
                       {"recorded_by_name", incident.recorded_by_name},
                       {"request_key", request.key},
                       {"request_digest", request.digest}});
}

std::optional<Used> find_key(db::Transaction& tx, const std::string& key) {
  const auto row = tx.first(kFindKey, {{"key", key}});
  if (!row) return std::nullopt;
  return Used{row->text("id"), row->text("request_digest")};
}

Result<Incident> find(db::Transaction& tx, const vault::Vault& vault, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "incident.not_found", id);
  return incident_from(vault, *row);
}

Result<void> save(db::Transaction& tx, const vault::Vault& vault, Incident& incident,
                  Random& random) {
  const auto changed = tx.execute(kSave, {{"told", box_of(vault, incident, random)},
                                          {"closed_on", incident.closed_on},
                                          {"id", incident.id},
                                          {"version", incident.version}});
  if (changed != 1) return fail(ErrorKind::conflict, "incident.changed_meanwhile", incident.id);
  ++incident.version;
  return {};
}

std::vector<Incident> of_unit(db::Transaction& tx, const vault::Vault& vault,
                              const Period& period) {
  std::vector<Incident> found;
  for (const db::Row& row :
       tx.query(kOfUnit,
                {{"unit_id", period.unit_id}, {"from_day", period.from}, {"to_day", period.to}})) {
    found.push_back(incident_from(vault, row));
  }
  return found;
}

}  // namespace incidents
