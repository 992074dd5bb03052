#include "proposals/watch.h"

#include <set>

#include "base/clock.h"
#include "journal/journal.h"
#include "law/calendar.h"
#include "proposals/figures_store.h"
#include "proposals/reconsider.h"
#include "proposals/watch_store.h"
#include "receptions/rule.h"
#include "units/directory.h"

namespace proposals {
namespace {

using Ids = std::set<std::string>;

constexpr std::string_view kOwnActs = "sudden.";

// Nothing was looked at before: the journal, read from its beginning, names every matter.
bool is_first_day(const Watch& seen) { return seen.looked_on == date(2000, 1, 1); }

void add_touched(db::Transaction& tx, const std::vector<journal::Touched>& touched, Ids& ids) {
  for (const journal::Touched& each : touched) {
    if (each.act.starts_with(kOwnActs)) continue;
    for (std::string& id : matters_of(tx, each.subject_kind, each.subject_id)) {
      ids.insert(std::move(id));
    }
  }
}

// After how many months a matter is prolonged by its age alone.
Result<int> months_from(const law::Engine& law, Date today) {
  const law::Answer answer =
      TRY(law.ask("reception.sudden_signs", {{"on", iso(today)}, {"received_on", iso(today)}}));
  return static_cast<int>(answer.fields.at("months_from").as_int64());
}

// Whose limit ended since, and who has grown old enough since.
Result<void> add_passed(db::Transaction& tx, const Office& office, Date since, Ids& ids) {
  const Date today = office.clock.today();
  const int months = TRY(months_from(office.law, today));
  for (const units::Unit& unit : office.units.units()) {
    if (!receptions::law_post(unit) || !units::in_force(unit, today)) continue;
    for (std::string& id : limits_ended(tx, unit.id, {since, law::add_days(today, -1)})) {
      ids.insert(std::move(id));
    }
    const Days old{law::add_months(since, -months), law::add_months(today, -months)};
    for (std::string& id : received_in(tx, unit.id, old)) ids.insert(std::move(id));
  }
  return {};
}

struct Look {
  Watch before, after;
  std::size_t entries = 0;
  std::vector<std::string> to_change;
};

Result<Look> look(db::Transaction& tx, const Office& office, std::size_t most) {
  Look look{.before = watch(tx)};
  look.after = look.before;
  look.after.edition = office.law.edition();
  if (look.after.edition != look.before.edition) look.after.seq = 0;
  const auto touched = journal::touched_after(tx, look.after.seq, static_cast<long long>(most));
  look.entries = touched.size();
  Ids ids;
  add_touched(tx, touched, ids);
  if (!touched.empty()) look.after.seq = touched.back().seq;
  const Date today = office.clock.today();
  if (look.before.looked_on < today) {
    if (!is_first_day(look.before)) TRY(add_passed(tx, office, look.before.looked_on, ids));
    look.after.looked_on = today;
  }
  for (const std::string& id : ids) {
    if (TRY(next(tx, office, id))) look.to_change.push_back(id);
  }
  return look;
}

}  // namespace

Result<std::size_t> look_again(const Office& office, std::size_t most) {
  const Look seen =
      TRY(office.database.read([&](db::Transaction& tx) { return look(tx, office, most); }));
  if (seen.after == seen.before) return seen.entries;
  return office.database.write([&](db::Transaction& tx) -> Result<std::size_t> {
    for (const std::string& id : seen.to_change) TRY(reconsider(tx, office, id));
    save(tx, seen.after);
    return seen.entries;
  });
}

}  // namespace proposals
