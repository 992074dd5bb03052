#include "visits/moved.h"

#include "journal/journal.h"
#include "visits/visit_store.h"

namespace visits {
namespace {

using rulings::Cause;
using rulings::Moved;

Result<std::vector<Moved>> find_moved(db::Transaction& tx, const rulings::Change& change) {
  std::vector<Moved> moved;
  for (const Visit& visit : awaiting_notice(tx)) {
    const law::Due due = notice_deadline(*visit.refusal);
    auto again = TRY(change.of(due));
    if (!again) continue;
    moved.push_back({.subject_id = visit.id,
                     .unit_id = visit.unit_id,
                     .number = number_of(visit),
                     .kind = "visit",
                     .clock = "refusal_notice",
                     .was = due,
                     .now = *std::move(again)});
  }
  return moved;
}

Result<void> move_all(db::Transaction& tx, const law::Engine& law, const std::vector<Moved>& moved,
                      const Cause& cause) {
  std::vector<journal::Entry> entries;
  for (const Moved& each : moved) {
    move_notice(tx, each.subject_id, each.now);
    entries.push_back(TRY(rulings::moved_entry(law, each, cause, "visit")));
  }
  journal::record(tx, entries);
  return {};
}

}  // namespace

rulings::Keeper deadline_keeper() { return {.find = find_moved, .move = move_all}; }

}  // namespace visits
