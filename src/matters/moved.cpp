#include "matters/moved.h"

#include "journal/journal.h"
#include "matters/clock_store.h"
#include "matters/matter_json.h"
#include "matters/matter_store.h"
#include "units/directory.h"

namespace matters {
namespace {

using rulings::Cause;
using rulings::Change;
using rulings::Moved;

Result<std::vector<Moved>> find_moved(db::Transaction& tx, const Office& office,
                                      const Change& change) {
  std::vector<Moved> moved;
  for (const units::Unit& unit : office.units.units()) {
    if (unit.parent_id) continue;  // matters are listed by the top of their line
    for (RunningClock& running : running_clocks(tx, unit.id)) {
      auto again = TRY(change.of(running.due));
      if (!again) continue;
      moved.push_back({.subject_id = std::move(running.matter_id),
                       .unit_id = std::move(running.unit_id),
                       .number = std::move(running.number),
                       .kind = std::string(text(running.kind)),
                       .clock = std::move(running.name),
                       .place = running.place,
                       .was = std::move(running.due),
                       .now = *std::move(again)});
    }
  }
  return moved;
}

Result<json::Object> deadline_view(const law::Engine& law, const std::string& clock,
                                   const law::Due& due) {
  return json::Object{{"clock", clock},
                      {"due_on", iso(due.due_on)},
                      {"warn_on", iso(due.warn_on)},
                      {"sum", to_json(TRY(law.sum_of(due)).vi)}};
}

// All clocks of one matter that move, which stand beside each other in the list.
Result<journal::Entry> move_one(db::Transaction& tx, const law::Engine& law,
                                const std::vector<const Moved*>& clocks, const Cause& cause) {
  Matter matter = TRY(find(tx, clocks.front()->subject_id));
  json::Array before, after;
  for (const Moved* each : clocks) {
    change_clock(matter, {.name = matter.clocks.at(each->place).name,
                          .change = ClockChange::recalculated,
                          .on = day_of(cause.at),
                          .reason = cause.because,
                          .due = each->now});
    before.push_back(TRY(deadline_view(law, each->clock, each->was)));
    after.push_back(TRY(deadline_view(law, each->clock, each->now)));
  }
  TRY(save(tx, matter));
  journal::Entry entry = rulings::entry_for(cause);
  entry.act = "matter.move_deadline";
  entry.subject_kind = "matter";
  entry.subject_id = matter.id;
  entry.unit_id = matter.unit_id;
  entry.before = json::Object{{"deadlines", std::move(before)}};
  entry.after = json::Object{{"deadlines", std::move(after)}};
  return entry;
}

Result<void> move_all(db::Transaction& tx, const law::Engine& law, const std::vector<Moved>& moved,
                      const Cause& cause) {
  std::vector<journal::Entry> entries;
  for (std::size_t i = 0; i < moved.size();) {
    std::vector<const Moved*> of_one;
    for (const std::string& id = moved[i].subject_id; i < moved.size() && moved[i].subject_id == id;
         ++i) {
      of_one.push_back(&moved[i]);
    }
    entries.push_back(TRY(move_one(tx, law, of_one, cause)));
  }
  journal::record(tx, entries);
  return {};
}

}  // namespace

rulings::Keeper deadline_keeper(const Office& office) {
  return {.find = [&office](db::Transaction& tx,
                            const Change& change) { return find_moved(tx, office, change); },
          .move = move_all};
}

}  // namespace matters
