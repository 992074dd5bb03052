// Who may see what of a visit: decided by the matters behind it as they are now, not as they were
// taken for at the desk (LTC Đ.8.3, 56; NĐ 154/2026 Đ.12.2).
#pragma once

#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "matters/matter.h"
#include "staff/access.h"
#include "staff/actor.h"
#include "units/directory.h"
#include "visits/visit.h"

namespace visits {

// What stands behind a visit today.
struct Behind {
  std::vector<matters::Matter> matters;  // in the order of its contents
  bool hides_people = false;  // it denounces, or a paper known together with its matters does
  // Whose traces no text may hold: who came, and who sent those papers. Empty unless hidden.
  std::vector<people::Identity> hidden;
};
[[nodiscard]] Result<Behind> behind(db::Transaction& tx, const vault::Vault& vault,
                                    const Visit& visit);

[[nodiscard]] staff::Sight sight_of(const Visit& visit, const Behind& behind,
                                    const staff::Actor& actor, const units::Directory& units,
                                    Date today);

}  // namespace visits
