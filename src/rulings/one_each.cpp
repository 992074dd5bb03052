#include "rulings/one_each.h"

#include "journal/journal.h"

namespace rulings {
namespace {

Result<json::Object> deadline_view(const law::Engine& law, const law::Due& due) {
  json::Array sum;
  for (const std::string& sentence : TRY(law.sum_of(due)).vi) sum.emplace_back(sentence);
  return json::Object{{"due_on", iso(due.due_on)}, {"sum", std::move(sum)}};
}

// With the day and the sum as they were and as they are.
Result<journal::Entry> entry_of(const law::Engine& law, const Moved& moved, const Cause& cause) {
  journal::Entry entry = entry_for(cause);
  entry.act = moved.kind + ".move_deadline";
  entry.subject_kind = moved.kind;
  entry.subject_id = moved.subject_id;
  entry.unit_id = moved.unit_id;
  entry.before = TRY(deadline_view(law, moved.was));
  entry.after = TRY(deadline_view(law, moved.now));
  return entry;
}

Result<std::vector<Moved>> find(const OneEach& deadlines, db::Transaction& tx,
                                const Change& change) {
  std::vector<Moved> moved;
  for (Running& each : deadlines.running(tx)) {
    auto now = TRY(change.of(each.due));
    if (!now) continue;
    moved.push_back({.subject_id = std::move(each.subject_id),
                     .unit_id = std::move(each.unit_id),
                     .number = std::move(each.number),
                     .kind = deadlines.kind,
                     .clock = deadlines.clock,
                     .was = std::move(each.due),
                     .now = *std::move(now)});
  }
  return moved;
}

Result<void> move_all(const OneEach& deadlines, db::Transaction& tx, const law::Engine& law,
                      const std::vector<Moved>& moved, const Cause& cause) {
  std::vector<journal::Entry> entries;
  for (const Moved& each : moved) {
    deadlines.move(tx, each.subject_id, each.now);
    entries.push_back(TRY(entry_of(law, each, cause)));
  }
  journal::record(tx, entries);
  return {};
}

}  // namespace

Keeper keeper_of(OneEach deadlines) {
  return {.find = [deadlines](db::Transaction& tx,
                              const Change& change) { return find(deadlines, tx, change); },
          .move = [deadlines](
                      db::Transaction& tx, const law::Engine& law, const std::vector<Moved>& moved,
                      const Cause& cause) { return move_all(deadlines, tx, law, moved, cause); }};
}

}  // namespace rulings
