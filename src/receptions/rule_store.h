// The rows of rules.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"
#include "receptions/rule.h"

namespace receptions {

void insert(db::Transaction& tx, const Rule& rule);
void end_rule(db::Transaction& tx, const std::string& id, Date last);
// `not_found` "reception.no_rule".
[[nodiscard]] Result<Rule> find_rule(db::Transaction& tx, const std::string& id);
// All of one unit, the earlier first.
[[nodiscard]] std::vector<Rule> rules_of(db::Transaction& tx, const std::string& unit_id);

}  // namespace receptions
