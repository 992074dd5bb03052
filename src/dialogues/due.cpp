#include "dialogues/due.h"

#include "base/clock.h"
#include "dialogues/look.h"
#include "law/calendar.h"
#include "matters/behind.h"
#include "matters/matter_list.h"
#include "matters/shown.h"
#include "staff/access.h"

namespace dialogues {
namespace {

constexpr std::size_t kShown = 20;

// A notice is asked for once its last day is near.
bool rings(const Finding& finding, Date soon) {
  return finding.code != "notice_due" || (finding.on && *finding.on <= soon);
}

json::Object line(const Finding& finding, const matters::Matter& matter) {
  return {{"code", finding.code},
          {"on", json::maybe(finding.on)},
          {"matter_id", matter.id},
          {"number", matter.number}};
}

}  // namespace

Result<json::Object> due_json(const Office& office, const staff::Actor& actor) {
  const Date today = office.clock.today();
  const std::string unit_id = TRY(staff::home(actor, office.units, today)).unit_id;
  const Date soon = TRY(office.law.calendar().add_working_days(today, matters::kSoonDays));
  return office.database.read([&](db::Transaction& tx) -> Result<json::Object> {
    const Looking at{tx, office, actor};
    json::Array items;
    for (const Looked& each : TRY(waiting(at, unit_id))) {
      const auto matter = TRY(matters::matter_of_id(tx, each.dialogue.matter_id));
      for (const Finding& finding : TRY(findings_of(at, std::nullopt, each))) {
        if (rings(finding, soon) && items.size() < kShown) items.push_back(line(finding, matter));
      }
    }
    return json::Object{{"unit", matters::unit_json(unit_id, office.units)},
                        {"items", std::move(items)}};
  });
}

}  // namespace dialogues
