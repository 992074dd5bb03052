#include "conferences/question_store.h"

#include "petitions/register.h"

namespace conferences {
namespace {

constexpr auto kColumns = R"sql(
  SELECT id, session_id, unit_id, asked_through, asked_on, stage, topic, wording, joined_to, answer,
    answered_on, answered_by_name, promise, owner_unit_id, due_on, promise_stage, done_on, evidence,
    reported_by, reported_by_name, confirmed_by_name, confirmed_on, told, version
  FROM conference_question )sql";
constexpr auto kById = "WHERE id = :id";
constexpr auto kByCode = "WHERE code_hash = :id";
constexpr auto kBySession = "WHERE session_id = :id ORDER BY id LIMIT 1000";
constexpr auto kByUnit = "WHERE unit_id = :id ORDER BY id";
constexpr auto kByOwner = R"sql(
  WHERE owner_unit_id = :id AND promise_stage IN ('open', 'reported') ORDER BY due_on, id LIMIT 200
)sql";
constexpr auto kFindKey = R"sql(
  SELECT id, request_digest FROM conference_question WHERE request_key = :key
)sql";
constexpr auto kInsert = R"sql(
  INSERT INTO conference_question (id, session_id, unit_id, asked_through, asked_on, stage, told,
    code_hash, request_key, request_digest, version)
  VALUES (:id, :session_id, :unit_id, :asked_through, :asked_on, :stage, :told, :code_hash,
    :request_key, :request_digest, 1)
)sql";
constexpr auto kSave = R"sql(
  UPDATE conference_question SET stage = :stage, topic = :topic, wording = :wording,
    joined_to = :joined_to, answer = :answer, answered_on = :answered_on,
    answered_by_name = :answered_by_name, promise = :promise, owner_unit_id = :owner_unit_id,
    due_on = :due_on, promise_stage = :promise_stage, done_on = :done_on, evidence = :evidence,
    reported_by = :reported_by, reported_by_name = :reported_by_name,
    confirmed_by_name = :confirmed_by_name, confirmed_on = :confirmed_on, told = :told,
    version = version + 1
  WHERE id = :id AND version = :version
)sql";

std::string about(const Question& question) { return "conference_question/" + question.id; }

std::string box_of(const vault::Vault& vault, const Question& question, Random& random) {
  return vault.seal(about(question), json::serialize(to_json(question.told)), random);
}

std::optional<Answer> answer_from(const db::Row& row) {
  const auto text = row.maybe_text("answer");
  if (!text) return std::nullopt;
  return Answer{*text, row.date("answered_on"), row.text("answered_by_name")};
}

std::optional<Promise> promise_from(const db::Row& row) {
  const auto what = row.maybe_text("promise");
  if (!what) return std::nullopt;
  return Promise{.what = *what,
                 .owner_unit_id = row.text("owner_unit_id"),
                 .due_on = row.date("due_on"),
                 .stage = row.text("promise_stage"),
                 .done_on = row.maybe_date("done_on"),
                 .evidence = row.maybe_text("evidence"),
                 .reported_by = row.maybe_text("reported_by"),
                 .reported_by_name = row.maybe_text("reported_by_name"),
                 .confirmed_by_name = row.maybe_text("confirmed_by_name"),
                 .confirmed_on = row.maybe_date("confirmed_on")};
}

Question question_from(const vault::Vault& vault, const db::Row& row) {
  Question question{
      .id = row.text("id"),
      .session_id = row.text("session_id"),
      .unit_id = row.text("unit_id"),
      .through = row.text("asked_through") == "portal" ? Through::portal : Through::office,
      .asked_on = row.date("asked_on"),
      .stage = stage_of(row.text("stage")),
      .topic = row.maybe_text("topic"),
      .wording = row.maybe_text("wording"),
      .joined_to = row.maybe_text("joined_to"),
      .answer = answer_from(row),
      .promise = promise_from(row),
      .version = row.integer("version")};
  question.told = told_from(json::parse_own(vault.open_box(about(question), row.text("told"))));
  return question;
}

std::vector<Question> questions(db::Transaction& tx, const vault::Vault& vault,
                                std::string_view where, const std::string& id) {
  std::vector<Question> found;
  for (const db::Row& row : tx.query(kColumns + std::string(where), {{"id", id}})) {
    found.push_back(question_from(vault, row));
  }
  return found;
}

void add_promise(db::Params& params, const std::optional<Promise>& promise) {
  const Promise none;
  const Promise& p = promise ? *promise : none;
  const auto text = [&](const std::string& value) {
    return promise ? std::optional(value) : std::nullopt;
  };
  params.insert(params.end(), {{"promise", text(p.what)},
                               {"owner_unit_id", text(p.owner_unit_id)},
                               {"due_on", promise ? std::optional(p.due_on) : std::nullopt},
                               {"promise_stage", text(p.stage)},
                               {"done_on", p.done_on},
                               {"evidence", p.evidence},
                               {"reported_by", p.reported_by},
                               {"reported_by_name", p.reported_by_name},
                               {"confirmed_by_name", p.confirmed_by_name},
                               {"confirmed_on", p.confirmed_on}});
}

}  // namespace

std::optional<Used> find_key(db::Transaction& tx, const std::string& key) {
  const auto row = tx.first(kFindKey, {{"key", key}});
  if (!row) return std::nullopt;
  return Used{row->text("id"), row->text("request_digest")};
}

void insert(db::Transaction& tx, const vault::Vault& vault, const Question& question,
            const RequestKey& request, Random& random) {
  const std::string code = petitions::code_from(vault, "question_code", question.id);
  tx.execute(kInsert, {{"id", question.id},
                       {"session_id", question.session_id},
                       {"unit_id", question.unit_id},
                       {"asked_through", word(question.through)},
                       {"asked_on", question.asked_on},
                       {"stage", word(question.stage)},
                       {"told", box_of(vault, question, random)},
                       {"code_hash", petitions::code_hash(vault, code)},
                       {"request_key", request.key},
                       {"request_digest", request.digest}});
}

Result<void> save(db::Transaction& tx, const vault::Vault& vault, Question& question,
                  Random& random) {
  const auto& answer = question.answer;
  db::Params params{{"id", question.id},
                    {"version", question.version},
                    {"stage", word(question.stage)},
                    {"topic", question.topic},
                    {"wording", question.wording},
                    {"joined_to", question.joined_to},
                    {"answer", answer ? std::optional(answer->text) : std::nullopt},
                    {"answered_on", answer ? std::optional(answer->on) : std::nullopt},
                    {"answered_by_name", answer ? std::optional(answer->by_name) : std::nullopt},
                    {"told", box_of(vault, question, random)}};
  add_promise(params, question.promise);
  if (tx.execute(kSave, params) == 0) {
    return fail(ErrorKind::conflict, "question.changed_meanwhile", question.id);
  }
  ++question.version;
  return {};
}

Result<Question> find(db::Transaction& tx, const vault::Vault& vault, const std::string& id) {
  const auto found = questions(tx, vault, kById, id);
  if (found.empty()) return fail(ErrorKind::not_found, "question.not_found");
  return found.front();
}

Result<Question> find_by_code(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& code) {
  const auto found = questions(tx, vault, kByCode, petitions::code_hash(vault, code));
  if (found.empty()) return fail(ErrorKind::not_found, "portal.no_such_code", "code");
  return found.front();
}

std::vector<Question> of_session(db::Transaction& tx, const vault::Vault& vault,
                                 const std::string& session_id) {
  return questions(tx, vault, kBySession, session_id);
}

std::vector<Question> of_unit(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& unit_id) {
  return questions(tx, vault, kByUnit, unit_id);
}

std::vector<Question> of_owner(db::Transaction& tx, const vault::Vault& vault,
                               const std::string& unit_id) {
  return questions(tx, vault, kByOwner, unit_id);
}

}  // namespace conferences
