#include "staff/colleague.h"

#include "staff/staff_store.h"

namespace staff {

Result<Actor> colleague(db::Transaction& tx, const std::string& user_id, const std::string& unit_id,
                        Date today) {
  constexpr Roles kMayHandle{Role::handler, Role::reception_officer, Role::head, Role::deputy};
  const auto user = find_user(tx, user_id);
  if (user && user->active) {
    Actor actor{.user_id = user->id, .name = user->name, .posts = user->posts};
    if (actor.holds(kMayHandle, unit_id, today)) return actor;
  }
  return fail(ErrorKind::invalid, "assign.no_such_officer", "assignee_id");
}

}  // namespace staff
