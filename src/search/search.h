// Full text, with or without marks, newest first. What is put here is what anyone who may see the
// matter may read: never a sealed identity or text. The list of work does not come from here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"

namespace search {

// The text of a new row; a higher row is newer.
void add(db::Transaction& tx, long long row, std::string_view text);

// Puts another text in its place.
void replace(db::Transaction& tx, long long row, std::string_view text);

// A text as the index of that database keeps it: folded, on PostgreSQL its words between single
// spaces.
[[nodiscard]] std::string kept_text(db::Dialect dialect, std::string_view text);

// What a search box text means: all the words, in any order; "in quotes" as a phrase; the last word
// also as the beginning of one.
struct Query {
  std::vector<std::vector<std::string>> phrases;  // folded words
  bool prefix = false;                            // the last word may go on

  [[nodiscard]] bool goes_on(const std::vector<std::string>& phrase) const {
    return prefix && &phrase == &phrases.back();
  }
};
// Nothing when no letter or digit is in it.
[[nodiscard]] std::optional<Query> parse(std::string_view text);

// The same for SQLite's MATCH ("dat dai" AND "gp"*) and as PostgreSQL's tsquery: words in quotes
// and our own operators, never one of the user's.
[[nodiscard]] std::string match_text(const Query& query);
[[nodiscard]] std::string tsquery_text(const Query& query);

// The newest rows that match, below `before`, at most `limit`.
[[nodiscard]] std::vector<long long> find(db::Transaction& tx, const Query& query, long long before,
                                          long long limit);

// One short step of what keeps the index small, for idle time: small parts are merged (SQLite),
// what waits is put in its place (PostgreSQL). False when there is nothing left to do.
bool tidy(db::Transaction& tx);

// Begins to merge the whole index, so that replaced text is gone from it; `tidy` goes on with it.
// For the night: it writes a large index anew.
void forget_replaced(db::Transaction& tx);

// Compares the index with the texts it was made from; db::Failure when they differ. SQLite only:
// PostgreSQL keeps its own in step. Slow on a large office.
void check(db::Database& database);

}  // namespace search
