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

Result<json::Object> deadline_view(const law::Engine& law, const law::Due& due) {
  json::Array sum;
  for (const std::string& sentence : TRY(law.sum_of(due)).vi) sum.emplace_back(sentence);
  return json::Object{{"due_on", iso(due.due_on)}, {"sum", std::move(sum)}};
}

Result<void> move_all(db::Transaction& tx, const law::Engine& law, const std::vector<Moved>& moved,
                      const Cause& cause) {
  std::vector<journal::Entry> entries;
  for (const Moved& each : moved) {
    move(tx, each.subject_id, each.now);
    journal::Entry& entry = entries.emplace_back(rulings::entry_for(cause));
    entry.act = "data_request.move_deadline";
    entry.subject_kind = "data_request";
    entry.subject_id = each.subject_id;
    entry.unit_id = each.unit_id;
    entry.before = TRY(deadline_view(law, each.was));
    entry.after = TRY(deadline_view(law, each.now));
  }
  journal::record(tx, entries);
  return {};
}

}  // namespace

rulings::Keeper deadline_keeper() { return {.find = find_moved, .move = move_all}; }

}  // namespace personal_data
