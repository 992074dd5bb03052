#include <algorithm>

#include "base/clock.h"
#include "law/calendar.h"
#include "receptions/keeping.h"
#include "receptions/publication_store.h"
#include "receptions/sessions.h"
#include "staff/access.h"

namespace receptions {
namespace {

constexpr int kAround = 7;  // days that a weekly minimum may reach over the edges

// The months with their edges, and the stretches in which a conference may be owed.
Result<Span> to_read(const law::Engine& law, const units::Unit& unit, Span span) {
  const ConferenceDuty begin = TRY(conference_duty(law, unit, span.first));
  const ConferenceDuty end = TRY(conference_duty(law, unit, span.last));
  return Span{std::min(begin.from, law::add_days(law::first_of_month(span.first), -kAround)),
              std::max(end.until, law::add_days(law::last_of_month(span.last), kAround))};
}

Result<Calendar> calendar_of(db::Transaction& tx, const Office& office, const units::Unit& unit,
                             Span span, const std::vector<FirstAnnounced>& announced) {
  const Span wide = TRY(to_read(office.law, unit, span));
  Calendar calendar{.unit = unit, .sessions = sessions_of(tx, unit.id, wide)};
  calendar.online_late = online_late(tx, office, calendar.sessions);
  for (const FirstAnnounced& each : announced) {
    if (!each.in_time) calendar.published_late.push_back(each.session_id);
  }
  return calendar;
}

Result<Shown> shown(db::Transaction& tx, const Doing& doing, const units::Unit& unit, Span span) {
  const Office& office = doing.office;
  Shown shown{.unit = unit,
              .holders = staff::holders(tx, unit.id),
              .announced = first_announced(tx, unit.id, span),
              .may_keep = keeper(doing, unit.id).has_value()};
  Calendar calendar = TRY(calendar_of(tx, office, unit, span, shown.announced));
  shown.months = TRY(quotas(office.law, calendar, span));
  shown.findings = TRY(findings(office.law, calendar, span, office.clock.today()));
  std::erase_if(calendar.sessions, [&](const Session& session) {
    return session.day < span.first || session.day > span.last;
  });
  shown.sessions = std::move(calendar.sessions);
  return shown;
}

}  // namespace

Result<Shown> look(const Doing& doing, const std::string& unit_id, Span span) {
  const auto* unit = TRY(seen_unit(doing, unit_id));
  return doing.office.database.read(
      [&](db::Transaction& tx) { return shown(tx, doing, *unit, span); });
}

Result<Shown> look_at_session(const Doing& doing, const std::string& id) {
  return doing.office.database.read([&](db::Transaction& tx) -> Result<Shown> {
    const Session session = TRY(seen_session(tx, doing, id));
    const auto* unit = TRY(unit_of(doing.office, session.unit_id));
    return shown(tx, doing, *unit,
                 {law::first_of_month(session.day), law::last_of_month(session.day)});
  });
}

Result<std::vector<Checked>> check(const Doing& doing, const std::vector<const units::Unit*>& units,
                                   Span span) {
  const Office& office = doing.office;
  return office.database.read([&](db::Transaction& tx) -> Result<std::vector<Checked>> {
    std::vector<Checked> all;
    for (const units::Unit* unit : units) {
      const Calendar calendar =
          TRY(calendar_of(tx, office, *unit, span, first_announced(tx, unit->id, span)));
      auto months = TRY(quotas(office.law, calendar, span));
      auto found = TRY(findings(office.law, calendar, span, office.clock.today()));
      all.push_back({unit, std::move(months), std::move(found)});
    }
    return all;
  });
}

}  // namespace receptions
