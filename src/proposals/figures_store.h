// What the system counts of a matter, in one statement, and which matters a passing day concerns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.h"
#include "proposals/facts.h"

namespace proposals {

struct Counted {
  std::string unit_id;
  Figures figures;
};
// Of an open matter; nothing when it is over or not there.
[[nodiscard]] std::optional<Counted> count(db::Transaction& tx, const std::string& matter_id);

// Open matters of the unit whose limit ended, or which were received, in that time.
struct Days {
  Date from{}, to{};
};
[[nodiscard]] std::vector<std::string> limits_ended(db::Transaction& tx, const std::string& unit_id,
                                                    Days days);
[[nodiscard]] std::vector<std::string> received_in(db::Transaction& tx, const std::string& unit_id,
                                                   Days days);
// The matters behind what an entry of the journal is about: a visit, a paper, a directive.
[[nodiscard]] std::vector<std::string> matters_of(db::Transaction& tx,
                                                  const std::string& subject_kind,
                                                  const std::string& subject_id);

}  // namespace proposals
