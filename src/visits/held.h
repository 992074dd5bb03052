// What the register of receptions holds on one person: for the copy and the erasure a data subject
// asks for, never for a list. There is no fingerprint to find him by, so the unit's visits are
// opened one after the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/json.h"
#include "base/result.h"
#include "law/engine.h"
#include "matters/erase.h"
#include "petitions/held.h"
#include "vault/vault.h"
#include "visits/visit.h"

namespace visits {

struct Held {
  Visit visit;
  std::vector<std::size_t> positions;  // of this person among the people
};
// By number of identity paper or telephone; a code names a paper, not a visit.
[[nodiscard]] std::vector<Held> held_on(db::Transaction& tx, const vault::Vault& vault,
                                        const std::string& unit_id,
                                        const petitions::Person& person);

// The part of a copy that tells him of a visit: who he was there, and what was said.
[[nodiscard]] json::Object copy_of(const Held& held);

// Why it must stay: one of its matters must, or it is not past its own years.
[[nodiscard]] Result<std::optional<matters::Kept>> kept(db::Transaction& tx, const Visit& visit,
                                                        const law::Engine& law, Date today);
// Takes him out of the people and his traces out of the texts.
void erase(db::Transaction& tx, const vault::Vault& vault, Held held, Random& random);

}  // namespace visits
