#include "staff/access.h"
#include "staff/manage.h"
#include "staff/staff_store.h"
#include "units/directory.h"

namespace staff {

Result<StaffPage> list_staff(const Office& office, const Actor& actor, const std::string& unit_id,
                             const std::string& after, long long limit) {
  const Date today = office.clock.today();
  if (!administers(actor, unit_id, office.units, today) &&
      list_right(actor, unit_id, office.units, today).sight < Sight::full) {
    return fail(ErrorKind::forbidden, "staff.not_yours", unit_id);
  }
  StaffPage page;
  page.members = office.database.read(
      [&](db::Transaction& tx) { return list_unit(tx, unit_id, after, limit + 1); });
  if (page.members.size() > static_cast<std::size_t>(limit)) {
    page.members.pop_back();
    page.next = page.members.back().id;
  }
  return page;
}

}  // namespace staff
