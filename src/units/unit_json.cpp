#include "units/unit_json.h"

#include "base/check.h"

namespace units {
namespace {

json::Value maybe_territory(const Territory* territory) {
  return territory ? to_json(*territory) : json::Value(nullptr);
}

}  // namespace

json::Value to_json(const Territory& territory) {
  return {{"code", territory.code},
          {"name", territory.name},
          {"kind", territory.kind},
          {"province_code", territory.province_code}};
}

json::Value to_json(const Unit& unit) {
  return {{"id", unit.id},
          {"name", unit.name},
          {"line", word(unit.line)},
          {"kind", unit.kind},
          {"level", word(unit.level)},
          {"parent_id", json::maybe(unit.parent_id)},
          {"territory_code", unit.territory_code},
          {"province_code", unit.province_code}};
}

json::Value to_json(const AddressHit& hit) {
  return {{"commune", maybe_territory(hit.commune)},
          {"province", maybe_territory(hit.province)},
          {"former", hit.former ? json::Value(address(*hit.former)) : json::Value(nullptr)}};
}

json::Value page_json(const Unit& unit, const Directory& directory) {
  const Territory* const territory = directory.territory(unit.territory_code);
  CHECK(territory);
  json::Array above;
  for (const Unit* each : directory.chain(unit.id)) {
    above.push_back({{"id", each->id}, {"name", each->name}});
  }
  return {{"unit", to_json(unit)},
          {"above", std::move(above)},
          {"below_count", directory.children_count(unit.id)},
          {"territory", to_json(*territory)},
          {"valid_from", iso(unit.valid_from)},
          {"valid_to", json::maybe(unit.valid_to)}};
}

}  // namespace units
