// A stored deadline that the law, as newly ruled, sets on another day or explains in other words;
// and how who keeps deadlines takes part: finding those, and moving them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "db/database.h"
#include "journal/journal.h"
#include "law/engine.h"
#include "staff/actor.h"

namespace rulings {

struct Moved {
  std::string subject_id;  // of the matter, of the data request
  std::string unit_id;
  std::string number;     // "KN-2026-000123"
  std::string kind;       // "complaint", "denunciation", "feedback", "data_request"
  std::string clock;      // "acceptance"
  std::size_t place = 0;  // among the clocks of the matter
  law::Due was, now;
};

// Who moves them, and why: for the journal.
struct Cause {
  std::string user_id, user_name, post;
  std::string because;
  Instant at{};
};

// What the journal's entry of a deadline that moved says of its cause; act, subject, before and
// after are the keeper's.
[[nodiscard]] journal::Entry entry_for(const Cause& cause);

// First and last of the days that a ruling touches.
using Span = std::pair<Date, Date>;

class Change {
 public:
  // From the law in force to the one about to be adopted as `edition`. Only deadlines that lean on
  // a day of `within` can change; without it any may.
  Change(const law::Engine& before, const law::Engine& after, long long edition,
         std::optional<Span> within);

  // The deadline reckoned again, if its days, its certainty or the words of its sum change.
  [[nodiscard]] Result<std::optional<law::Due>> of(const law::Due& due) const;

 private:
  [[nodiscard]] bool may_touch(const law::Due& due) const;

  const law::Engine& before_;
  const law::Engine& after_;
  long long edition_;
  std::optional<Span> within_;
};

struct Keeper {
  // Every deadline that still runs and would change.
  std::function<Result<std::vector<Moved>>(db::Transaction&, const Change&)> find;
  // Saves them with `now`, each on the journal with the old and the new sum.
  std::function<Result<void>(db::Transaction&, const law::Engine&, const std::vector<Moved>&,
                             const Cause&)>
      move;
};

}  // namespace rulings
