// A keeper whose subjects have one deadline each: refusal notices, data requests. It says what runs
// and how it is saved; finding what a ruling moves, and the journal, are here.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "db/database.h"
#include "law/engine.h"
#include "rulings/moved.h"

namespace rulings {

struct Running {
  std::string subject_id, unit_id;
  std::string number;  // as people call the subject
  law::Due due;
};

struct OneEach {
  std::string kind;   // of the subject: "visit" is on the journal as "visit.move_deadline"
  std::string clock;  // "refusal_notice"
  std::function<std::vector<Running>(db::Transaction&)> running;
  std::function<void(db::Transaction&, const std::string& subject_id, const law::Due&)> move;
};

[[nodiscard]] Keeper keeper_of(OneEach deadlines);

}  // namespace rulings
