#include "conclusions/moved.h"

#include "conclusions/conclusion_store.h"
#include "journal/journal.h"

namespace conclusions {
namespace {

using rulings::Cause;
using rulings::Moved;

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
    entries.push_back({.act = "conclusion.move_deadline",
                       .subject_kind = "conclusion",
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
