// What officers marked of a matter because only a person can know it; their grounds are sealed with
// the row's id.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "db/database.h"
#include "proposals/proposal.h"
#include "vault/vault.h"

namespace proposals {

// Oldest first.
[[nodiscard]] std::vector<Mark> marks_of(db::Transaction& tx, const vault::Vault& vault,
                                         const std::string& matter_id);
// The facts marked and not taken back, without opening anything.
[[nodiscard]] std::vector<std::string> marked_facts(db::Transaction& tx,
                                                    const std::string& matter_id);
// False: it is marked already.
[[nodiscard]] bool insert(db::Transaction& tx, const vault::Vault& vault, const Mark& mark,
                          Random& random);
void save(db::Transaction& tx, const vault::Vault& vault, const Mark& mark, Random& random);

}  // namespace proposals
