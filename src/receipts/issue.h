// A receipt as it is given to the citizen, and the unit's key behind it.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "receipts/receipt.h"
#include "staff/actor.h"

namespace receipts {

// Schema SignedReceipt: number, unit, day and the signed text. Makes the unit's first
// key if it has none. Not inside a transaction.
[[nodiscard]] json::Object issue(const Office& office, const Facts& facts);

// Retires the unit's key and makes the next; what the old one signed stays genuine. On the journal.
// `forbidden` "receipt.not_yours_to_rotate" for who does not administer the unit, `not_found`
// "unit.not_found". Returns the new generation.
Result<long long> rotate(const Office& office, const staff::Actor& actor,
                         const std::string& unit_id, const std::string& reason);

}  // namespace receipts
