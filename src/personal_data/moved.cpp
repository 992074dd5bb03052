#include "personal_data/moved.h"

#include "journal/journal.h"
#include "personal_data/data_request_store.h"

namespace personal_data {
namespace {

using rulings::Cause;
using rulings::Moved;

Result<std::vector<Moved>> find_moved(db::Transaction& tx, const rulings::Change& change) {
  std::vector<Moved> moved;
  for (const DataRequest& request : open_requests(tx)) {
    const law::Due due = deadline(request);
    auto again = TRY(change.of(due));
    if (!again) continue;
    moved.push_back({.subject_id = request.id,
                     .unit_id = request.unit_id,
                     .number = request.number,
                     .kind = "data_request",
                     .clock = "answer",
                     .was = due,
                     .now = *std::move(again)});
  }
  return moved;
}

Result<void> move_all(db::Transaction& tx, const law::Engine& law, const std::vector<Moved>& moved,
                      const Cause& cause) {
  std::vector<journal::Entry> entries;
  for (const Moved& each : moved) {
    move(tx, each.subject_id, each.now);
    entries.push_back(TRY(rulings::moved_entry(law, each, cause, "data_request")));
  }
  journal::record(tx, entries);
  return {};
}

}  // namespace

rulings::Keeper deadline_keeper() { return {.find = find_moved, .move = move_all}; }

}  // namespace personal_data
