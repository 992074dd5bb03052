#include "visits/counts.h"

#include <map>
#include <set>
#include <utility>

#include "law/engine.h"
#include "matters/shown.h"
#include "receptions/sessions.h"
#include "staff/access.h"
#include "units/directory.h"
#include "visits/counted_store.h"

namespace visits {
namespace {

Result<void> check_right(const Office& office, const staff::Actor& actor, const Period& period,
                         Reach reach) {
  const Date today = office.clock.today();
  if (!office.units.find(period.unit_id)) return wrong_field("unit_id", "petition.no_such_unit");
  const auto right = reach == Reach::below
                         ? staff::list_right_below(actor, period.unit_id, office.units, today)
                         : staff::list_right(actor, period.unit_id, office.units, today);
  if (right.sight != staff::Sight::none) return {};
  return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
}

std::vector<std::string> units_of(const Office& office, const Period& period, Reach reach) {
  if (reach == Reach::own) return {period.unit_id};
  return office.units.units_below(period.unit_id);
}

// The sessions of a unit by what the form calls them: "head", or "delegated" by a deputy.
std::map<std::string, std::string_view> receivers(
    const std::vector<receptions::Session>& sessions) {
  std::map<std::string, std::string_view> receivers;
  for (const receptions::Session& session : sessions) {
    receivers.emplace(session.id, session.delegate ? "delegated" : "head");
  }
  return receivers;
}

// Publicly announced days of periodic and sudden reception: columns 10 and 16.
bool is_announced(const receptions::Session& session) {
  const bool counts =
      session.kind == receptions::Kind::periodic || session.kind == receptions::Kind::sudden;
  return counts && session.stage != receptions::Stage::draft && receptions::stands(session);
}

struct Days {
  std::set<std::pair<std::string, Date>> head, delegated;
};

// What the law's question is asked with.
json::Object asked_of(db::Transaction& tx, const std::vector<std::string>& unit_ids,
                      const Period& period) {
  json::Array visits;
  Days days;
  for (const std::string& id : unit_ids) {
    const auto sessions = receptions::sessions_of(tx, id, {period.from, period.to});
    for (const receptions::Session& session : sessions) {
      if (is_announced(session)) {
        (session.delegate ? days.delegated : days.head).insert({id, session.day});
      }
    }
    const auto by = receivers(sessions);
    for (const CountedVisit& visit : counted(tx, id, period.from, period.to)) {
      const auto at = visit.session_id ? by.find(*visit.session_id) : by.end();
      visits.push_back(json::Object{{"kind", at == by.end() ? "regular" : at->second},
                                    {"case", visit.case_id},
                                    {"people", visit.people_count}});
    }
  }
  return {{"visits", std::move(visits)},
          {"announced_head_days", std::ssize(days.head)},
          {"announced_delegated_days", std::ssize(days.delegated)}};
}

}  // namespace

Result<json::Object> counts_json(const Office& office, const staff::Actor& actor,
                                 const Period& period, Reach reach) {
  TRY(check_right(office, actor, period, reach));
  const std::vector<std::string> unit_ids = units_of(office, period, reach);
  const json::Object asked =
      office.database.read([&](db::Transaction& tx) { return asked_of(tx, unit_ids, period); });
  const law::Answer answer = TRY(office.law.ask("report.reception_columns", asked));
  json::Array doubts;
  for (const law::Words& doubt : answer.doubts) {
    doubts.push_back(json::Object{{"vi", doubt.vi}, {"en", doubt.en}});
  }
  return json::Object{{"unit", matters::unit_json(period.unit_id, office.units)},
                      {"below", reach == Reach::below},
                      {"from", iso(period.from)},
                      {"to", iso(period.to)},
                      {"basis", answer.basis.front()},
                      {"doubts", std::move(doubts)},
                      {"cells", answer.fields.at("cells")}};
}

}  // namespace visits
