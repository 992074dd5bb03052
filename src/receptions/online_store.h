// The rows of online sessions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "receptions/online.h"

namespace receptions {

void insert(db::Transaction& tx, const std::string& session_id, const Online& online);
[[nodiscard]] std::optional<Online> find_online(db::Transaction& tx, const std::string& session_id);
void insert(db::Transaction& tx, const OnlineStep& step);
// Oldest first.
[[nodiscard]] std::vector<OnlineStep> online_steps(db::Transaction& tx,
                                                   const std::string& session_id);

}  // namespace receptions
