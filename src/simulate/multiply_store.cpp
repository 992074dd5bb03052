#include "matters/counts.h"
#include "simulate/copied_rows.h"

namespace simulate {
namespace {

constexpr std::size_t kRowsAtOnce = 50;

constexpr auto kPapers = R"sql(
  SELECT id, unit_id, series, year, number, sealed, duplicate_of FROM petition ORDER BY id
)sql";
constexpr auto kMatters = R"sql(
  SELECT m.id, m.unit_id, m.number, m.assignee_id, m.place_code, m.previous_matter_id,
    p.id AS paper_id, p.number AS paper_number
  FROM matter m
  JOIN matter_paper l ON l.matter_id = m.id AND l.duplicate = 0
  JOIN petition p ON p.id = l.petition_id
  ORDER BY m.id
)sql";
constexpr auto kBooks = R"sql( SELECT unit_id, series, year, last FROM petition_counter )sql";
constexpr auto kHandlers = R"sql(
  SELECT DISTINCT o.unit_id, u.id, u.name FROM posts o JOIN users u ON u.id = o.user_id
  WHERE o.role = 'handler' ORDER BY o.unit_id, u.id
)sql";
constexpr auto kLastSearchRow = R"sql(
  SELECT COALESCE(max(search_row), 0) AS last FROM matter
)sql";

constexpr auto kMakePapers = R"sql(
  CREATE TEMP TABLE copied_paper (copy BIGINT NOT NULL, old_id TEXT NOT NULL, new_id TEXT NOT NULL,
    unit_id TEXT NOT NULL, seq BIGINT NOT NULL, number TEXT NOT NULL, code_hash TEXT NOT NULL,
    tail TEXT NOT NULL, duplicate_of TEXT, PRIMARY KEY (copy, old_id))
)sql";
constexpr auto kMakeMatters = R"sql(
  CREATE TEMP TABLE copied_matter (copy BIGINT NOT NULL, old_id TEXT NOT NULL,
    new_id TEXT NOT NULL, unit_id TEXT NOT NULL, number TEXT NOT NULL, search_row BIGINT NOT NULL,
    old_words TEXT NOT NULL, new_words TEXT NOT NULL, tail_words TEXT NOT NULL, assignee_id TEXT,
    assignee_name TEXT, place_code TEXT, previous_matter_id TEXT, PRIMARY KEY (copy, old_id))
)sql";

constexpr auto kCopyPapers = R"sql(
  INSERT INTO petition (id, unit_id, series, year, seq, number, channel, forwarded_by, received_on,
    written_on, registered_at, registered_by, people_count, appointment_document, anonymous, sealed,
    contents, checks, full_text, request, previous_handling, duplicate_of, code_hash)
  SELECT c.new_id, c.unit_id, p.series, p.year, c.seq, c.number, p.channel, p.forwarded_by,
    p.received_on, p.written_on, p.registered_at, p.registered_by, p.people_count,
    p.appointment_document, p.anonymous, p.sealed, p.contents, p.checks, p.full_text || c.tail,
    p.request, p.previous_handling, c.duplicate_of, c.code_hash
  FROM copied_paper c JOIN petition p ON p.id = c.old_id WHERE c.copy = :copy ORDER BY c.old_id
)sql";
constexpr auto kCopySenders = R"sql(
  INSERT INTO petition_sender (petition_id, position, unit_id, kind, representative, sender_key,
    phone_key, identity)
  SELECT c.new_id, s.position, c.unit_id, s.kind, s.representative, s.sender_key, s.phone_key,
    s.identity
  FROM copied_paper c JOIN petition_sender s ON s.petition_id = c.old_id WHERE c.copy = :copy
  ORDER BY c.old_id
)sql";
constexpr auto kCopyMatters = R"sql(
  INSERT INTO matter (id, unit_id, top_id, search_row, kind, instance, stage, waiting, is_open,
    number, topic, summary, sender_label, respondent, place_code, belongs_to, checks,
    several_contents, received_on, classified_on, accepted_on, decided_on, delivered_on, closed_on,
    is_complex, complexity_grounds, extensions, assignee_id, assignee_name, due_on, due_clock,
    was_late, outcome, answer, previous_matter_id, withdrawal_asked_on, satisfaction, papers,
    version, stopped_on, stopped_by)
  SELECT c.new_id, c.unit_id, m.top_id, c.search_row, m.kind, m.instance, m.stage, m.waiting,
    m.is_open, c.number, m.topic, m.summary, m.sender_label, m.respondent, c.place_code,
    m.belongs_to, m.checks, m.several_contents, m.received_on, m.classified_on, m.accepted_on,
    m.decided_on, m.delivered_on, m.closed_on, m.is_complex, m.complexity_grounds, m.extensions,
    c.assignee_id, c.assignee_name, m.due_on, m.due_clock, m.was_late, m.outcome, m.answer,
    c.previous_matter_id, m.withdrawal_asked_on, m.satisfaction, m.papers, m.version,
    m.stopped_on, m.stopped_by
  FROM copied_matter c JOIN matter m ON m.id = c.old_id WHERE c.copy = :copy ORDER BY c.old_id
)sql";
constexpr auto kCopyClocks = R"sql(
  INSERT INTO matter_clock (matter_id, position, name, question, input, field, started_on,
    raw_last_day, due_on, warn_on, met_on, rule, basis, provisional, number, suspended_on,
    appraisal_on, late_when_stopped, edition)
  SELECT c.new_id, k.position, k.name, k.question, k.input, k.field, k.started_on, k.raw_last_day,
    k.due_on, k.warn_on, k.met_on, k.rule, k.basis, k.provisional, k.number, k.suspended_on,
    k.appraisal_on, k.late_when_stopped, k.edition
  FROM copied_matter c JOIN matter_clock k ON k.matter_id = c.old_id WHERE c.copy = :copy
  ORDER BY c.old_id, k.position
)sql";
constexpr auto kCopyEvents = R"sql(
  INSERT INTO matter_clock_event (matter_id, seq, clock, name, change, happened_on, ground,
    article, reason, document_number, due_before, question, input, field, started_on, raw_last_day,
    due_on, warn_on, rule, basis, provisional, edition)
  SELECT c.new_id, e.seq, e.clock, e.name, e.change, e.happened_on, e.ground, e.article, e.reason,
    e.document_number, e.due_before, e.question, e.input, e.field, e.started_on, e.raw_last_day,
    e.due_on, e.warn_on, e.rule, e.basis, e.provisional,
    e.edition
  FROM copied_matter c JOIN matter_clock_event e ON e.matter_id = c.old_id WHERE c.copy = :copy
  ORDER BY c.old_id, e.seq
)sql";
constexpr auto kCopyLinks = R"sql(
  INSERT INTO matter_paper (matter_id, petition_id, duplicate)
  SELECT c.new_id, p.new_id, l.duplicate
  FROM copied_matter c
  JOIN matter_paper l ON l.matter_id = c.old_id
  JOIN copied_paper p ON p.copy = c.copy AND p.old_id = l.petition_id
  WHERE c.copy = :copy ORDER BY c.old_id
)sql";
constexpr auto kCopyWordsSqlite = R"sql(
  INSERT INTO search_index (rowid, folded)
  SELECT c.search_row, replace(s.folded, c.old_words, c.new_words) || c.tail_words
  FROM copied_matter c JOIN matter m ON m.id = c.old_id
  JOIN search_index s ON s.rowid = m.search_row WHERE c.copy = :copy ORDER BY c.search_row
)sql";
constexpr auto kCopyWordsPostgres = R"sql(
  INSERT INTO search_index (row_id, folded)
  SELECT c.search_row, replace(s.folded, c.old_words, c.new_words) || c.tail_words
  FROM copied_matter c JOIN matter m ON m.id = c.old_id
  JOIN search_index s ON s.row_id = m.search_row WHERE c.copy = :copy ORDER BY c.search_row
)sql";
constexpr auto kSaveBook = R"sql(
  INSERT INTO petition_counter (unit_id, series, year, last)
  VALUES (:unit_id, :series, :year, :last)
  ON CONFLICT (unit_id, series, year) DO UPDATE SET last = EXCLUDED.last
)sql";
constexpr auto kStopCounting = R"sql( ALTER TABLE matter DISABLE TRIGGER matter_counted )sql";
constexpr auto kGoOnCounting = R"sql( ALTER TABLE matter ENABLE TRIGGER matter_counted )sql";

// Many rows in one statement: "(:copy, :old_id0, …), (:copy, :old_id1, …)".
class Rows {
 public:
  Rows(db::Transaction& tx, long long copy, const char* into) : tx_(tx), copy_(copy), into_(into) {}

  void add(std::vector<std::pair<const char*, db::Value>> cells) {
    text_ += count_ ? ", (:copy" : "(:copy";
    for (auto& [name, value] : cells) {
      const std::string numbered = name + std::to_string(count_);
      text_ += ", :" + numbered;
      params_.emplace_back(numbered, std::move(value));
    }
    text_ += ")";
    if (++count_ == kRowsAtOnce) flush();
  }

  void flush() {
    if (count_ == 0) return;
    params_.emplace_back("copy", copy_);
    tx_.execute(into_ + text_, params_);
    params_.clear();
    text_.clear();
    count_ = 0;
  }

 private:
  db::Transaction& tx_;
  long long copy_;
  std::string into_, text_;
  db::Params params_;
  std::size_t count_ = 0;
};

bool is_sqlite(db::Transaction& tx) { return tx.dialect() == db::Dialect::sqlite; }

}  // namespace

Base read_base(db::Transaction& tx) {
  Base base;
  for (const db::Row& row : tx.query(kPapers)) {
    base.papers.push_back({.id = row.text("id"),
                           .unit_id = row.text("unit_id"),
                           .series = row.text("series"),
                           .number = row.text("number"),
                           .year = row.integer("year"),
                           .sealed = row.boolean("sealed"),
                           .duplicate_of = row.maybe_text("duplicate_of")});
  }
  for (const db::Row& row : tx.query(kMatters)) {
    base.matters.push_back({.id = row.text("id"),
                            .unit_id = row.text("unit_id"),
                            .number = row.text("number"),
                            .paper_id = row.text("paper_id"),
                            .paper_number = row.text("paper_number"),
                            .assignee_id = row.maybe_text("assignee_id"),
                            .place_code = row.maybe_text("place_code"),
                            .previous_matter_id = row.maybe_text("previous_matter_id")});
  }
  for (const db::Row& row : tx.query(kBooks)) {
    base.books[{row.text("unit_id"), {row.text("series"), row.integer("year")}}] =
        row.integer("last");
  }
  for (const db::Row& row : tx.query(kHandlers)) {
    base.handlers[row.text("unit_id")].push_back({row.text("id"), row.text("name")});
  }
  base.last_search_row = tx.first(kLastSearchRow)->integer("last");
  return base;
}

void make_copy_tables(db::Transaction& tx) {
  tx.execute(kMakePapers);
  tx.execute(kMakeMatters);
}

void drop_copy_tables(db::Transaction& tx) {
  tx.execute("DROP TABLE copied_paper");
  tx.execute("DROP TABLE copied_matter");
}

void stop_counting(db::Transaction& tx) {
  if (!is_sqlite(tx)) tx.execute(kStopCounting);
}

void count_again(db::Transaction& tx) {
  if (is_sqlite(tx)) return;
  tx.execute(kGoOnCounting);
  matters::recount(tx);
}

void put_copy(db::Transaction& tx, long long copy, const std::vector<CopiedPaper>& papers,
              const std::vector<CopiedMatter>& matters) {
  Rows paper_rows(tx, copy,
                  "INSERT INTO copied_paper (copy, old_id, new_id, unit_id, seq, number, "
                  "code_hash, tail, duplicate_of) VALUES ");
  for (const CopiedPaper& p : papers) {
    paper_rows.add({{"old_id", p.old_id},
                    {"new_id", p.new_id},
                    {"unit_id", p.unit_id},
                    {"seq", p.seq},
                    {"number", p.number},
                    {"code_hash", p.code_hash},
                    {"tail", p.tail},
                    {"duplicate_of", p.duplicate_of}});
  }
  paper_rows.flush();
  Rows matter_rows(tx, copy,
                   "INSERT INTO copied_matter (copy, old_id, new_id, unit_id, number, search_row, "
                   "old_words, new_words, tail_words, assignee_id, assignee_name, place_code, "
                   "previous_matter_id) VALUES ");
  for (const CopiedMatter& m : matters) {
    matter_rows.add({{"old_id", m.old_id},
                     {"new_id", m.new_id},
                     {"unit_id", m.unit_id},
                     {"number", m.number},
                     {"search_row", m.search_row},
                     {"old_words", m.old_words},
                     {"new_words", m.new_words},
                     {"tail_words", m.tail_words},
                     {"assignee_id", m.assignee_id},
                     {"assignee_name", m.assignee_name},
                     {"place_code", m.place_code},
                     {"previous_matter_id", m.previous_matter_id}});
  }
  matter_rows.flush();
}

void copy_rows(db::Transaction& tx, long long copy) {
  for (const char* sql : {kCopyPapers, kCopySenders, kCopyMatters, kCopyClocks, kCopyEvents,
                          kCopyLinks, is_sqlite(tx) ? kCopyWordsSqlite : kCopyWordsPostgres}) {
    tx.execute(sql, {{"copy", copy}});
  }
}

void save_books(db::Transaction& tx, const Books& books) {
  for (const auto& [book, last] : books) {
    tx.execute(kSaveBook, {{"unit_id", book.first},
                           {"series", book.second.first},
                           {"year", book.second.second},
                           {"last", last}});
  }
}

}  // namespace simulate
