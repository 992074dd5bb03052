// The signed receipt of a paper, and printing it again.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "matters/take_in.h"
#include "office.h"
#include "petitions/petition.h"
#include "staff/access.h"
#include "staff/actor.h"

namespace matters {

// Schema SignedReceipt. What it says follows from the paper and its files, so it is the same each
// time. Not inside a transaction.
[[nodiscard]] json::Object receipt_of(const Office& office, const petitions::Petition& petition,
                                      const std::vector<files::File>& files);

// Who works in the unit and may see what was handed in.
[[nodiscard]] bool may_print_receipt(const Office& office, const staff::Actor& actor,
                                     const petitions::Petition& petition, staff::Sight sight);

// The paper with the citizen's code once more; on the journal with the reason. `not_found`
// "petition.not_found" for who may not know of it, `forbidden` "receipt.not_yours_to_print".
Result<TakenIn> print_again(const Office& office, const staff::Actor& actor,
                            const std::string& petition_id, const std::string& reason);

}  // namespace matters
