#include "matters/matter_store.h"

#include "base/check.h"
#include "matters/behind.h"
#include "matters/clock_store.h"
#include "matters/matter_json.h"

namespace matters {

const char* const kMatterColumns = R"sql(
  m.id, m.unit_id, m.top_id, m.search_row, m.kind, m.instance, m.stage, m.number, m.topic,
  m.summary, m.sender_label, m.respondent, m.place_code, m.belongs_to, m.checks,
  m.several_contents, m.received_on, m.classified_on, m.accepted_on, m.decided_on, m.delivered_on,
  m.closed_on, m.is_complex, m.complexity_grounds, m.extensions, m.assignee_id, m.assignee_name,
  m.due_on, m.due_clock, m.was_late, m.outcome, m.answer, m.previous_matter_id,
  m.withdrawal_asked_on, m.satisfaction, m.papers, m.version, m.stopped_on, m.stopped_by
)sql";

namespace {

// Newer matters have higher search rows; matters are never deleted, and one writer counts.
constexpr auto kInsert = R"sql(
  INSERT INTO matter (id, unit_id, top_id, search_row, kind, instance, stage, waiting, is_open,
    number, topic, summary, sender_label, respondent, place_code, belongs_to, checks,
    several_contents, received_on, classified_on, accepted_on, decided_on, delivered_on, closed_on,
    is_complex, complexity_grounds, extensions, assignee_id, assignee_name, due_on, due_clock,
    was_late, outcome, answer, previous_matter_id, withdrawal_asked_on, satisfaction, papers,
    version, stopped_on, stopped_by)
  VALUES (:id, :unit_id, :top_id, (SELECT COALESCE(MAX(search_row), 0) + 1 FROM matter), :kind, :instance, :stage, :waiting, :is_open,
    :number, :topic, :summary, :sender_label, :respondent, :place_code, :belongs_to, :checks,
    :several_contents, :received_on, :classified_on, :accepted_on, :decided_on, :delivered_on,
    :closed_on, :is_complex, :complexity_grounds, :extensions, :assignee_id, :assignee_name,
    :due_on, :due_clock, :was_late, :outcome, :answer, :previous_matter_id, :withdrawal_asked_on,
    :satisfaction, :papers, :version, :stopped_on, :stopped_by)
  RETURNING search_row
)sql";
constexpr auto kSave = R"sql(
  UPDATE matter SET kind = :kind, instance = :instance, stage = :stage, waiting = :waiting,
    is_open = :is_open, number = :number, topic = :topic, summary = :summary,
    sender_label = :sender_label, respondent = :respondent, place_code = :place_code,
    belongs_to = :belongs_to, checks = :checks, several_contents = :several_contents,
    received_on = :received_on, classified_on = :classified_on, accepted_on = :accepted_on,
    decided_on = :decided_on, delivered_on = :delivered_on, closed_on = :closed_on,
    is_complex = :is_complex, complexity_grounds = :complexity_grounds, extensions = :extensions,
    assignee_id = :assignee_id, assignee_name = :assignee_name, due_on = :due_on,
    due_clock = :due_clock, was_late = :was_late, outcome = :outcome, answer = :answer,
    previous_matter_id = :previous_matter_id, withdrawal_asked_on = :withdrawal_asked_on,
    satisfaction = :satisfaction, papers = :papers, stopped_on = :stopped_on,
    stopped_by = :stopped_by, version = version + 1
  WHERE id = :id AND version = :version
)sql";
constexpr auto kLink = R"sql(
  INSERT INTO matter_paper (matter_id, petition_id, duplicate)
  VALUES (:matter_id, :petition_id, :duplicate)
)sql";
constexpr auto kPapers = R"sql(
  SELECT p.id, p.number, p.received_on, l.duplicate
  FROM matter_paper l JOIN petition p ON p.id = l.petition_id
  WHERE l.matter_id = :matter_id ORDER BY p.received_on, p.id LIMIT 500
)sql";
// CROSS: SQLite takes the few around first; else it reads every link there is for their order.
constexpr auto kLinksAround = R"sql(
  WITH RECURSIVE around(id) AS (
    SELECT id FROM matter WHERE id = :matter_id
    UNION
    SELECT b.matter_id FROM around r JOIN matter_paper a ON a.matter_id = r.id
    JOIN matter_paper b ON b.petition_id = a.petition_id)
  SELECT l.matter_id, l.petition_id, l.duplicate
  FROM around r CROSS JOIN matter_paper l WHERE l.matter_id = r.id
  ORDER BY l.petition_id, l.matter_id
)sql";
constexpr auto kMattersOfPaper = R"sql(
  SELECT matter_id FROM matter_paper WHERE petition_id = :petition_id ORDER BY matter_id
)sql";

std::optional<std::string> text_of(const std::optional<Outcome>& outcome) {
  if (!outcome) return std::nullopt;
  return json::serialize(to_json(*outcome));
}

std::optional<std::string> text_of(const std::optional<Answer>& answer) {
  if (!answer) return std::nullopt;
  return json::serialize(to_json(*answer));
}

// "suspension", "appraisal": why the clock stands still.
std::optional<std::string> stopped_by(const Clock* still) {
  if (!still) return std::nullopt;
  return still->suspended_on ? "suspension" : "appraisal";
}

db::Params params_of(const Matter& m) {
  const Clock* next = next_clock(m);
  const Clock* still = still_clock(m);
  return {{"id", m.id},
          {"kind", text(m.kind)},
          {"instance", m.instance},
          {"stage", text(m.stage)},
          {"waiting", text(waiting(m))},
          {"is_open", is_open(m.stage)},
          {"number", m.number},
          {"topic", m.topic},
          {"summary", m.summary},
          {"sender_label", m.sender_label},
          {"respondent", m.respondent},
          {"place_code", m.place_code},
          {"belongs_to", m.belongs_to},
          {"checks", json::serialize(m.checks)},
          {"several_contents", m.several_contents},
          {"received_on", m.received_on},
          {"classified_on", m.classified_on},
          {"accepted_on", m.accepted_on},
          {"decided_on", m.decided_on},
          {"delivered_on", m.delivered_on},
          {"closed_on", m.closed_on},
          {"is_complex", m.is_complex},
          {"complexity_grounds", json::serialize(to_json(m.complexity_grounds))},
          {"extensions", json::serialize(days_to_json(m.extensions))},
          {"assignee_id", m.assignee_id},
          {"assignee_name", m.assignee_name},
          {"due_on", next ? std::optional(next->due.due_on) : std::nullopt},
          {"due_clock", next ? std::optional(next->name) : std::nullopt},
          {"was_late", was_late(m)},
          {"outcome", text_of(m.outcome)},
          {"answer", text_of(m.answer)},
          {"previous_matter_id", m.previous_matter_id},
          {"withdrawal_asked_on", m.withdrawal_asked_on},
          {"satisfaction", m.satisfaction},
          {"papers", m.papers},
          {"version", m.version},
          {"stopped_on", still ? stands_still_since(*still) : std::nullopt},
          {"stopped_by", stopped_by(still)}};
}

void read_state(const db::Row& row, Matter& m) {
  m.classified_on = row.maybe_date("classified_on");
  m.accepted_on = row.maybe_date("accepted_on");
  m.decided_on = row.maybe_date("decided_on");
  m.delivered_on = row.maybe_date("delivered_on");
  m.closed_on = row.maybe_date("closed_on");
  m.is_complex = row.boolean("is_complex");
  m.complexity_grounds = texts_from(json::parse_own(row.text("complexity_grounds")));
  m.extensions = days_from(json::parse_own(row.text("extensions")));
  m.assignee_id = row.maybe_text("assignee_id");
  m.assignee_name = row.maybe_text("assignee_name");
  if (const auto outcome = row.maybe_text("outcome")) {
    m.outcome = outcome_from(json::parse_own(*outcome));
  }
  if (const auto answer = row.maybe_text("answer")) {
    m.answer = answer_from(json::parse_own(*answer));
  }
  m.previous_matter_id = row.maybe_text("previous_matter_id");
  m.withdrawal_asked_on = row.maybe_date("withdrawal_asked_on");
  m.satisfaction = row.maybe_text("satisfaction");
}

}  // namespace

Matter matter_from(const db::Row& row) {
  Matter m;
  m.id = row.text("id");
  m.unit_id = row.text("unit_id");
  m.top_id = row.text("top_id");
  m.search_row = row.integer("search_row");
  m.kind = parse_kind(row.text("kind"));
  m.instance = row.text("instance");
  m.stage = parse_stage(row.text("stage"));
  m.number = row.text("number");
  m.topic = row.text("topic");
  m.summary = row.text("summary");
  m.sender_label = row.text("sender_label");
  m.respondent = row.maybe_text("respondent");
  m.place_code = row.maybe_text("place_code");
  m.belongs_to = row.text("belongs_to");
  m.checks = json::parse_own(row.text("checks")).as_object();
  m.several_contents = row.boolean("several_contents");
  m.received_on = row.date("received_on");
  read_state(row, m);
  m.papers = row.integer("papers");
  m.version = row.integer("version");
  return m;
}

void insert(db::Transaction& tx, Matter& matter) {
  check(matter);
  db::Params params = params_of(matter);
  params.emplace_back("unit_id", matter.unit_id);
  params.emplace_back("top_id", matter.top_id);
  matter.search_row = tx.first(kInsert, params)->integer("search_row");
  add_clocks(tx, matter);
}

Result<Matter> find(db::Transaction& tx, const std::string& id) {
  static const std::string kFind =
      std::string("SELECT ") + kMatterColumns + " FROM matter m WHERE m.id = :id";
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "matter.not_found");
  Matter matter = matter_from(*row);
  read_clocks(tx, matter);
  return matter;
}

Result<void> save(db::Transaction& tx, Matter& matter) {
  check(matter);
  if (tx.execute(kSave, params_of(matter)) == 0) {
    return fail(ErrorKind::conflict, "matter.changed_meanwhile", matter.id);
  }
  ++matter.version;
  save_clocks(tx, matter);
  return {};
}

void link_paper(db::Transaction& tx, const Matter& matter, const std::string& petition_id,
                bool duplicate) {
  tx.execute(kLink,
             {{"matter_id", matter.id}, {"petition_id", petition_id}, {"duplicate", duplicate}});
}

std::vector<Paper> papers_of(db::Transaction& tx, const std::string& matter_id) {
  std::vector<Paper> papers;
  for (const db::Row& row : tx.query(kPapers, {{"matter_id", matter_id}})) {
    papers.push_back({.petition_id = row.text("id"),
                      .number = row.text("number"),
                      .received_on = row.date("received_on"),
                      .duplicate = row.boolean("duplicate")});
  }
  return papers;
}

std::vector<std::string> matters_of_paper(db::Transaction& tx, const std::string& petition_id) {
  std::vector<std::string> ids;
  for (const db::Row& row : tx.query(kMattersOfPaper, {{"petition_id", petition_id}})) {
    ids.push_back(row.text("matter_id"));
  }
  return ids;
}

std::vector<Link> links_around(db::Transaction& tx, const std::string& matter_id) {
  std::vector<Link> links;
  for (const db::Row& row : tx.query(kLinksAround, {{"matter_id", matter_id}})) {
    links.push_back({.matter_id = row.text("matter_id"),
                     .petition_id = row.text("petition_id"),
                     .duplicate = row.boolean("duplicate")});
  }
  return links;
}

Result<std::vector<Matter>> behind(db::Transaction& tx, const std::string& petition_id) {
  std::vector<Matter> matters;
  for (const std::string& id : matters_of_paper(tx, petition_id)) {
    matters.push_back(TRY(find(tx, id)));
  }
  return matters;
}

}  // namespace matters
