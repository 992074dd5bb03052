#include "journal/journal.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/check.h"

namespace journal {
namespace {

constexpr long long kPage = 2000;
constexpr std::size_t kMaxFaults = 100;

// The kind is wrapped, so that the few entries since are read and not all of that kind.
constexpr auto kTouchedSince = R"sql(
  SELECT seq FROM journal WHERE seq > :seq AND substr(subject_kind, 1, :length) = :kind LIMIT 1
)sql";

constexpr auto kMoveHead = R"sql(
  UPDATE journal_head SET seq = :seq, hash = :hash WHERE id = 1
)sql";
constexpr auto kReadHead = R"sql( SELECT seq, hash FROM journal_head WHERE id = 1 )sql";
constexpr auto kInsert = R"sql(
  INSERT INTO journal (seq, at, act, subject_kind, subject_id, unit_id, user_id, user_name, post,
                       reason, before, after, hash)
  VALUES (:seq, :at, :act, :subject_kind, :subject_id, :unit_id, :user_id, :user_name, :post,
          :reason, :before, :after, :hash)
)sql";
constexpr auto kAbout = R"sql(
  SELECT seq, at, act, subject_kind, subject_id, unit_id, user_id, user_name, post, reason, before,
         after, hash
  FROM journal WHERE subject_kind = :subject_kind AND subject_id = :subject_id
  ORDER BY seq LIMIT :limit
)sql";
constexpr auto kTouched = R"sql(
  SELECT seq, act, subject_kind, subject_id FROM journal WHERE seq > :seq ORDER BY seq LIMIT :limit
)sql";
constexpr auto kPageOf = R"sql(
  SELECT seq, at, act, subject_kind, subject_id, unit_id, user_id, user_name, post, reason, before,
         after, hash
  FROM journal WHERE seq > :seq ORDER BY seq LIMIT :limit
)sql";

// The columns as they stand in the row, in the order in which they are hashed.
struct Line {
  long long seq = 0;
  std::array<std::string, 11> columns;
};

constexpr std::array<const char*, 11> kColumns{"at",      "act",     "subject_kind", "subject_id",
                                               "unit_id", "user_id", "user_name",    "post",
                                               "reason",  "before",  "after"};

// Each part goes in with its length, so that text cannot move from one column to the next.
void add(crypto_generichash_state& state, const std::string& part) {
  const std::string length = std::to_string(part.size()) + ":";
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(length.data()),
                            length.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                            part.size());
}

std::string hash_of(const std::string& previous, const Line& line) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
  add(state, previous);
  add(state, std::to_string(line.seq));
  for (const std::string& column : line.columns) add(state, column);
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash_final(&state, digest.data(), digest.size());
  std::array<char, crypto_generichash_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  return hex.data();
}

Line line_of(const db::Row& row) {
  Line line{.seq = row.integer("seq"), .columns = {}};
  for (std::size_t i = 0; i < kColumns.size(); ++i) line.columns[i] = row.text(kColumns[i]);
  return line;
}

Line line_of(long long seq, const Entry& entry) {
  return {.seq = seq,
          .columns = {iso(entry.at), entry.act, entry.subject_kind, entry.subject_id, entry.unit_id,
                      entry.user_id, entry.user_name, entry.post, entry.reason,
                      json::serialize(entry.before), json::serialize(entry.after)}};
}

void insert(db::Transaction& tx, const Line& line, const std::string& hash) {
  db::Params params{{"seq", line.seq}};
  for (std::size_t i = 0; i < kColumns.size(); ++i)
    params.emplace_back(kColumns[i], line.columns[i]);
  params.emplace_back("hash", hash);
  tx.execute(kInsert, params);
}

Written written_of(const db::Row& row) {
  Entry entry{.act = row.text("act"),
              .subject_kind = row.text("subject_kind"),
              .subject_id = row.text("subject_id"),
              .unit_id = row.text("unit_id"),
              .user_id = row.text("user_id"),
              .user_name = row.text("user_name"),
              .post = row.text("post"),
              .reason = row.text("reason"),
              .before = json::parse_own(row.text("before")),
              .after = json::parse_own(row.text("after"))};
  const auto at = parse_instant(row.text("at"));
  CHECK(at);
  entry.at = *at;
  return {row.integer("seq"), std::move(entry)};
}

// Compares the chain with what it should be, row by row.
class Reader {
 public:
  explicit Reader(Verdict& verdict) : verdict_(verdict) {}

  void read(const db::Row& row) {
    const Line line = line_of(row);
    ++verdict_.rows;
    if (line.seq != last_seq_ + 1) {
      fault("rows " + std::to_string(last_seq_ + 1) + " to " + std::to_string(line.seq - 1) +
            " are missing");
    } else if (hash_of(last_hash_, line) != row.text("hash")) {
      fault("row " + std::to_string(line.seq) + " was changed or moved");
    }
    last_seq_ = line.seq;
    last_hash_ = row.text("hash");
  }

  void finish(const db::Row& head) {
    if (head.integer("seq") != last_seq_) {
      fault("rows " + std::to_string(last_seq_ + 1) + " to " + std::to_string(head.integer("seq")) +
            " are missing at the end");
    } else if (head.text("hash") != last_hash_) {
      fault("row " + std::to_string(last_seq_) + " is not the one that ended the chain");
    }
  }

  [[nodiscard]] long long last_seq() const { return last_seq_; }

 private:
  void fault(std::string sentence) {
    if (verdict_.faults.size() < kMaxFaults) verdict_.faults.push_back(std::move(sentence));
  }

  Verdict& verdict_;
  long long last_seq_ = 0;
  std::string last_hash_ = "begin";
};

}  // namespace

void record(db::Transaction& tx, const std::vector<Entry>& entries) {
  if (entries.empty()) return;
  const auto head = tx.first(kReadHead);
  CHECK(head);
  long long seq = head->integer("seq");
  std::string hash = head->text("hash");
  for (const Entry& entry : entries) {
    const Line line = line_of(++seq, entry);
    hash = hash_of(hash, line);
    insert(tx, line, hash);
  }
  tx.execute(kMoveHead, {{"seq", seq}, {"hash", hash}});
}

void record(db::Transaction& tx, const Entry& entry) { record(tx, std::vector<Entry>{entry}); }

std::vector<Written> about(db::Transaction& tx, const std::string& subject_kind,
                           const std::string& subject_id, long long limit) {
  std::vector<Written> entries;
  for (const db::Row& row :
       tx.query(kAbout,
                {{"subject_kind", subject_kind}, {"subject_id", subject_id}, {"limit", limit}})) {
    entries.push_back(written_of(row));
  }
  return entries;
}

long long last_seq(db::Transaction& tx) { return tx.first(kReadHead)->integer("seq"); }

std::vector<Touched> touched_after(db::Transaction& tx, long long seq, long long limit) {
  std::vector<Touched> touched;
  for (const db::Row& row : tx.query(kTouched, {{"seq", seq}, {"limit", limit}})) {
    touched.push_back(
        {row.integer("seq"), row.text("act"), row.text("subject_kind"), row.text("subject_id")});
  }
  return touched;
}

bool touched_since(db::Transaction& tx, long long seq, const std::string& kind) {
  return tx.first(kTouchedSince, {{"seq", seq}, {"length", kind.size()}, {"kind", kind}})
      .has_value();
}

Verdict verify(db::Database& database) {
  return database.read([](db::Transaction& tx) {
    Verdict verdict;
    Reader reader(verdict);
    while (true) {
      const auto rows = tx.query(kPageOf, {{"seq", reader.last_seq()}, {"limit", kPage}});
      for (const db::Row& row : rows) reader.read(row);
      if (rows.empty()) break;
    }
    reader.finish(*tx.first(kReadHead));
    return verdict;
  });
}

}  // namespace journal
