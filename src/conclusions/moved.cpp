#include "conclusions/moved.h"

#include "conclusions/conclusion_store.h"
#include "rulings/one_each.h"

namespace conclusions {

rulings::Keeper deadline_keeper(const Office& office) {
  const auto running = [&office](db::Transaction& tx) {
    std::vector<rulings::Running> all;
    for (const Conclusion& each : awaiting_notice(tx, office.vault)) {
      all.push_back({each.id, each.unit_id, iso(each.concluded_on), notice_deadline(each)});
    }
    return all;
  };
  return rulings::keeper_of({.kind = "conclusion",
                             .clock = "conclusion_notice",
                             .running = running,
                             .move = move_notice});
}

}  // namespace conclusions
