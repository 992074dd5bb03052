#include <algorithm>

#include "base/clock.h"
#include "base/id.h"
#include "law/calendar.h"
#include "receptions/keeping.h"
#include "receptions/online_store.h"
#include "receptions/session_store.h"
#include "units/standing.h"

namespace receptions {
namespace {

constexpr int kAround = 7;  // days that a weekly minimum may reach over a month's edges

void put(const Slot& slot, Session& session) {
  session.day = slot.day;
  session.starts_at = slot.starts_at;
  session.ends_at = slot.ends_at;
  session.place = slot.place;
}

// The months of both days, the earlier first.
std::vector<Date> months_of(Date was, Date now) {
  const Date a = law::first_of_month(std::min(was, now));
  const Date b = law::first_of_month(std::max(was, now));
  return a == b ? std::vector<Date>{a} : std::vector<Date>{a, b};
}

Result<std::vector<Quota>> quotas_in(const law::Engine& law, const units::Unit& unit,
                                     const std::vector<Date>& months,
                                     const std::vector<Session>& sessions) {
  std::vector<Quota> all;
  for (const Date month : months) all.push_back(TRY(quota(law, unit, month, sessions)));
  return all;
}

Result<void> add_quotas(db::Transaction& tx, const Doing& doing, const Session& session, Date day,
                        MoveAnswer& answer) {
  const auto* unit = TRY(unit_of(doing.office, session.unit_id));
  const std::vector<Date> months = months_of(session.day, day);
  auto sessions = sessions_of(tx, session.unit_id,
                              {law::add_days(months.front(), -kAround),
                               law::add_days(law::last_of_month(months.back()), kAround)});
  answer.before = TRY(quotas_in(doing.office.law, *unit, months, sessions));
  for (Session& each : sessions) {
    if (each.id == session.id) each.day = day;
  }
  answer.after = TRY(quotas_in(doing.office.law, *unit, months, sessions));
  return {};
}

// The unit itself, or what it was merged into by that day.
Result<const units::Unit*> unit_on(const Office& office, const std::string& unit_id, Date day) {
  return unit_of(office, units::standing_for(unit_id, office.units, day));
}

Session moved(const Doing& doing, const Session& old, const units::Unit& unit, const Slot& slot) {
  Session session{.id = new_id(doing.office.clock.now(), doing.office.random),
                  .unit_id = unit.id,
                  .kind = old.kind,
                  .online = old.online,
                  .participants = old.participants,
                  .content = old.content,
                  .grounds = old.grounds,
                  .stage = Stage::published,
                  .moved_from = old.id,
                  .by_hand = true,
                  .by_invitation = old.by_invitation};
  if (unit.id == old.unit_id) session.delegate = old.delegate;
  put(slot, session);
  return session;
}

// The days that the notice of a postponement shows: from the old one to the new one.
Span between(const Session& old, const Session& now) {
  return {std::min(old.day, now.day), std::max(old.day, now.day)};
}

}  // namespace

Result<Session> move(const Doing& doing, const Which& which, const Slot& slot) {
  return change(doing, which, {"move"},
                [&](db::Transaction& tx, const staff::Post&, Session& session) -> Result<void> {
                  if (slot.day != session.day) TRY(check_day(tx, doing, session, slot.day));
                  put(slot, session);
                  session.by_hand = true;
                  return {};
                });
}

Result<Session> postpone(db::Transaction& within, const Doing& doing, const Which& which,
                         const Slot& slot, const std::string& why) {
  const Office& office = doing.office;
  Session now;
  const auto postponed =
      change(within, doing, which, {"postpone", why},
             [&](db::Transaction& tx, const staff::Post& post, Session& old) -> Result<void> {
               TRY(check_postponement(office.law, why, slot.day));
               const auto* unit = TRY(unit_on(office, old.unit_id, slot.day));
               now = moved(doing, old, *unit, slot);
               TRY(check_day(tx, doing, now, slot.day));
               old.stage = Stage::postponed;
               old.why = why;
               old.moved_to = now.id;
               insert(tx, now);
               if (const auto online = find_online(tx, old.id)) insert(tx, now.id, *online);
               update(tx, old);
               note(tx, doing, post, {"call", why}, nullptr, now);
               TRY(announce(tx, doing, post, *unit, between(old, now), {now}));
               if (doing.on_postponed) (*doing.on_postponed)(tx, doing, old, now);
               return {};
             });
  if (!postponed) return tl::unexpected(postponed.error());
  return now;
}

Result<Session> postpone(const Doing& doing, const Which& which, const Slot& slot,
                         const std::string& why) {
  return doing.office.database.write(
      [&](db::Transaction& tx) { return postpone(tx, doing, which, slot, why); });
}

Result<MoveAnswer> ask_move(const Doing& doing, const std::string& id, Date day) {
  const Office& office = doing.office;
  return office.database.read([&](db::Transaction& tx) -> Result<MoveAnswer> {
    const Session session = TRY(seen_session(tx, doing, id));
    MoveAnswer answer;
    TRY(add_quotas(tx, doing, session, day, answer));
    if (!TRY(office.law.calendar().is_working_day(day))) {
      answer.next_working_day = TRY(office.law.calendar().on_or_after(day));
    }
    answer.publish_by = TRY(publish_by(office.law, day));
    answer.in_time = !law::is_late(answer.publish_by->on, office.clock.today());
    Session there = session;
    there.unit_id = TRY(unit_on(office, session.unit_id, day))->id;
    if (const auto checked = check_day(tx, doing, there, day); !checked && day != session.day) {
      answer.refusal = checked.error();
    }
    return answer;
  });
}

}  // namespace receptions
