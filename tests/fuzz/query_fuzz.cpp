// What is typed into the search box. Any text becomes a query that FTS5 takes and that finds the
// text itself; nothing in it is an operator of the user's.
#include <memory>

#include <sqlite3.h>

#include "base/text.h"
#include "fuzz.h"
#include "search/search.h"

namespace fuzz {
namespace {

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

// The index as migrations/0007_search.sqlite.sql makes it, in memory.
class Index {
 public:
  Index() {
    sqlite3* opened = nullptr;
    must(sqlite3_open(":memory:", &opened) == SQLITE_OK, "a database opens");
    database_.reset(opened);
    run("CREATE VIRTUAL TABLE search_index USING fts5 (folded, "
        "tokenize = 'unicode61 remove_diacritics 0')");
  }

  // How many texts match, when this is the only one: 0 or 1.
  int found(const std::string& folded, const std::string& match) {
    run("DELETE FROM search_index");
    step("INSERT INTO search_index (folded) VALUES (?)", folded);
    return step("SELECT rowid FROM search_index WHERE search_index MATCH ?", match);
  }

 private:
  void run(const char* sql) {
    must(sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
  }

  int step(const char* sql, const std::string& value) {
    sqlite3_stmt* made = nullptr;
    must(sqlite3_prepare_v2(database_.get(), sql, -1, &made, nullptr) == SQLITE_OK, sql);
    const Statement statement(made);
    sqlite3_bind_text(made, 1, value.data(), int(value.size()), SQLITE_STATIC);
    const int result = sqlite3_step(made);
    must(result == SQLITE_ROW || result == SQLITE_DONE, sqlite3_errmsg(database_.get()), value);
    return result == SQLITE_ROW ? 1 : 0;
  }

  std::unique_ptr<sqlite3, Close> database_;
};

// Takes out what is in pairs of `quote`; what is left are our own operators.
std::string outside(const std::string& text, char quote) {
  std::string left;
  bool inside = false;
  for (const char c : text) {
    if (c == quote)
      inside = !inside;
    else if (!inside)
      left += c;
  }
  must(!inside, "quotes come in pairs", text);
  return left;
}

void must_be_ours(std::string operators, const std::string& between, const std::string& end) {
  while (operators.starts_with(between)) operators.erase(0, between.size());
  must(operators.empty() || operators == end, "an operator is one of ours", operators);
}

void must_fold(std::string_view text) {
  const std::string folded = text::folded(text);
  must(text::folded(folded) == folded, "folding twice is folding once", text);
  must(folded.find_first_of("\"'\\*:^()\n\r\t") == folded.npos, "no sign is left", folded);
  must(folded.find("  ") == folded.npos && !folded.starts_with(' ') && !folded.ends_with(' '),
       "one space between words, none around", folded);
  must(text::folded(text::nfc(text)) == folded, "normal forms fold alike", text);
}

}  // namespace

void try_one(std::string_view input) {
  if (!text::is_clean(input)) return;  // json::Fields lets nothing else through
  must_fold(input);
  const auto query = search::parse(input);
  must(query.has_value() == !text::folded(input).empty(), "a word makes a query", input);
  if (!query) return;
  static Index index;
  const std::string match = search::match_text(*query);
  must_be_ours(outside(match, '"'), " AND ", "*");
  must_be_ours(outside(search::tsquery_text(*query), '\''), " & ", ":*");
  must(index.found(text::folded(input), match) == 1, "a text is found by itself", input);
}

}  // namespace fuzz
