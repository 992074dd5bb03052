// What the log of incidents holds of one person: his name in what was written. It does not say whom
// it names, so it is found by reading it.
#pragma once

#include <optional>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "incidents/incident_store.h"
#include "law/engine.h"
#include "people/identity.h"

namespace incidents {

// Those of the unit that name somebody of `people`, with the texts as they would stand without.
struct Held {
  Incident incident;
  std::vector<std::string> texts;  // of its notes
};
[[nodiscard]] std::vector<Held> held_on(db::Transaction& tx, const vault::Vault& vault,
                                        const std::string& unit_id,
                                        const std::vector<people::Identity>& people);

// The part of a copy that tells him of it: where he is named, not what is written about others.
[[nodiscard]] json::Object copy_of(const Held& held);

// The day until which the line must be kept; nothing once that is over.
[[nodiscard]] Result<std::optional<law::Due>> kept_until(const Incident& incident,
                                                         const law::Engine& law, Date today);

// Takes the person out of every note.
Result<void> erase(db::Transaction& tx, const vault::Vault& vault, Held held, Random& random);

}  // namespace incidents
