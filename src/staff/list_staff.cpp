#include "staff/access.h"
#include "staff/manage.h"
#include "staff/staff_store.h"
#include "units/directory.h"
#include "units/standing.h"

namespace staff {
namespace {

// Who works on the unit's matters has to see to whom they may be assigned.
constexpr Roles kColleagues{Role::reception_officer, Role::handler, Role::head, Role::deputy,
                            Role::overseer};

}  // namespace

Result<StaffPage> list_staff(const Office& office, const Actor& actor, const std::string& unit_id,
                             const std::string& after, long long limit) {
  const Date today = office.clock.today();
  const bool manages = administers(actor, unit_id, office.units, today);
  if (!manages && !actor.holds(kColleagues, unit_id, today)) {
    return fail(ErrorKind::forbidden, "staff.not_yours", unit_id);
  }
  // Who works on what a merged unit left behind has colleagues in the successor.
  const std::string listed = manages ? unit_id : units::standing_for(unit_id, office.units, today);
  StaffPage page;
  page.members = office.database.read(
      [&](db::Transaction& tx) { return list_unit(tx, listed, after, limit + 1); });
  if (page.members.size() > static_cast<std::size_t>(limit)) {
    page.members.pop_back();
    page.next = page.members.back().id;
  }
  return page;
}

}  // namespace staff
