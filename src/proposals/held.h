// Taking a data subject out of what was written about a sudden reception of his matter.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "db/database.h"
#include "people/identity.h"
#include "vault/vault.h"

namespace proposals {

// Every trace of these people out of the grounds of marks and the reasons of answers.
void erase(db::Transaction& tx, const vault::Vault& vault, const std::string& matter_id,
           const std::vector<people::Identity>& erased, Random& random);

}  // namespace proposals
