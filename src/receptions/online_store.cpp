#include "receptions/online_store.h"

namespace receptions {
namespace {

constexpr auto kInsert = R"sql(
  INSERT INTO reception_online (session_id, facts, secrecy_assured, said_by_name)
  VALUES (:session_id, :facts, :secrecy_assured, :said_by_name)
)sql";
constexpr auto kFind = R"sql(
  SELECT facts, secrecy_assured, said_by_name FROM reception_online WHERE session_id = :session_id
)sql";
constexpr auto kInsertStep = R"sql(
  INSERT INTO reception_online_step (id, session_id, step, done_at, succeeded, note, kept_at, file_id,
    digest, kept_until, by_name)
  VALUES (:id, :session_id, :step, :done_at, :succeeded, :note, :kept_at, :file_id, :digest,
    :kept_until, :by_name)
)sql";
constexpr auto kSteps = R"sql(
  SELECT id, session_id, step, done_at, succeeded, note, kept_at, file_id, digest, kept_until, by_name
  FROM reception_online_step WHERE session_id = :session_id ORDER BY id LIMIT 200
)sql";

}  // namespace

void insert(db::Transaction& tx, const std::string& session_id, const Online& online) {
  const json::Array facts(online.facts.begin(), online.facts.end());
  tx.execute(kInsert, {{"session_id", session_id},
                       {"facts", json::serialize(facts)},
                       {"secrecy_assured", online.secrecy_assured},
                       {"said_by_name", online.said_by_name}});
}

std::optional<Online> find_online(db::Transaction& tx, const std::string& session_id) {
  const auto row = tx.first(kFind, {{"session_id", session_id}});
  if (!row) return std::nullopt;
  Online online{.facts = {},
                .secrecy_assured = row->boolean("secrecy_assured"),
                .said_by_name = row->text("said_by_name")};
  const json::Value facts = json::parse_own(row->text("facts"));
  for (const json::Value& fact : facts.as_array()) {
    online.facts.emplace_back(fact.as_string());
  }
  return online;
}

void insert(db::Transaction& tx, const OnlineStep& step) {
  tx.execute(kInsertStep, {{"id", step.id},
                           {"session_id", step.session_id},
                           {"step", step.step},
                           {"done_at", step.done_at},
                           {"succeeded", step.succeeded},
                           {"note", step.note},
                           {"kept_at", step.kept_at},
                           {"file_id", step.file_id},
                           {"digest", step.digest},
                           {"kept_until", step.kept_until},
                           {"by_name", step.by_name}});
}

std::vector<OnlineStep> online_steps(db::Transaction& tx, const std::string& session_id) {
  std::vector<OnlineStep> steps;
  for (const db::Row& row : tx.query(kSteps, {{"session_id", session_id}})) {
    steps.push_back({.id = row.text("id"),
                     .session_id = row.text("session_id"),
                     .step = row.text("step"),
                     .done_at = row.text("done_at"),
                     .succeeded = row.boolean("succeeded"),
                     .note = row.text("note"),
                     .kept_at = row.maybe_text("kept_at"),
                     .file_id = row.maybe_text("file_id"),
                     .digest = row.maybe_text("digest"),
                     .kept_until = row.maybe_date("kept_until"),
                     .by_name = row.text("by_name")});
  }
  return steps;
}

}  // namespace receptions
