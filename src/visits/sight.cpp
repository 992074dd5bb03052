#include "visits/sight.h"

#include <algorithm>

#include "matters/behind.h"

namespace visits {
namespace {

bool denounces(const matters::Matter& matter) { return matter.kind == matters::Kind::denunciation; }

}  // namespace

Result<Behind> behind(db::Transaction& tx, const vault::Vault& vault, const Visit& visit) {
  Behind behind{.matters = {}, .hides_people = visit.denounces, .hidden = visit.told.people};
  for (const std::string& id : visit.matter_ids) {
    behind.matters.push_back(TRY(matters::matter_of_id(tx, id)));
    const matters::Matter& matter = behind.matters.back();
    behind.hides_people = behind.hides_people || denounces(matter);
    const auto senders = matters::hidden_senders(tx, vault, matter);
    if (!senders) continue;
    behind.hides_people = true;
    behind.hidden.insert(behind.hidden.end(), senders->begin(), senders->end());
  }
  if (!behind.hides_people) behind.hidden.clear();
  return behind;
}

staff::Sight sight_of(const Visit& visit, const Behind& behind, const staff::Actor& actor,
                      const units::Directory& units, Date today) {
  staff::Subject subject{
      .unit_id = visit.unit_id, .denunciation = behind.hides_people, .assignee_id = {}};
  staff::Sight best = staff::sight(actor, subject, units, today);
  for (const matters::Matter& matter : behind.matters) {
    if (!denounces(matter)) continue;
    subject.assignee_id = matter.assignee_id;
    best = std::max(best, staff::sight(actor, subject, units, today));
  }
  return best;
}

}  // namespace visits
