// Reading sessions, for this room and for those that hang something on them: bookings, visits,
// conclusions, the duty ledger.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.h"
#include "receptions/plan.h"
#include "receptions/session.h"

namespace receptions {

// `not_found` "reception.not_found".
[[nodiscard]] Result<Session> find_session(db::Transaction& tx, const std::string& id);
// Those of one unit with a day in the time, by day; of every stage.
[[nodiscard]] std::vector<Session> sessions_of(db::Transaction& tx, const std::string& unit_id,
                                               Span span);
// The next that are published and to come, by day and hour.
[[nodiscard]] std::vector<Session> next_published(db::Transaction& tx, const std::string& unit_id,
                                                  Date from, long long limit);
// Published ones and what became of them, for the feed and the page of the public.
[[nodiscard]] std::vector<Session> published_of(db::Transaction& tx, const std::string& unit_id,
                                                Span span);

}  // namespace receptions
