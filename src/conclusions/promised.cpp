#include "conclusions/promised.h"

#include "base/clock.h"
#include "conclusions/conclusion_store.h"
#include "matters/shown.h"
#include "visits/look.h"

namespace conclusions {
namespace {

json::Object step_json(const Directive& directive, const visits::Visit& visit,
                       const Office& office) {
  return {{"what", people::without_identities(directive.what, visit.told.people)},
          {"unit", matters::unit_json(directive.owner_unit_id, office.units)},
          {"due_on", iso(directive.due_on)},
          {"done_on", directive.stage == Stage::confirmed ? json::maybe(directive.done_on)
                                                          : json::Value(nullptr)},
          {"late", is_late(directive, office.clock.today())}};
}

}  // namespace

json::Array promised(db::Transaction& tx, const Office& office, const std::string& matter_id) {
  json::Array promises;
  for (const visits::Visit& visit : visits::visits_about(tx, office, matter_id)) {
    const auto conclusion = find_of_visit(tx, office.vault, visit.id);
    if (!conclusion) continue;
    json::Array steps;
    for (const Directive& directive : of_conclusion(tx, office.vault, conclusion->id)) {
      if (!directive.parent_id) steps.push_back(step_json(directive, visit, office));
    }
    promises.push_back(
        json::Object{{"on", iso(conclusion->concluded_on)},
                     {"text", people::without_identities(conclusion->text, visit.told.people)},
                     {"due_on", json::maybe(conclusion->due_on)},
                     {"steps", std::move(steps)}});
  }
  return promises;
}

}  // namespace conclusions
