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

Result<json::Object> deadline_view(const law::Engine& law, const law::Due& due) {
  json::Array sum;
  for (const std::string& sentence : TRY(law.sum_of(due)).vi) sum.emplace_back(sentence);
  return json::Object{{"due_on", iso(due.due_on)}, {"sum", std::move(sum)}};
}

Result<void> move_all(db::Transaction& tx, const law::Engine& law, const std::vector<Moved>& moved,
                      const Cause& cause) {
  std::vector<journal::Entry> entries;
  for (const Moved& each : moved) {
    move_notice(tx, each.subject_id, each.now);
    entries.push_back({.act = "visit.move_deadline",
                       .subject_kind = "visit",
                       .subject_id = each.subject_id,
                       .unit_id = each.unit_id,
                       .user_id = cause.user_id,
                       .user_name = cause.user_name,
                       .post = cause.post,
                       .reason = cause.because,
                       .before = TRY(deadline_view(law, each.was)),
                       .after = TRY(deadline_view(law, each.now)),
                       .at = cause.at});
  }
  journal::record(tx, entries);
  return {};
}

}  // namespace

rulings::Keeper deadline_keeper() { return {.find = find_moved, .move = move_all}; }

}  // namespace visits
