#include "receptions/ledger.h"

#include "law/calendar.h"
#include "receptions/ledger_store.h"
#include "receptions/rule.h"

namespace receptions {
namespace {

constexpr int kAround = 7;  // days that a weekly minimum may reach over the edges

bool is_counted(const Session& session) {
  return session.kind == Kind::periodic || session.kind == Kind::sudden;
}

bool was_held(const Session& session) {
  return session.stage == Stage::held || session.stage == Stage::nobody_came;
}

void count(DutyMonth& month, const DutySession& each) {
  const Session& session = each.session;
  if (session.stage == Stage::postponed) {
    ++month.postponed;
    return;
  }
  ++month.planned;
  if (each.announced) ++(each.in_time ? month.announced_in_time : month.announced_late);
  if (was_held(session)) ++(session.delegate ? month.delegated : month.in_person);
  if (session.stage == Stage::nobody_came) ++month.nobody_came;
  if (session.stage == Stage::not_held) ++month.not_held;
}

// What counts towards the minimum: in a month that is over only what was held.
std::vector<Session> towards(const std::vector<DutySession>& all, bool month_is_over) {
  std::vector<Session> sessions;
  for (const DutySession& each : all) {
    if (month_is_over && !was_held(each.session)) continue;
    sessions.push_back(each.session);
  }
  return sessions;
}

Result<DutyRow> row_of(db::Transaction& tx, const law::Engine& law, const units::Unit& unit,
                       int year, Date today) {
  DutyRow row{.unit = &unit, .post = *law_post(unit)};
  const Span living = within(unit, {date(year, 1, 1), date(year, 12, 31)});
  if (living.first > living.last) return row;
  const auto all = duty_sessions(
      tx, unit.id, {law::add_days(living.first, -kAround), law::add_days(living.last, kAround)});
  for (Date month = law::first_of_month(living.first); month <= living.last;
       month = law::add_days(law::last_of_month(month), 1)) {
    DutyMonth duty{.month = month};
    for (const DutySession& each : all) {
      if (law::first_of_month(each.session.day) == month && is_counted(each.session)) {
        count(duty, each);
      }
    }
    const bool over = law::last_of_month(month) < today;
    duty.quota = TRY(quota(law, unit, month, towards(all, over)));
    row.months.push_back(std::move(duty));
  }
  return row;
}

}  // namespace

Result<std::vector<DutyRow>> ledger(db::Transaction& tx, const law::Engine& law,
                                    const std::vector<const units::Unit*>& units, int year,
                                    Date today) {
  std::vector<DutyRow> rows;
  for (const units::Unit* unit : units) {
    if (!law_post(*unit)) continue;
    DutyRow row = TRY(row_of(tx, law, *unit, year, today));
    if (!row.months.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace receptions
