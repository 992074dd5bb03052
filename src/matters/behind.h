// The matters behind a paper or a visit, for the rooms that start from those.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "matters/matter.h"
#include "people/identity.h"
#include "vault/vault.h"

namespace matters {

// In the order in which they were opened, with their clocks.
[[nodiscard]] Result<std::vector<Matter>> behind(db::Transaction& tx,
                                                 const std::string& petition_id);

// One of them, by its id, with its clocks. `not_found` "matter.not_found".
[[nodiscard]] Result<Matter> matter_of_id(db::Transaction& tx, const std::string& id);
// Where who sent its papers may not be known: everybody who sent one, or one that is known together
// with them (linked.h), to take traces out of a text, never to be shown. Nothing where they may.
[[nodiscard]] std::optional<std::vector<people::Identity>> hidden_senders(db::Transaction& tx,
                                                                          const vault::Vault& vault,
                                                                          const Matter& matter);

}  // namespace matters
