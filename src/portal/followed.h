// What a citizen with a code learns of his paper: the same days and sentences as the officer, and
// nothing about who works on it.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "matters/matter.h"
#include "office.h"
#include "petitions/petition.h"

namespace portal {

// Schema Followed.
[[nodiscard]] Result<json::Object> followed(db::Transaction& tx, const Office& office,
                                            const petitions::Petition& petition);

// May the citizen ask to withdraw it, or say whether the answer satisfied?
[[nodiscard]] bool may_ask_to_withdraw(const matters::Matter& matter);
[[nodiscard]] bool may_say_satisfaction(const matters::Matter& matter);

}  // namespace portal
