#include "proposals/mark.h"

#include <algorithm>

#include "base/clock.h"
#include "matters/beside.h"
#include "proposals/mark_store.h"
#include "proposals/reconsider.h"
#include "proposals/stages.h"
#include "receptions/lawful.h"

namespace proposals {
namespace {

constexpr json::TextRule kGround{.max = 2000, .min = 10, .one_line = false};

Result<const staff::Post*> marker(const Office& office, const staff::Actor& actor,
                                  const matters::Matter& matter) {
  if (const auto* post = actor.holds(kMarkers, matter.unit_id, office.clock.today())) return post;
  return fail(ErrorKind::forbidden, "proposal.not_yours_to_mark", matter.unit_id);
}

}  // namespace

NewMark read_new_mark(json::Fields& in) {
  return {.fact = in.word("fact", receptions::kSuddenFacts), .ground = in.text("ground", kGround)};
}

Result<void> mark(const Office& office, const staff::Actor& actor, const std::string& matter_id,
                  const NewMark& incoming) {
  return office.database.write([&](db::Transaction& tx) -> Result<void> {
    const matters::Matter matter = TRY(matters::read_matter(tx, office, actor, matter_id));
    const staff::Post* post = TRY(marker(office, actor, matter));
    if (!matters::is_open(matter.stage)) {
      return fail(ErrorKind::refused, "proposal.matter_is_over", matter_id);
    }
    const Mark made{.id = new_id(office.clock.now(), office.random),
                    .matter_id = matter_id,
                    .fact = incoming.fact,
                    .marked_on = office.clock.today(),
                    .marked_by_name = actor.name,
                    .ground = matters::veiled(tx, office, matter, incoming.ground)};
    if (!insert(tx, office.vault, made, office.random)) {
      return fail(ErrorKind::conflict, "proposal.marked_already", "fact");
    }
    matters::note(tx, office, actor, *post, matter, "sudden.mark", {{"sudden_fact", made.fact}});
    TRY(reconsider(tx, office, matter_id));
    return {};
  });
}

Result<void> take_back(const Office& office, const staff::Actor& actor,
                       const std::string& matter_id, const std::string& mark_id,
                       const std::string& reason) {
  return office.database.write([&](db::Transaction& tx) -> Result<void> {
    const matters::Matter matter = TRY(matters::read_matter(tx, office, actor, matter_id));
    const staff::Post* post = TRY(marker(office, actor, matter));
    auto marks = marks_of(tx, office.vault, matter_id);
    const auto found = std::ranges::find(marks, mark_id, &Mark::id);
    if (found == marks.end()) return fail(ErrorKind::not_found, "proposal.no_mark");
    if (found->taken_back_on) {
      return fail(ErrorKind::conflict, "proposal.taken_back_already", mark_id);
    }
    found->taken_back_on = office.clock.today();
    found->taken_back_by_name = actor.name;
    found->taken_back_because = matters::veiled(tx, office, matter, reason);
    save(tx, office.vault, *found, office.random);
    matters::note(tx, office, actor, *post, matter, "sudden.take_back",
                  {{"sudden_fact", found->fact}});
    TRY(reconsider(tx, office, matter_id));
    return {};
  });
}

std::vector<std::string> facts_marked(db::Transaction& tx, const std::string& matter_id) {
  return marked_facts(tx, matter_id);
}

}  // namespace proposals
