// Who has seen somebody's identity, papers or files: from the journal, by the papers he sent, the
// times he booked and the visits he made.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "db/database.h"
#include "office.h"
#include "petitions/held.h"
#include "staff/actor.h"

namespace personal_data {

// Schema Seen of each opening of one paper, oldest first.
[[nodiscard]] json::Array seen_of_paper(db::Transaction& tx, const Office& office,
                                        const std::string& petition_id, const std::string& number);

struct SeenQuestion {
  std::string unit_id;
  petitions::Person person;
  std::string purpose;
};
// Of all his papers, bookings and visits in the unit. The question itself is on the journal of the
// unit, without the person. `forbidden` "data_request.not_yours".
Result<json::Array> who_saw(const Office& office, const staff::Actor& actor,
                            const SeenQuestion& question);

}  // namespace personal_data
