// Taking a data subject out of the matters behind his paper.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "db/database.h"
#include "law/engine.h"
#include "matters/matter.h"
#include "people/identity.h"
#include "vault/vault.h"

namespace matters {

// Why the data of a matter must stay: it is open, or its file must be kept until a day.
struct Kept {
  std::string code;  // "matter_open", "must_be_kept"
  std::string article;
  std::optional<Date> until;
};
// Nothing when it may be erased today.
[[nodiscard]] Result<std::optional<Kept>> kept(const Matter& matter, const law::Engine& law,
                                               Date today);

// Takes every trace of these people out of the texts of the matter, and their label, and out of
// what search and near cases keep of them.
Result<void> erase(db::Transaction& tx, const vault::Vault& vault, Matter matter,
                   const std::vector<people::Identity>& erased);

}  // namespace matters
