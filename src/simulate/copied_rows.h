// What differs between a row of the base office and its copy; the database copies the rest.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "db/database.h"

namespace simulate {

struct BasePaper {
  std::string id, unit_id, series, number;
  long long year = 0;
  bool sealed = false;
  std::optional<std::string> duplicate_of;
};

struct BaseMatter {
  std::string id, unit_id, number, paper_id, paper_number;
  std::optional<std::string> assignee_id, place_code, previous_matter_id;
};

struct CopiedPaper {
  std::string old_id, new_id, unit_id;
  long long seq = 0;
  std::string number, code_hash;
  std::string tail;  // a sentence of its own; empty where the text is sealed
  std::optional<std::string> duplicate_of;
};

struct CopiedMatter {
  std::string old_id, new_id, unit_id, number;
  long long search_row = 0;
  std::string old_words, new_words, tail_words;  // folded: the number, and the sentence
  std::optional<std::string> assignee_id, assignee_name, place_code, previous_matter_id;
};

// The last number given in a book: unit, series and year.
using Books = std::map<std::pair<std::string, std::pair<std::string, long long>>, long long>;

struct Handler {
  std::string id, name;
};

struct Base {
  std::vector<BasePaper> papers;    // in the order of their ids
  std::vector<BaseMatter> matters;  // in the order of their ids
  Books books;
  std::map<std::string, std::vector<Handler>> handlers;  // by unit, in a fixed order
  long long last_search_row = 0;
};
[[nodiscard]] Base read_base(db::Transaction& tx);

// Tables that last as long as the connection.
void make_copy_tables(db::Transaction& tx);
void drop_copy_tables(db::Transaction& tx);
// PostgreSQL would write a new version of a counted row for each of a million matters: it counts
// them in one go at the end.
void stop_counting(db::Transaction& tx);
void count_again(db::Transaction& tx);

void put_copy(db::Transaction& tx, long long copy, const std::vector<CopiedPaper>& papers,
              const std::vector<CopiedMatter>& matters);
// Everything but the seals, from the two lists put before.
void copy_rows(db::Transaction& tx, long long copy);
void save_books(db::Transaction& tx, const Books& books);

}  // namespace simulate
