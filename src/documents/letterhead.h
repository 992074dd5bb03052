// The head of a paper: who writes it and under which name of the country or the party, its number,
// place and day (NĐ 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW for organs of the party).
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "documents/document.h"
#include "units/directory.h"

namespace documents {

struct Letterhead {
  bool party = false;
  std::string above;             // the body above it, where it is named; may be empty
  std::vector<std::string> own;  // the body's name, in its lines
  std::string abbreviation;      // "UBND", "ĐU": of the number's symbol
  std::string place;             // "Ba Đình"
};
[[nodiscard]] Letterhead letterhead_of(const units::Unit& unit, const units::Directory& units);
// Schema Letterhead.
[[nodiscard]] json::Object to_json(const Letterhead& letterhead);

// What stands above a paper. An empty number has no line; "…" leaves it to be written in.
struct Head {
  Letterhead letterhead;
  std::string number;  // "15/TB-UBND"
  std::string day;     // "ngày 24 tháng 11 năm 2026"
};
void put_head(Document& document, const Head& head);

// "ngày 07 tháng 5 năm 2026", as the decree has it.
[[nodiscard]] std::string written_day(Date day);

// The title of a paper and what it is about.
void put_title(Document& document, const std::string& title, const std::string& about);

// Two columns at the end: left and right, each with its title and who signs.
struct Signature {
  std::string title;  // "CHỦ TỊCH"
  std::string how;    // "(Ký, ghi rõ họ tên)"
  std::string name;
};
void put_signatures(Document& document, const std::vector<Signature>& signatures);

}  // namespace documents
