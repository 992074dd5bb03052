// What dialogues hold of one person: his name among the invited, or in what was said. They do not
// say whom they name, so they are found by reading them; for the copy and the erasure a data
// subject asks for, never for a list.
#pragma once

#include <vector>

#include "base/id.h"
#include "base/json.h"
#include "db/database.h"
#include "dialogues/dialogue.h"
#include "people/identity.h"
#include "vault/vault.h"

namespace dialogues {

// Those of the unit that name somebody of `people`.
[[nodiscard]] std::vector<Dialogue> held_on(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& unit_id,
                                            const std::vector<people::Identity>& people);
// The part of a copy that tells him of it: that it was held, not what others said.
[[nodiscard]] json::Object copy_of(const Dialogue& dialogue);
// Takes these people out of every text of it.
void erase(db::Transaction& tx, const vault::Vault& vault, Dialogue dialogue,
           const std::vector<people::Identity>& people, Random& random);
// And out of the ground that an officer wrote about the matter.
void erase_said(db::Transaction& tx, const vault::Vault& vault, const std::string& matter_id,
                const std::vector<people::Identity>& people, Random& random);

}  // namespace dialogues
