// The rows of sessions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "db/database.h"
#include "staff/signed_in.h"

namespace staff {

// Nothing when the session does not exist, has ended, or its person may no longer sign in. The
// limits of time are the caller's matter.
[[nodiscard]] std::optional<Session> find_session(db::Transaction& tx,
                                                  const std::string& token_hash);
void add_session(db::Transaction& tx, const std::string& token_hash, const std::string& user_id,
                 Instant at);
void touch_session(db::Transaction& tx, const std::string& token_hash, Instant at);
void end_session(db::Transaction& tx, const std::string& token_hash, Instant at);
// All sessions of the person but `kept` (empty: all); how many.
long long end_sessions(db::Transaction& tx, const std::string& user_id, const std::string& kept,
                       Instant at);
// Not ended, oldest first; the limits of time are the caller's matter.
[[nodiscard]] std::vector<OpenSession> open_sessions(db::Transaction& tx,
                                                     const std::string& user_id);
// Rows that ended or ran out before `before`; the journal keeps what happened.
long long forget_sessions(db::Transaction& tx, Instant before);

}  // namespace staff
