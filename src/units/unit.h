// The nouns of the organisation: an organ of the party, the state or the Fatherland Front, and the
// territory it stands in. Plain data; who may do what is the staff room's matter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace units {

// Who answers to whom is settled within one line only.
enum class Line { party, state, front };
enum class Level { province, commune };

struct Territory {
  std::string code;  // 2 digits: a province; 5 digits: a commune, as in the statistical list
  std::string name;  // "Thành phố Hà Nội", "Phường Ba Đình"
  std::string kind;  // province, city; commune, ward, special_zone
  std::string province_code;  // its own code for a province
  Date valid_from;
  std::optional<Date> valid_to;  // the last day
};

struct Unit {
  std::string id;           // "ubnd-00004", "tinhuy-01", "soxd-01"
  std::string name;         // "Ủy ban nhân dân phường Ba Đình"
  std::string name_folded;  // as text::folded gives it
  Line line = Line::state;
  std::string kind;  // party_committee, internal_affairs, peoples_committee, inspectorate, …
                     // (units/organs.csv)
  Level level = Level::commune;
  std::optional<std::string> parent_id;  // the unit above it in its line
  std::string territory_code;
  std::string province_code;
  std::string top_id;  // the highest unit of its line above it; itself when nobody is above
  Date valid_from;
  std::optional<Date> valid_to;  // the last day
  std::optional<std::string> successor;
};

std::string_view word(Line line);
std::string_view word(Level level);
std::optional<Line> line_of(std::string_view word);
std::optional<Level> level_of(std::string_view word);

// The Fatherland Front watches and is told; it acts on nothing (Luật Tiếp công dân, giám sát).
inline bool read_only(const Unit& unit) { return unit.line == Line::front; }

inline bool in_force(const Unit& unit, Date day) {
  return unit.valid_from <= day && (!unit.valid_to || day <= *unit.valid_to);
}

}  // namespace units
