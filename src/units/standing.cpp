#include "units/standing.h"

namespace units {
namespace {

constexpr int kMostMergers = 8;  // one after the other; a circle ends here too

bool is_over(const Unit& unit, Date day) { return unit.valid_to && *unit.valid_to < day; }

}  // namespace

std::string standing_for(const std::string& unit_id, const Directory& units, Date day) {
  const Unit* unit = units.find(unit_id);
  for (int steps = 0; unit && is_over(*unit, day) && steps < kMostMergers; ++steps) {
    const Unit* next = unit->successor ? units.find(*unit->successor) : nullptr;
    if (!next) break;
    unit = next;
  }
  return unit ? unit->id : unit_id;
}

std::vector<std::string> answers_for(const std::string& unit_id, const Directory& units, Date day) {
  std::vector<std::string> all{unit_id};
  for (const Unit* unit : units.merged()) {
    if (!is_over(*unit, day) || unit->id == unit_id) continue;
    if (standing_for(unit->id, units, day) == unit_id) all.push_back(unit->id);
  }
  return all;
}

}  // namespace units
