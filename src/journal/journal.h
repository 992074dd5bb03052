// The record of every act: who, when, from which post, what it was before and after, why. Rows are
// only ever added, each holding the hash of the one before; `verify` finds a changed, removed or
// reordered row and names it. No sender's identity is written here: rows are readable for ever.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "db/database.h"

namespace journal {

struct Entry {
  std::string act;           // "matter.accept"
  std::string subject_kind;  // "matter", "petition", "user", "post", "identity"
  std::string subject_id;
  std::string unit_id;
  std::string user_id;    // empty: a citizen or the system
  std::string user_name;  // of the officer, as it was then
  std::string post;       // "head@ubnd-00004", empty without a post
  std::string reason;
  json::Value before;  // null for something new
  json::Value after;
  Instant at{};
};

struct Written {
  long long seq;
  Entry entry;
};

// Appends to the chain. Runs in the transaction of the act it records; what one act writes is best
// given at once, in the order in which it happened.
void record(db::Transaction& tx, const std::vector<Entry>& entries);
void record(db::Transaction& tx, const Entry& entry);

// Every entry about a subject, oldest first, at most `limit`.
[[nodiscard]] std::vector<Written> about(db::Transaction& tx, const std::string& subject_kind,
                                         const std::string& subject_id, long long limit = 500);

// What the entries behind `seq` are about, oldest first, at most `limit`: for who follows what
// happens without reading what was written.
struct Touched {
  long long seq = 0;
  std::string act, subject_kind, subject_id;
};
[[nodiscard]] std::vector<Touched> touched_after(db::Transaction& tx, long long seq,
                                                 long long limit);

// The number of the last entry: as long as it stays, no act has changed anything.
[[nodiscard]] long long last_seq(db::Transaction& tx);
// Whether an entry after that number is about a subject whose kind begins so: "reception".
[[nodiscard]] bool touched_since(db::Transaction& tx, long long seq, const std::string& kind);

struct Verdict {
  long long rows = 0;
  // Empty when the chain is whole; otherwise one sentence per wrong row, naming its seq.
  std::vector<std::string> faults;
};

// Reads the whole chain, in pages; stops after 100 faults.
[[nodiscard]] Verdict verify(db::Database& database);

}  // namespace journal
