// Ruling on the law: first seen, which deadlines would move; then done, all of it in one
// transaction with the journal, and from then on the law for everybody.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "office.h"
#include "rulings/moved.h"
#include "rulings/ruling.h"
#include "staff/actor.h"

namespace rulings {

// What ruling needs beside the office: the law as the files have it, the one in force, and who
// keeps deadlines.
struct Bench {
  const law::Engine& files;
  law::Engine& in_force;
  std::vector<Keeper> keepers;
};

// Adopts every ruling on record that is not the law here yet, in order: at start, before anything
// is asked; and before each write where another server may have ruled meanwhile.
[[nodiscard]] Result<void> catch_up(db::Transaction& tx, const Bench& bench);

// May this person rule: an administrator of a unit with none above it.
[[nodiscard]] bool may_rule(const Office& office, const staff::Actor& actor);

struct Proposed {
  What what;
  std::string reason;
};

struct Preview {
  std::vector<Moved> moved;  // in the order of the keepers
  std::string seen;          // what is confirmed is what was seen
};

// `forbidden` "ruling.not_yours" for who may not rule; `invalid` with the field for a ruling that
// makes no sense.
[[nodiscard]] Result<Preview> preview(const Office& office, const Bench& bench,
                                      const staff::Actor& actor, const Proposed& proposed);

// `conflict` "ruling.changed_meanwhile" when other deadlines would move than those that were seen,
// but for subjects that have come in since: theirs move too.
Result<Ruling> enter(const Office& office, const Bench& bench, const staff::Actor& actor,
                     const Proposed& proposed, const std::string& seen);

}  // namespace rulings
