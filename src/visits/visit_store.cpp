#include "visits/visit_store.h"

namespace visits {
namespace {

constexpr auto kInsert = R"sql(
  INSERT INTO visit (id, unit_id, year, seq, received_on, received_at, session_id, received_by,
    received_by_name, people_count, denounces, kinds, outcome, petition_id, guided_to,
    document_number, refusal_ground, refusal_ground_on, notice_due_on, notice_edition, paper_page,
    told, registered_at, request_key, request_digest, version)
  VALUES (:id, :unit_id, :year, :seq, :received_on, :received_at, :session_id, :received_by,
    :received_by_name, :people_count, :denounces, :kinds, :outcome, :petition_id, :guided_to,
    :document_number, :refusal_ground, :refusal_ground_on, :notice_due_on, :notice_edition,
    :paper_page, :told, :registered_at, :request_key, :request_digest, 1)
)sql";
constexpr auto kInsertMatter = R"sql(
  INSERT INTO visit_matter (visit_id, position, matter_id) VALUES (:visit_id, :position, :matter_id)
)sql";
constexpr auto kFindKey = R"sql(
  SELECT id, request_digest FROM visit WHERE request_key = :key
)sql";
constexpr auto kFind = R"sql(
  SELECT id, unit_id, year, seq, received_on, received_at, session_id, received_by,
    received_by_name, people_count, denounces, kinds, outcome, petition_id, guided_to,
    document_number, refusal_ground, refusal_ground_on, notice_due_on, notice_edition,
    notice_number, notice_issued_on, notice_signed_by, paper_page, told, registered_at, version
  FROM visit WHERE id = :id
)sql";
constexpr auto kOfUnit = R"sql(
  SELECT id, unit_id, year, seq, received_on, received_at, session_id, received_by,
    received_by_name, people_count, denounces, kinds, outcome, petition_id, guided_to,
    document_number, refusal_ground, refusal_ground_on, notice_due_on, notice_edition,
    notice_number, notice_issued_on, notice_signed_by, paper_page, told, registered_at, version
  FROM visit
  WHERE unit_id = :unit_id AND received_on >= :from_day AND received_on <= :to_day
    AND (received_on > :day OR (received_on = :day AND (received_at > :hour
      OR (received_at = :hour AND id > :after_id))))
  ORDER BY received_on, received_at, id LIMIT :limit
)sql";
constexpr auto kAboutMatter = R"sql(
  SELECT visit_id FROM visit_matter WHERE matter_id = :matter_id ORDER BY visit_id
)sql";
constexpr auto kOfSession = R"sql(
  SELECT id, unit_id, year, seq, received_on, received_at, session_id, received_by,
    received_by_name, people_count, denounces, kinds, outcome, petition_id, guided_to,
    document_number, refusal_ground, refusal_ground_on, notice_due_on, notice_edition,
    notice_number, notice_issued_on, notice_signed_by, paper_page, told, registered_at, version
  FROM visit WHERE session_id = :session_id ORDER BY received_at, id
)sql";
constexpr auto kMatters = R"sql(
  SELECT matter_id FROM visit_matter WHERE visit_id = :id ORDER BY position
)sql";
constexpr auto kSaveNotice = R"sql(
  UPDATE visit SET notice_number = :notice_number, notice_issued_on = :notice_issued_on,
    notice_signed_by = :notice_signed_by, version = version + 1
  WHERE id = :id AND version = :version
)sql";
constexpr auto kSaveTold = R"sql(
  UPDATE visit SET told = :told, version = version + 1 WHERE id = :id
)sql";
constexpr auto kAwaitingNotice = R"sql(
  SELECT id, unit_id, year, seq, refusal_ground, refusal_ground_on, notice_due_on, notice_edition
  FROM visit WHERE notice_due_on IS NOT NULL AND notice_issued_on IS NULL ORDER BY id
)sql";
constexpr auto kAwaitingUntil = R"sql(
  SELECT id FROM visit
  WHERE notice_due_on IS NOT NULL AND notice_issued_on IS NULL AND notice_due_on <= :until
    AND unit_id = :unit_id
  ORDER BY notice_due_on, id LIMIT 100
)sql";
constexpr auto kMoveNotice = R"sql(
  UPDATE visit SET notice_due_on = :due_on, notice_edition = :edition, version = version + 1
  WHERE id = :id
)sql";

std::string about(const std::string& id) { return "visit/" + id; }

std::string box_of(const vault::Vault& vault, const Visit& visit, Random& random) {
  return vault.seal(about(visit.id), json::serialize(to_json(visit.told)), random);
}

std::optional<Refusal> refusal_from(const db::Row& row) {
  const auto ground = row.maybe_text("refusal_ground");
  if (!ground) return std::nullopt;
  return Refusal{.ground = *ground,
                 .ground_on = row.date("refusal_ground_on"),
                 .notice_due_on = row.maybe_date("notice_due_on"),
                 .edition = row.integer("notice_edition"),
                 .notice_number = row.maybe_text("notice_number"),
                 .notice_issued_on = row.maybe_date("notice_issued_on"),
                 .notice_signed_by = row.maybe_text("notice_signed_by")};
}

Visit visit_from(db::Transaction& tx, const vault::Vault& vault, const db::Row& row) {
  Visit visit;
  visit.id = row.text("id");
  visit.unit_id = row.text("unit_id");
  visit.year = row.integer("year");
  visit.seq = row.integer("seq");
  visit.received_on = row.date("received_on");
  visit.received_at = row.text("received_at");
  visit.session_id = row.maybe_text("session_id");
  visit.received_by = row.text("received_by");
  visit.received_by_name = row.text("received_by_name");
  visit.people_count = row.integer("people_count");
  visit.denounces = row.boolean("denounces");
  visit.kinds = row.text("kinds");
  visit.outcome = parse_outcome(row.text("outcome"));
  visit.petition_id = row.maybe_text("petition_id");
  visit.guided_to = row.maybe_text("guided_to");
  visit.document_number = row.maybe_text("document_number");
  visit.refusal = refusal_from(row);
  visit.paper_page = row.maybe_text("paper_page");
  visit.registered_at = *parse_instant(row.text("registered_at"));
  visit.version = row.integer("version");
  visit.told = told_from(json::parse_own(vault.open_box(about(visit.id), row.text("told"))));
  for (const db::Row& matter : tx.query(kMatters, {{"id", visit.id}})) {
    visit.matter_ids.push_back(matter.text("matter_id"));
  }
  return visit;
}

struct Place {
  std::string day, hour, id;
};

// What place_of gave; before everything when there is none.
Place place_from(const std::string& text) {
  const auto first = text.find('/');
  const auto second = first == std::string::npos ? first : text.find('/', first + 1);
  if (second == std::string::npos) return {};
  return {text.substr(0, first), text.substr(first + 1, second - first - 1),
          text.substr(second + 1)};
}

}  // namespace

void insert(db::Transaction& tx, const vault::Vault& vault, const Visit& visit,
            const RequestKey& request, Random& random) {
  const Refusal* refusal = visit.refusal ? &*visit.refusal : nullptr;
  const auto ground = refusal ? std::optional(refusal->ground) : std::nullopt;
  const auto ground_on = refusal ? std::optional(refusal->ground_on) : std::nullopt;
  tx.execute(kInsert, {{"id", visit.id},
                       {"unit_id", visit.unit_id},
                       {"year", visit.year},
                       {"seq", visit.seq},
                       {"received_on", visit.received_on},
                       {"received_at", visit.received_at},
                       {"session_id", visit.session_id},
                       {"received_by", visit.received_by},
                       {"received_by_name", visit.received_by_name},
                       {"people_count", visit.people_count},
                       {"denounces", visit.denounces},
                       {"kinds", visit.kinds},
                       {"outcome", text(visit.outcome)},
                       {"petition_id", visit.petition_id},
                       {"guided_to", visit.guided_to},
                       {"document_number", visit.document_number},
                       {"refusal_ground", ground},
                       {"refusal_ground_on", ground_on},
                       {"notice_due_on", refusal ? refusal->notice_due_on : std::nullopt},
                       {"notice_edition", refusal ? refusal->edition : 0},
                       {"paper_page", visit.paper_page},
                       {"told", box_of(vault, visit, random)},
                       {"registered_at", iso(visit.registered_at)},
                       {"request_key", request.key},
                       {"request_digest", request.digest}});
  for (std::size_t i = 0; i < visit.matter_ids.size(); ++i) {
    tx.execute(kInsertMatter,
               {{"visit_id", visit.id}, {"position", i}, {"matter_id", visit.matter_ids[i]}});
  }
}

std::optional<Used> find_key(db::Transaction& tx, const std::string& key) {
  const auto row = tx.first(kFindKey, {{"key", key}});
  if (!row) return std::nullopt;
  return Used{row->text("id"), row->text("request_digest")};
}

Result<Visit> find(db::Transaction& tx, const vault::Vault& vault, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "visit.not_found");
  return visit_from(tx, vault, *row);
}

Result<void> save_notice(db::Transaction& tx, Visit& visit) {
  const long long changed =
      tx.execute(kSaveNotice, {{"id", visit.id},
                               {"notice_number", visit.refusal->notice_number},
                               {"notice_issued_on", visit.refusal->notice_issued_on},
                               {"notice_signed_by", visit.refusal->notice_signed_by},
                               {"version", visit.version}});
  if (changed != 1) return fail(ErrorKind::conflict, "visit.changed_meanwhile", visit.id);
  ++visit.version;
  return {};
}

void save_told(db::Transaction& tx, const vault::Vault& vault, const Visit& visit, Random& random) {
  tx.execute(kSaveTold, {{"id", visit.id}, {"told", box_of(vault, visit, random)}});
}

std::string place_of(const Visit& visit) {
  return iso(visit.received_on) + "/" + visit.received_at + "/" + visit.id;
}

std::vector<Visit> of_unit(db::Transaction& tx, const vault::Vault& vault, const Page& page) {
  const Place after = place_from(page.after);
  std::vector<Visit> visits;
  for (const db::Row& row : tx.query(kOfUnit, {{"unit_id", page.unit_id},
                                               {"from_day", page.from},
                                               {"to_day", page.to},
                                               {"day", after.day},
                                               {"hour", after.hour},
                                               {"after_id", after.id},
                                               {"limit", page.limit}})) {
    visits.push_back(visit_from(tx, vault, row));
  }
  return visits;
}

std::vector<Visit> about_matter(db::Transaction& tx, const vault::Vault& vault,
                                const std::string& matter_id) {
  std::vector<Visit> visits;
  for (const db::Row& row : tx.query(kAboutMatter, {{"matter_id", matter_id}})) {
    const auto found = tx.first(kFind, {{"id", row.text("visit_id")}});
    visits.push_back(visit_from(tx, vault, *found));
  }
  return visits;
}

std::vector<Visit> of_session(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& session_id) {
  std::vector<Visit> visits;
  for (const db::Row& row : tx.query(kOfSession, {{"session_id", session_id}})) {
    visits.push_back(visit_from(tx, vault, row));
  }
  return visits;
}

std::vector<Visit> awaiting_notice(db::Transaction& tx) {
  std::vector<Visit> visits;
  for (const db::Row& row : tx.query(kAwaitingNotice, {})) {
    Visit visit;
    visit.id = row.text("id");
    visit.unit_id = row.text("unit_id");
    visit.year = row.integer("year");
    visit.seq = row.integer("seq");
    visit.refusal = Refusal{.ground = row.text("refusal_ground"),
                            .ground_on = row.date("refusal_ground_on"),
                            .notice_due_on = row.maybe_date("notice_due_on"),
                            .edition = row.integer("notice_edition"),
                            .notice_number = {},
                            .notice_issued_on = {},
                            .notice_signed_by = {}};
    visits.push_back(std::move(visit));
  }
  return visits;
}

std::vector<Visit> awaiting_notice_until(db::Transaction& tx, const vault::Vault& vault,
                                         const std::string& unit_id, Date until) {
  std::vector<Visit> visits;
  for (const db::Row& row : tx.query(kAwaitingUntil, {{"unit_id", unit_id}, {"until", until}})) {
    visits.push_back(visit_from(tx, vault, *tx.first(kFind, {{"id", row.text("id")}})));
  }
  return visits;
}

void move_notice(db::Transaction& tx, const std::string& id, const law::Due& due) {
  tx.execute(kMoveNotice, {{"id", id}, {"due_on", due.due_on}, {"edition", due.edition}});
}

}  // namespace visits
