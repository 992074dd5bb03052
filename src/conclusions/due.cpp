#include "conclusions/due.h"

#include <algorithm>

#include "base/clock.h"
#include "conclusions/board.h"
#include "law/calendar.h"
#include "matters/matter_list.h"
#include "matters/shown.h"
#include "staff/access.h"
#include "units/named.h"
#include "visits/look.h"

namespace conclusions {
namespace {

constexpr long long kMost = 100;  // of each kind
constexpr std::size_t kShown = 10;

struct Asked {
  const Office& office;
  const staff::Actor& actor;
  std::string unit_id;
  Date until{};
};

Result<void> add_refusals(db::Transaction& tx, const Asked& asked, std::vector<DueThing>& things) {
  for (visits::Visit& visit : visits::refusals_due(tx, asked.office, asked.unit_id, asked.until)) {
    const auto looked = TRY(visits::looked_at(tx, asked.office, asked.actor, std::move(visit)));
    if (looked.sight < staff::Sight::full) continue;
    things.push_back({.what = "refusal_notice",
                      .visit_id = looked.visit.id,
                      .about = visits::number_of(looked.visit),
                      .due_on = *looked.visit.refusal->notice_due_on});
  }
  return {};
}

Result<void> add_notices(db::Transaction& tx, const Asked& asked, std::vector<DueThing>& things) {
  for (const Conclusion& each :
       notices_due(tx, asked.office.vault, asked.unit_id, asked.until, kMost)) {
    const auto looked = TRY(visits::look_anyhow(tx, asked.office, asked.actor, each.visit_id));
    if (looked.sight < staff::Sight::full) continue;
    things.push_back({.what = "conclusion_notice",
                      .visit_id = each.visit_id,
                      .about = visits::number_of(looked.visit),
                      .due_on = *each.notice_due_on});
  }
  return {};
}

Result<void> add_directives(db::Transaction& tx, const Asked& asked,
                            std::vector<DueThing>& things) {
  const Office& office = asked.office;
  const DirectivePage open{
      .side = Side::owner, .unit_id = asked.unit_id, .stage = "open", .limit = kMost};
  for (const auto& [each, looked] : TRY(board_of(tx, office, asked.actor, open)).directives) {
    if (each.due_on > asked.until) break;  // by their last day
    things.push_back({.what = "directive",
                      .visit_id = "",
                      .about = units::name_of(each.issuer_unit_id, office.units),
                      .due_on = each.due_on});
  }
  return {};
}

// By their days.
Result<std::vector<DueThing>> due_things(const Asked& asked) {
  return asked.office.database.read([&](db::Transaction& tx) -> Result<std::vector<DueThing>> {
    std::vector<DueThing> things;
    TRY(add_refusals(tx, asked, things));
    TRY(add_notices(tx, asked, things));
    TRY(add_directives(tx, asked, things));
    std::ranges::stable_sort(things, {}, &DueThing::due_on);
    return things;
  });
}

json::Object json_of(const std::vector<DueThing>& things, std::string_view what, Date today) {
  json::Array items;
  long long late = 0, soon = 0;
  for (const DueThing& each : things) {
    if (each.what != what) continue;
    const bool is_late = law::is_late(each.due_on, today);
    ++(is_late ? late : soon);
    if (items.size() == kShown) continue;
    items.push_back(json::Object{
        {"visit_id", each.visit_id.empty() ? json::Value(nullptr) : json::Value(each.visit_id)},
        {"about", each.about},
        {"due_on", iso(each.due_on)},
        {"late", is_late}});
  }
  return {{"what", what}, {"late", late}, {"soon", soon}, {"items", std::move(items)}};
}

}  // namespace

Result<json::Object> due_json(const Office& office, const staff::Actor& actor) {
  const Date today = office.clock.today();
  const auto home = TRY(staff::home(actor, office.units, today));
  const Date until = TRY(office.law.calendar().add_working_days(today, matters::kSoonDays));
  const Asked asked{.office = office, .actor = actor, .unit_id = home.unit_id, .until = until};
  const auto right = staff::list_right(actor, asked.unit_id, office.units, today);
  std::vector<DueThing> things;
  if (right.sight >= staff::Sight::full) things = TRY(due_things(asked));
  json::Array kinds;
  for (const std::string_view what : {"refusal_notice", "conclusion_notice", "directive"}) {
    kinds.push_back(json_of(things, what, today));
  }
  return json::Object{{"unit", matters::unit_json(asked.unit_id, office.units)},
                      {"kinds", std::move(kinds)}};
}

}  // namespace conclusions
