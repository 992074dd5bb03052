#include "dialogues/dialogue_store.h"

namespace dialogues {
namespace {

constexpr auto kColumns = R"sql(
  SELECT id, matter_id, unit_id, session_id, stage, called_on, called_by_name, notices, recorded_on,
    recorded_by_name, report_owed, reported_on, told, version
  FROM dialogue )sql";
constexpr auto kById = "WHERE id = :id";
constexpr auto kBySession = "WHERE session_id = :id";
constexpr auto kByMatter = "WHERE matter_id = :id ORDER BY id LIMIT 100";
constexpr auto kByUnit = "WHERE unit_id = :id ORDER BY id";
constexpr auto kCalledOf = "WHERE unit_id = :id AND stage = 'called' ORDER BY id LIMIT 100";
constexpr auto kUnreportedOf = R"sql(
  WHERE unit_id = :id AND stage = 'held' AND report_owed = 1 AND reported_on IS NULL
  ORDER BY id LIMIT 100
)sql";
constexpr auto kInsert = R"sql(
  INSERT INTO dialogue (id, matter_id, unit_id, session_id, stage, called_on, called_by_name,
    notices, recorded_on, recorded_by_name, report_owed, reported_on, told, version)
  VALUES (:id, :matter_id, :unit_id, :session_id, :stage, :called_on, :called_by_name,
    :notices, :recorded_on, :recorded_by_name, :report_owed, :reported_on, :told, :version)
)sql";
constexpr auto kSave = R"sql(
  UPDATE dialogue SET session_id = :session_id, stage = :stage, notices = :notices,
    recorded_on = :recorded_on, recorded_by_name = :recorded_by_name, report_owed = :report_owed,
    reported_on = :reported_on, told = :told, version = version + 1
  WHERE id = :id AND version = :version
)sql";
constexpr auto kSaid = R"sql(
  SELECT matter_id, facts, said_on, said_by_name, told FROM dialogue_facts
  WHERE matter_id = :matter_id
)sql";
constexpr auto kSaveSaid = R"sql(
  INSERT INTO dialogue_facts (matter_id, facts, said_on, said_by_name, told)
  VALUES (:matter_id, :facts, :said_on, :said_by_name, :told)
  ON CONFLICT (matter_id) DO UPDATE SET facts = excluded.facts, said_on = excluded.said_on,
    said_by_name = excluded.said_by_name, told = excluded.told
)sql";

std::string about(const Dialogue& dialogue) { return "dialogue/" + dialogue.id; }
std::string about_said(const std::string& matter_id) { return "dialogue_facts/" + matter_id; }

// What may change in its life.
db::Params changing(const vault::Vault& vault, const Dialogue& dialogue, Random& random) {
  return {{"id", dialogue.id},
          {"session_id", dialogue.session_id},
          {"stage", word(dialogue.stage)},
          {"notices", json::serialize(to_json(dialogue.notices))},
          {"recorded_on", dialogue.recorded_on},
          {"recorded_by_name", dialogue.recorded_by_name},
          {"report_owed", dialogue.report_owed},
          {"reported_on", dialogue.reported_on},
          {"told", vault.seal(about(dialogue), json::serialize(to_json(dialogue.told)), random)},
          {"version", dialogue.version}};
}

Dialogue dialogue_from(const vault::Vault& vault, const db::Row& row) {
  Dialogue dialogue{.id = row.text("id"),
                    .matter_id = row.text("matter_id"),
                    .unit_id = row.text("unit_id"),
                    .session_id = row.text("session_id"),
                    .stage = stage_of(row.text("stage")),
                    .called_on = row.date("called_on"),
                    .called_by_name = row.text("called_by_name"),
                    .notices = notices_from(json::parse_own(row.text("notices"))),
                    .recorded_on = row.maybe_date("recorded_on"),
                    .recorded_by_name = row.maybe_text("recorded_by_name"),
                    .report_owed = row.boolean("report_owed"),
                    .reported_on = row.maybe_date("reported_on"),
                    .version = row.integer("version")};
  dialogue.told = told_from(json::parse_own(vault.open_box(about(dialogue), row.text("told"))));
  return dialogue;
}

std::vector<Dialogue> dialogues(db::Transaction& tx, const vault::Vault& vault,
                                std::string_view where, const std::string& id) {
  std::vector<Dialogue> found;
  for (const db::Row& row : tx.query(kColumns + std::string(where), {{"id", id}})) {
    found.push_back(dialogue_from(vault, row));
  }
  return found;
}

}  // namespace

void insert(db::Transaction& tx, const vault::Vault& vault, const Dialogue& dialogue,
            Random& random) {
  db::Params params = changing(vault, dialogue, random);
  params.emplace_back("matter_id", dialogue.matter_id);
  params.emplace_back("unit_id", dialogue.unit_id);
  params.emplace_back("called_on", dialogue.called_on);
  params.emplace_back("called_by_name", dialogue.called_by_name);
  tx.execute(kInsert, params);
}

Result<void> save(db::Transaction& tx, const vault::Vault& vault, Dialogue& dialogue,
                  Random& random) {
  if (tx.execute(kSave, changing(vault, dialogue, random)) == 0) {
    return fail(ErrorKind::conflict, "dialogue.changed_meanwhile", dialogue.id);
  }
  ++dialogue.version;
  return {};
}

Result<Dialogue> find(db::Transaction& tx, const vault::Vault& vault, const std::string& id) {
  auto found = dialogues(tx, vault, kById, id);
  if (found.empty()) return fail(ErrorKind::not_found, "dialogue.not_found");
  return std::move(found.front());
}

std::optional<Dialogue> find_of_session(db::Transaction& tx, const vault::Vault& vault,
                                        const std::string& session_id) {
  auto found = dialogues(tx, vault, kBySession, session_id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Dialogue> of_matter(db::Transaction& tx, const vault::Vault& vault,
                                const std::string& matter_id) {
  return dialogues(tx, vault, kByMatter, matter_id);
}

std::vector<Dialogue> waiting_of(db::Transaction& tx, const vault::Vault& vault,
                                 const std::string& unit_id) {
  std::vector<Dialogue> all = dialogues(tx, vault, kCalledOf, unit_id);
  for (Dialogue& each : dialogues(tx, vault, kUnreportedOf, unit_id)) {
    all.push_back(std::move(each));
  }
  return all;
}

std::vector<Dialogue> of_unit(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& unit_id) {
  return dialogues(tx, vault, kByUnit, unit_id);
}

std::optional<Said> find_said(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& matter_id) {
  const auto row = tx.first(kSaid, {{"matter_id", matter_id}});
  if (!row) return std::nullopt;
  Said said{.matter_id = row->text("matter_id"),
            .said_on = row->date("said_on"),
            .said_by_name = row->text("said_by_name"),
            .ground = vault.open_box(about_said(matter_id), row->text("told"))};
  const json::Value facts = json::parse_own(row->text("facts"));
  for (const json::Value& fact : facts.as_array()) {
    said.facts.emplace_back(fact.as_string());
  }
  return said;
}

void save(db::Transaction& tx, const vault::Vault& vault, const Said& said, Random& random) {
  tx.execute(kSaveSaid,
             {{"matter_id", said.matter_id},
              {"facts", json::serialize(json::Array(said.facts.begin(), said.facts.end()))},
              {"said_on", said.said_on},
              {"said_by_name", said.said_by_name},
              {"told", vault.seal(about_said(said.matter_id), said.ground, random)}});
}

}  // namespace dialogues
