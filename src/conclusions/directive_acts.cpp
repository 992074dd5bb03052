#include "conclusions/directive_acts.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/clock.h"
#include "base/id.h"
#include "conclusions/conclusion_store.h"
#include "conclusions/entry.h"
#include "journal/journal.h"
#include "matters/step.h"
#include "staff/access.h"
#include "units/standing.h"

namespace conclusions {
namespace {

// The stage table: which act is open at which stage, and whose it is.
struct Step {
  std::string_view act;
  Stage from;
  Side by;
};
constexpr std::array kSteps{
    Step{"report", Stage::open, Side::owner},
    Step{"explain", Stage::open, Side::owner},
    Step{"pass_on", Stage::open, Side::owner},
    Step{"urge", Stage::open, Side::issuer},
    Step{"confirm", Stage::reported, Side::issuer},
    Step{"give_back", Stage::reported, Side::issuer},
};

// The unit that is on this side today: of one that was merged, its successor.
std::string on_side(const Office& office, const Directive& directive, Side side) {
  const std::string& unit_id =
      side == Side::owner ? directive.owner_unit_id : directive.issuer_unit_id;
  return units::standing_for(unit_id, office.units, office.clock.today());
}

// The post by which this person acts for that side.
const staff::Post* post_of(const Office& office, const staff::Actor& actor,
                           const Directive& directive, Side side) {
  const Date today = office.clock.today();
  const std::string unit_id = on_side(office, directive, side);
  if (side == Side::owner) return actor.holds(matters::kAll, unit_id, today);
  return staff::keeps_receptions(actor, unit_id, office.units, today);
}

struct Deed {
  std::string_view act;
  std::string reason = {};
};
using Apply = std::function<Result<void>(db::Transaction&, Directive&)>;

Result<const Step*> step_of(std::string_view act, const Directive& directive) {
  const auto* step = std::ranges::find_if(
      kSteps, [&](const Step& each) { return each.act == act && each.from == directive.stage; });
  if (step == kSteps.end()) return fail(ErrorKind::refused, "directive.not_open", directive.id);
  return step;
}

Result<Directive> change(const Office& office, const staff::Actor& actor, const Which& which,
                         const Deed& deed, const Apply& apply) {
  return office.database.write([&](db::Transaction& tx) -> Result<Directive> {
    Directive directive = TRY(find_directive(tx, office.vault, which.id));
    const Conclusion conclusion = TRY(find(tx, office.vault, directive.conclusion_id));
    const auto looked = TRY(visits::look_anyhow(tx, office, actor, conclusion.visit_id));
    if (!sees(office, actor, directive, looked)) {
      return fail(ErrorKind::not_found, "directive.not_found");
    }
    const Step* step = TRY(step_of(deed.act, directive));
    const auto* post = post_of(office, actor, directive, step->by);
    if (!post) return fail(ErrorKind::forbidden, "directive.not_yours", which.id);
    if (directive.version != which.version) {
      return fail(ErrorKind::conflict, "directive.changed_meanwhile", which.id);
    }
    TRY(apply(tx, directive));
    TRY(save(tx, office.vault, directive, office.random));
    journal::record(tx,
                    entry_of(office, actor, *post, directive, "directive." + std::string(deed.act),
                             visits::shown_text(looked, deed.reason)));
    return directive;
  });
}

Result<void> check_parts(db::Transaction& tx, const Office& office, const Directive& directive) {
  for (const Directive& part : passed_on(tx, office.vault, directive.id)) {
    if (part.stage != Stage::confirmed) {
      return fail(ErrorKind::refused, "directive.parts_open", part.id);
    }
  }
  return {};
}

}  // namespace

bool sees(const Office& office, const staff::Actor& actor, const Directive& directive,
          const visits::Looked& looked) {
  if (looked.sight >= staff::Sight::full) return true;
  const auto reads = [&](const std::string& unit_id) {
    const auto right = staff::list_right(actor, unit_id, office.units, office.clock.today());
    return (looked.behind.hides_people ? right.denunciations : right.sight) >= staff::Sight::full;
  };
  return reads(on_side(office, directive, Side::owner)) ||
         reads(on_side(office, directive, Side::issuer));
}

std::vector<std::string_view> may(const Office& office, const staff::Actor& actor,
                                  const Directive& directive) {
  std::vector<std::string_view> acts;
  for (const Step& step : kSteps) {
    if (step.from != directive.stage || !post_of(office, actor, directive, step.by)) continue;
    if (step.act == "confirm" && directive.reported_by == actor.user_id) continue;
    acts.push_back(step.act);
  }
  return acts;
}

Result<Directive> report(const Office& office, const staff::Actor& actor, const Which& which,
                         const Report& report) {
  if (report.done_on > office.clock.today()) return wrong_field("done_on", "field.in_the_future");
  return change(office, actor, which, {"report"},
                [&](db::Transaction& tx, Directive& directive) -> Result<void> {
                  TRY(check_parts(tx, office, directive));
                  if (report.done_on < directive.given_on) {
                    return wrong_field("done_on", "act.before_last_step");
                  }
                  directive.stage = Stage::reported;
                  directive.done_on = report.done_on;
                  directive.evidence = report.evidence;
                  directive.reported_by = actor.user_id;
                  directive.reported_by_name = actor.name;
                  return {};
                });
}

Result<Directive> confirm(const Office& office, const staff::Actor& actor, const Which& which) {
  return change(office, actor, which, {"confirm"},
                [&](db::Transaction&, Directive& directive) -> Result<void> {
                  if (directive.reported_by == actor.user_id) {
                    return fail(ErrorKind::refused, "directive.second_person", which.id);
                  }
                  directive.stage = Stage::confirmed;
                  directive.confirmed_on = office.clock.today();
                  directive.confirmed_by_name = actor.name;
                  return {};
                });
}

Result<Directive> give_back(const Office& office, const staff::Actor& actor, const Which& which,
                            const std::string& because) {
  return change(office, actor, which, {"give_back", because},
                [&](db::Transaction&, Directive& directive) -> Result<void> {
                  directive.stage = Stage::open;
                  directive.returned_because = because;
                  directive.done_on = std::nullopt;
                  directive.reported_by = std::nullopt;
                  directive.reported_by_name = std::nullopt;
                  return {};
                });
}

Result<Directive> explain(const Office& office, const staff::Actor& actor, const Which& which,
                          const std::string& explanation) {
  return change(office, actor, which, {"explain", explanation},
                [&](db::Transaction&, Directive& directive) -> Result<void> {
                  directive.explanation = explanation;
                  directive.explained_on = office.clock.today();
                  return {};
                });
}

Result<Directive> urge(const Office& office, const staff::Actor& actor, const Which& which) {
  return change(office, actor, which, {"urge"},
                [&](db::Transaction&, Directive& directive) -> Result<void> {
                  ++directive.urged;
                  directive.urged_on = office.clock.today();
                  return {};
                });
}

Result<Directive> pass_on(const Office& office, const staff::Actor& actor, const Which& which,
                          const NewDirective& incoming) {
  Directive part;
  TRY(change(office, actor, which, {"pass_on"},
             [&](db::Transaction& tx, Directive& directive) -> Result<void> {
               const std::string owner = on_side(office, directive, Side::owner);
               if (incoming.owner_unit_id == owner ||
                   !may_instruct(office, owner, incoming.owner_unit_id, office.clock.today())) {
                 return wrong_field("owner_unit_id", "conclusion.cannot_instruct");
               }
               if (incoming.due_on > directive.due_on) {
                 return wrong_field("due_on", "directive.later_than_its_own");
               }
               if (incoming.due_on < office.clock.today()) {
                 return wrong_field("due_on", "directive.day_passed");
               }
               part = {};
               part.id = new_id(office.clock.now(), office.random);
               part.conclusion_id = directive.conclusion_id;
               part.parent_id = directive.id;
               part.issuer_unit_id = owner;
               part.owner_unit_id = incoming.owner_unit_id;
               part.given_on = office.clock.today();
               part.due_on = incoming.due_on;
               part.what = incoming.what;
               insert(tx, office.vault, part, office.random);
               return {};
             }));
  return part;
}

}  // namespace conclusions
