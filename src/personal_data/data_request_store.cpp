#include "personal_data/data_request_store.h"

#include "base/json_own.h"

namespace personal_data {
namespace {

constexpr auto kInsert = R"sql(
  INSERT INTO data_request (id, unit_id, number, kind, received_on, due_on, stage, answered_on,
    reason, article, sealed_person, version, edition)
  VALUES (:id, :unit_id, :number, :kind, :received_on, :due_on, :stage, :answered_on, :reason,
    :article, :sealed_person, :version, :edition)
)sql";
constexpr auto kFind = R"sql(
  SELECT id, unit_id, number, kind, received_on, due_on, stage, answered_on, reason, article,
    sealed_person, version, edition
  FROM data_request WHERE id = :id
)sql";
constexpr auto kSave = R"sql(
  UPDATE data_request SET stage = :stage, answered_on = :answered_on, reason = :reason,
    article = :article, version = version + 1
  WHERE id = :id AND version = :version
)sql";
constexpr auto kOpen = R"sql(
  SELECT id, unit_id, number, kind, received_on, due_on, stage, answered_on, reason, article,
    version, edition
  FROM data_request WHERE stage = 'open' ORDER BY id
)sql";
constexpr auto kMove = R"sql(
  UPDATE data_request SET due_on = :due_on, edition = :edition, version = version + 1
  WHERE id = :id
)sql";
constexpr auto kList = R"sql(
  SELECT id, unit_id, number, kind, received_on, due_on, stage, answered_on, reason, article,
    version, edition
  FROM data_request
  WHERE unit_id = :unit_id AND stage = :stage
    AND (due_on > :after_day OR (due_on = :after_day AND id > :after_id))
  ORDER BY due_on, id LIMIT :limit
)sql";
constexpr auto kFindKey =
    R"sql( SELECT digest, request_id FROM data_request_key WHERE key = :key )sql";
constexpr auto kKeepKey = R"sql(
  INSERT INTO data_request_key (key, digest, request_id, used_on)
  VALUES (:key, :digest, :request_id, :used_on)
)sql";

std::string about(const std::string& id) { return "data_request/" + id; }

json::Object person_json(const DataRequest& request) {
  return {{"name", request.name},
          {"id_number", json::maybe(request.person.id_number)},
          {"phone", json::maybe(request.person.phone)},
          {"code", json::maybe(request.person.code)}};
}

DataRequest from_row(const db::Row& row) {
  return {.id = row.text("id"),
          .unit_id = row.text("unit_id"),
          .number = row.text("number"),
          .kind = parse_kind(row.text("kind")),
          .received_on = row.date("received_on"),
          .due_on = row.date("due_on"),
          .edition = row.integer("edition"),
          .stage = parse_stage(row.text("stage")),
          .answered_on = row.maybe_date("answered_on"),
          .reason = row.maybe_text("reason"),
          .article = row.maybe_text("article"),
          .person = {},
          .name = {},
          .version = row.integer("version")};
}

}  // namespace

void insert(db::Transaction& tx, const vault::Vault& vault, const DataRequest& request,
            Random& random) {
  tx.execute(kInsert, {{"id", request.id},
                       {"unit_id", request.unit_id},
                       {"number", request.number},
                       {"kind", text(request.kind)},
                       {"received_on", request.received_on},
                       {"due_on", request.due_on},
                       {"stage", text(request.stage)},
                       {"answered_on", request.answered_on},
                       {"reason", request.reason},
                       {"article", request.article},
                       {"sealed_person", vault.seal(about(request.id),
                                                    json::serialize(person_json(request)), random)},
                       {"version", request.version},
                       {"edition", request.edition}});
}

Result<DataRequest> find(db::Transaction& tx, const vault::Vault& vault, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "data_request.not_found");
  DataRequest request = from_row(*row);
  const json::Value opened =
      json::parse_own(vault.open_box(about(request.id), row->text("sealed_person")));
  const json::Object& person = opened.as_object();
  request.name = std::string(person.at("name").as_string());
  request.person = {.id_number = json::own_text(person, "id_number"),
                    .phone = json::own_text(person, "phone"),
                    .code = json::own_text(person, "code")};
  return request;
}

Result<void> save(db::Transaction& tx, DataRequest& request) {
  const long long changed = tx.execute(kSave, {{"id", request.id},
                                               {"stage", text(request.stage)},
                                               {"answered_on", request.answered_on},
                                               {"reason", request.reason},
                                               {"article", request.article},
                                               {"version", request.version}});
  if (changed != 1) return fail(ErrorKind::conflict, "data_request.changed_meanwhile", request.id);
  ++request.version;
  return {};
}

std::optional<UsedKey> find_key(db::Transaction& tx, const std::string& key) {
  const auto row = tx.first(kFindKey, {{"key", key}});
  if (!row) return std::nullopt;
  return UsedKey{row->text("digest"), row->text("request_id")};
}

void keep_key(db::Transaction& tx, const std::string& key, const UsedKey& used, Date today) {
  tx.execute(
      kKeepKey,
      {{"key", key}, {"digest", used.digest}, {"request_id", used.request_id}, {"used_on", today}});
}

std::vector<DataRequest> list(db::Transaction& tx, const RequestFilter& filter) {
  std::vector<DataRequest> requests;
  for (const db::Row& row : tx.query(kList, {{"unit_id", filter.unit_id},
                                             {"stage", text(filter.stage)},
                                             {"after_day", filter.after_day},
                                             {"after_id", filter.after_id},
                                             {"limit", filter.limit}})) {
    requests.push_back(from_row(row));
  }
  return requests;
}

std::vector<DataRequest> open_requests(db::Transaction& tx) {
  std::vector<DataRequest> requests;
  for (const db::Row& row : tx.query(kOpen, {})) requests.push_back(from_row(row));
  return requests;
}

void move(db::Transaction& tx, const std::string& id, const law::Due& due) {
  tx.execute(kMove, {{"id", id}, {"due_on", due.due_on}, {"edition", due.edition}});
}

}  // namespace personal_data
