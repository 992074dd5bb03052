// Who holds the head's or a deputy's post of a unit, on any day: a session belongs to the post, and
// is received by whoever holds it then.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"
#include "staff/actor.h"

namespace staff {

struct Holder {
  std::string user_id;
  std::string name;
  Post post;
};

// Heads and deputies of the unit, past, present and to come, the later first.
[[nodiscard]] std::vector<Holder> holders(db::Transaction& tx, const std::string& unit_id);

// The head on that day; nullptr when nobody holds the post.
[[nodiscard]] const Holder* head_on(const std::vector<Holder>& holders, Date day);
// Those who may stand for the head on that day, each by a dated document.
[[nodiscard]] std::vector<const Holder*> deputies_on(const std::vector<Holder>& holders, Date day);

}  // namespace staff
