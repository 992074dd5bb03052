#include "units/named.h"

namespace units {

std::string name_of(const std::string& unit_id, const Directory& units) {
  const Unit* unit = units.find(unit_id);
  return unit ? unit->name : unit_id;
}

}  // namespace units
