// Finding the officer to whom work is given.
#pragma once

#include <string>

#include "base/result.h"
#include "db/database.h"
#include "staff/actor.h"

namespace staff {

// The active user with a post in force in the unit that may handle matters (handler, reception
// officer, head, deputy); `invalid` "assign.no_such_officer", subject "assignee_id", otherwise.
[[nodiscard]] Result<Actor> colleague(db::Transaction& tx, const std::string& user_id,
                                      const std::string& unit_id, Date today);

}  // namespace staff
