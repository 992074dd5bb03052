// What the questions of a unit hold on one person: for the copy and the erasure a data subject asks
// for, never for a list. Found by opening them one after the other, as bookings are.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "base/json.h"
#include "conferences/question.h"
#include "db/database.h"
#include "petitions/held.h"
#include "vault/vault.h"

namespace conferences {

// By telephone: nothing else is asked of who asks.
[[nodiscard]] std::vector<Question> held_on(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& unit_id,
                                            const petitions::Person& person);
[[nodiscard]] json::Object copy_of(const Question& question);
// Takes him out of it: his name, and his own words. What was released is nobody's.
void erase(db::Transaction& tx, const vault::Vault& vault, Question question, Random& random);

}  // namespace conferences
