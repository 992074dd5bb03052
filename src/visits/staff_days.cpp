#include "visits/staff_days.h"

#include <algorithm>
#include <map>
#include <set>

#include "law/engine.h"
#include "matters/shown.h"
#include "receptions/sessions.h"
#include "staff/access.h"
#include "units/directory.h"
#include "visits/counted_store.h"

namespace visits {
namespace {

struct Officer {
  std::string name;
  std::set<Date> desk, receptions;
  long long visits = 0;
  long long entered_later =
      0;  // from pages written by hand: who entered them need not have received

  [[nodiscard]] std::set<Date> days() const {
    std::set<Date> all = desk;
    all.insert(receptions.begin(), receptions.end());
    return all;
  }
};

bool was_held(const receptions::Session& session) {
  return session.received_by && (session.stage == receptions::Stage::held ||
                                 session.stage == receptions::Stage::nobody_came);
}

// The one officer of that name, or a new one: a head seldom writes the register himself.
Officer& of_name(std::map<std::string, Officer>& officers, const std::string& name) {
  const auto is_he = [&](const auto& each) { return each.second.name == name; };
  const auto found = std::ranges::find_if(officers, is_he);
  if (found != officers.end() && std::ranges::count_if(officers, is_he) == 1) return found->second;
  Officer& officer = officers["name:" + name];
  officer.name = name;
  return officer;
}

std::vector<Officer> officers_of(db::Transaction& tx, const Period& period) {
  std::map<std::string, Officer> officers;
  for (const DeskDay& day : desk_days(tx, period.unit_id, period.from, period.to)) {
    Officer& officer = officers[day.user_id];
    officer.name = day.name;
    officer.desk.insert(day.on);
    officer.visits += day.visits;
    officer.entered_later += day.entered_later;
  }
  for (const auto& session :
       receptions::sessions_of(tx, period.unit_id, {period.from, period.to})) {
    if (was_held(session)) of_name(officers, *session.received_by).receptions.insert(session.day);
  }
  std::vector<Officer> sorted;
  for (auto& [key, officer] : officers) sorted.push_back(std::move(officer));
  std::ranges::stable_sort(sorted, {}, &Officer::name);
  return sorted;
}

// What the law gives at most for these days; a day it says nothing of is counted apart.
struct Rate {
  long long sum = 0;
  long long days_without = 0;
};
Result<Rate> rate_of(const law::Engine& law, const std::set<Date>& days) {
  Rate rate;
  for (const Date day : days) {
    const auto answer = law.ask("reception.allowance", {{"on", iso(day)}});
    if (answer) {
      rate.sum += answer->fields.at("at_most_per_day").to_number<long long>();
    } else if (answer.error().code == "law.no_rule_yet") {
      ++rate.days_without;
    } else {
      return tl::unexpected(answer.error());
    }
  }
  return rate;
}

Result<json::Object> officer_json(const law::Engine& law, const Officer& officer) {
  const std::set<Date> days = officer.days();
  const Rate rate = TRY(rate_of(law, days));
  json::Array listed;
  for (const Date day : days) listed.push_back(json::Value(iso(day)));
  return json::Object{{"name", officer.name},
                      {"days", std::move(listed)},
                      {"desk_days", std::ssize(officer.desk)},
                      {"reception_days", std::ssize(officer.receptions)},
                      {"visits", officer.visits},
                      {"entered_later", officer.entered_later},
                      {"at_most", rate.sum},
                      {"days_without_rate", rate.days_without}};
}

// The rate in force on the last day, with what is doubtful about it; null where the law has none.
Result<json::Value> rate_json(const law::Engine& law, Date day) {
  const auto answer = law.ask("reception.allowance", {{"on", iso(day)}});
  if (!answer && answer.error().code == "law.no_rule_yet") return json::Value(nullptr);
  if (!answer) return tl::unexpected(answer.error());
  json::Array doubts;
  for (const law::Words& doubt : answer->doubts) {
    doubts.push_back(json::Object{{"vi", doubt.vi}, {"en", doubt.en}});
  }
  return json::Value(json::Object{{"at_most_per_day", answer->fields.at("at_most_per_day")},
                                  {"basis", answer->basis.front()},
                                  {"doubts", std::move(doubts)}});
}

}  // namespace

Result<json::Object> staff_days_json(const Office& office, const staff::Actor& actor,
                                     const Period& period) {
  if (!office.units.find(period.unit_id)) return wrong_field("unit_id", "petition.no_such_unit");
  const auto right = staff::list_right(actor, period.unit_id, office.units, office.clock.today());
  if (right.sight < staff::Sight::full) {
    return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
  }
  const auto officers =
      office.database.read([&](db::Transaction& tx) { return officers_of(tx, period); });
  json::Array items;
  for (const Officer& officer : officers) items.push_back(TRY(officer_json(office.law, officer)));
  return json::Object{{"unit", matters::unit_json(period.unit_id, office.units)},
                      {"from", iso(period.from)},
                      {"to", iso(period.to)},
                      {"rate", TRY(rate_json(office.law, period.to))},
                      {"items", std::move(items)}};
}

}  // namespace visits
