#include "quarter/broken.h"
#include "quarter/checks.h"
#include "quarter/page.h"
#include "quarter/rights.h"

namespace quarter {

void check_after_crash(Run& run) { check_whole(run); }

void check_day(Run& run, bool thoroughly) {
  check_whole(run);
  check_content(run);
  check_receptions(run);
  for (std::size_t who = 0; who < run.model.cast.size(); ++who) {
    if (!run.model.person(who).active) continue;
    if (!thoroughly && !run.dice.chance(12)) continue;
    check_lists(run, who);
    for (int i = 0; i < 3; ++i) {
      const auto at = run.some_matter([](const Matter&) { return true; });
      if (!at) continue;
      look_at_page(run, who, run.model.matters[*at]);
      check_search(run, who, run.model.matters[*at]);
    }
  }
  if (!thoroughly) return;
  check_hidden(run);
  for (std::size_t at = 0; at < run.model.matters.size(); ++at) {
    const Matter& matter = run.model.matters[at];
    const auto who = run.somebody([&](const Person& person) {
      return person.active && sight(run.model, person, matter) == Sight::full;
    });
    look_at_page(run, *who, matter);
  }
}

void check_end(Run& run) {
  run.world.clear_up();
  check_content(run);
  check_no_blob_too_many(run);
}

}  // namespace quarter
