// A list that can be taken out: its columns, and its lines a part at a time. What a room offers;
// this room never knows what is in it. Whoever makes one gives only what its reader may see in the
// list.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "staff/actor.h"

namespace exports {

struct Column {
  std::string_view name;  // in the order of a client: "received_on"
  std::string_view vi, en;
  int width = 12;  // in characters
};

// Nothing, text, a day, or a number.
using Cell = std::variant<std::monostate, std::string, Date, long long>;
using Line = std::vector<Cell>;  // a cell for each column of the list

inline Cell maybe(const std::optional<std::string>& text) {
  return text ? Cell(*text) : Cell(std::monostate{});
}
inline Cell maybe(const std::optional<Date>& day) {
  return day ? Cell(*day) : Cell(std::monostate{});
}

struct Part {
  std::vector<Line> lines;
  std::optional<std::string> next;  // where the part after this begins
};

struct List {
  std::string file_name;  // without an ending: "vu-viec"
  std::string unit_id;    // for the journal
  json::Object asked;     // for the journal: the filter, never a text somebody searched for
  // Reads on a reader's connection, so that it holds none between two parts.
  std::function<Result<Part>(const std::optional<std::string>& after)> read;
  std::function<Result<long long>()> count;  // of lines, for the progress; empty: not known
};

// One list that a client may ask for by its word.
struct Offer {
  std::string word;
  std::vector<Column> columns;
  // Reads the list's own query; `forbidden`, `not_found` or `invalid` as the list itself.
  std::function<Result<List>(const json::Value& query, const staff::Actor& actor)> open;
};

}  // namespace exports
