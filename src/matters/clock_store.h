// The rows behind the clocks of a matter: matter_clock as they stand, matter_clock_event what
// happened to them, only ever added to.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "db/database.h"
#include "matters/matter.h"

namespace matters {

// Of a new matter.
void add_clocks(db::Transaction& tx, Matter& matter);
// The clocks as they stand, and the events that are not stored yet.
void save_clocks(db::Transaction& tx, Matter& matter);
void read_clocks(db::Transaction& tx, Matter& matter);

// What must not stay readable is taken out of the reasons written with the events of its clocks;
// the one thing about an event that ever changes.
void clean_clock_reasons(db::Transaction& tx, Matter& matter,
                         const std::function<std::string(const std::string&)>& clean);

// Every running clock of the open matters of a line, those of one matter beside each other. One
// that stands still is reckoned anew when it goes on.
struct RunningClock {
  std::string matter_id, unit_id, number;
  Kind kind{};
  std::string name;
  std::size_t place = 0;  // in Matter::clocks
  law::Due due;
};
[[nodiscard]] std::vector<RunningClock> running_clocks(db::Transaction& tx,
                                                       const std::string& top_id);

// One sentence for each matter whose stored clocks are not what rebuild() makes of its events; at
// most 100. Reads every matter.
[[nodiscard]] std::vector<std::string> clocks_unlike_their_events(db::Transaction& tx);

}  // namespace matters
