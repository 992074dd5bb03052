// What rooms that keep something beside a matter share: reading it, taking hidden people out of
// what is written about it, and the entry on its journal.
#pragma once

#include <string>

#include "base/result.h"
#include "journal/journal.h"
#include "matters/matter.h"
#include "office.h"
#include "staff/actor.h"

namespace matters {

// The matter, if its texts may be read; `not_found` "matter.not_found" otherwise.
[[nodiscard]] Result<Matter> read_matter(db::Transaction& tx, const Office& office,
                                         const staff::Actor& actor, const std::string& matter_id);
// A text about the matter without every trace of its senders, where they are hidden.
[[nodiscard]] std::string veiled(db::Transaction& tx, const Office& office, const Matter& matter,
                                 const std::string& text);
// On the journal of the matter: facts and days, no word of anybody.
void note(db::Transaction& tx, const Office& office, const staff::Actor& actor,
          const staff::Post& post, const Matter& matter, std::string act, json::Object after);

}  // namespace matters
