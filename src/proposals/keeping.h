// What the acts on marks and proposals share. For this room alone.
#pragma once

#include <string>

#include "base/result.h"
#include "journal/journal.h"
#include "matters/matter.h"
#include "office.h"
#include "staff/actor.h"

namespace proposals {

// The matter, if its texts may be read; `not_found` "matter.not_found" otherwise.
[[nodiscard]] Result<matters::Matter> read_matter(db::Transaction& tx, const Office& office,
                                                  const staff::Actor& actor,
                                                  const std::string& matter_id);
// A text about the matter without every trace of its senders, where they are hidden.
[[nodiscard]] std::string veiled(db::Transaction& tx, const Office& office,
                                 const matters::Matter& matter, const std::string& text);
// On the journal of the matter: facts and days, no word of anybody.
void note(db::Transaction& tx, const Office& office, const staff::Actor& actor,
          const staff::Post& post, const matters::Matter& matter, std::string act,
          json::Object after);

}  // namespace proposals
