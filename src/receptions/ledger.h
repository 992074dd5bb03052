// The duty ledger: for every post and month how many days of receiving the people were required,
// planned, announced in time, held in person, delegated, held with nobody coming, not held. Days
// held in person and delegated ones are counted apart everywhere; whether the minimum was met the
// law says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "law/engine.h"
#include "receptions/lawful.h"
#include "units/unit.h"

namespace receptions {

// Sessions of one month. Dialogues are in none of the figures: they fill no minimum.
struct DutyMonth {
  Date month{};  // its first day
  int planned = 0;
  int announced_in_time = 0;
  int announced_late = 0;
  int in_person = 0;  // held by the head, also when nobody came
  int delegated = 0;  // held by a deputy
  int nobody_came = 0;
  int not_held = 0;
  int postponed = 0;
  Quota quota;  // of what was held; of what is planned in a month that is not over
};

struct DutyRow {
  const units::Unit* unit = nullptr;
  std::string post;               // of the law: "commune_chair"
  std::vector<DutyMonth> months;  // those of the year in which the unit is in force
};

// Of the units whose head owes receptions, in the order given; `today` says which months are over.
[[nodiscard]] Result<std::vector<DutyRow>> ledger(db::Transaction& tx, const law::Engine& law,
                                                  const std::vector<const units::Unit*>& units,
                                                  int year, Date today);

}  // namespace receptions
