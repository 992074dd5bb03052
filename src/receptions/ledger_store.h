// The sessions of a unit as far as the ledger counts them.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"
#include "receptions/plan.h"
#include "receptions/session.h"

namespace receptions {

struct DutySession {
  Session session;  // only kind, day, stage and whether it was delegated
  bool announced = false;
  bool in_time = false;
};
[[nodiscard]] std::vector<DutySession> duty_sessions(db::Transaction& tx,
                                                     const std::string& unit_id, Span span);

}  // namespace receptions
