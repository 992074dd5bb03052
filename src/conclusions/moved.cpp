#include "conclusions/moved.h"

#include "conclusions/conclusion_store.h"
#include "journal/journal.h"

namespace conclusions {
namespace {

using rulings::Cause;
using rulings::Moved;

Result<void> move_all(db::Transaction& tx, const law::Engine& law, const std::vector<Moved>& moved,
                      const Cause& cause) {
  std::vector<journal::Entry> entries;
  for (const Moved& each : moved) {
    move_notice(tx, each.subject_id, each.now);
    entries.push_back(TRY(rulings::moved_entry(law, each, cause, "conclusion")));
  }
  journal::record(tx, entries);
  return {};
}

}  // namespace

rulings::Keeper deadline_keeper(const Office& office) {
  const auto find_moved = [&office](db::Transaction& tx,
                                    const rulings::Change& change) -> Result<std::vector<Moved>> {
    std::vector<Moved> moved;
    for (const Conclusion& conclusion : awaiting_notice(tx, office.vault)) {
      const law::Due due = notice_deadline(conclusion);
      auto again = TRY(change.of(due));
      if (!again) continue;
      moved.push_back({.subject_id = conclusion.id,
                       .unit_id = conclusion.unit_id,
                       .number = iso(conclusion.concluded_on),
                       .kind = "conclusion",
                       .clock = "conclusion_notice",
                       .was = due,
                       .now = *std::move(again)});
    }
    return moved;
  };
  return {.find = find_moved, .move = move_all};
}

}  // namespace conclusions
