// The paper a citizen follows by its code.
#pragma once

#include <string>

#include "base/result.h"
#include "db/database.h"
#include "petitions/petition.h"
#include "vault/vault.h"

namespace petitions {

// By the code as it was typed ("1234 5678 …"); `not_found` "portal.no_such_code".
[[nodiscard]] Result<Petition> find_by_code(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& code);

}  // namespace petitions
