#include <algorithm>

#include "base/clock.h"
#include "base/id.h"
#include "receptions/keeping.h"
#include "receptions/regular_store.h"

namespace receptions {

Result<Regular> set_regular(const Doing& doing, Regular regular) {
  const Office& office = doing.office;
  const auto* unit = TRY(unit_of(office, regular.unit_id));
  const auto* post = TRY(keeper(doing, regular.unit_id));
  if (!units::in_force(*unit, regular.valid_from)) {
    return wrong_field("valid_from", "reception.unit_gone");
  }
  regular.id = new_id(office.clock.now(), office.random);
  return office.database.write([&](db::Transaction& tx) -> Result<Regular> {
    const bool twice = std::ranges::any_of(
        regular_of(tx, regular.unit_id),
        [&](const Regular& each) { return each.valid_from == regular.valid_from; });
    if (twice) return wrong_field("valid_from", "reception.regular_twice");
    insert(tx, regular);
    note(tx, doing, *post, {"set_regular", regular.basis},
         Kept{"regular_reception", regular.id, regular.unit_id, to_json(regular)});
    return regular;
  });
}

Result<std::vector<Regular>> regular_receptions(const Doing& doing, const std::string& unit_id) {
  TRY(seen_unit(doing, unit_id));
  return doing.office.database.read([&](db::Transaction& tx) { return regular_of(tx, unit_id); });
}

}  // namespace receptions
