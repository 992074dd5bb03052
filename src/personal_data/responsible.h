// Who answers for personal data in a unit: its reception officer, head and deputy, who may open a
// denouncer's identity there too. Nobody above, beside or below.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "journal/journal.h"
#include "office.h"
#include "people/identity.h"
#include "personal_data/data_request.h"
#include "staff/actor.h"

namespace personal_data {

// `forbidden` "data_request.not_yours" for anybody else.
[[nodiscard]] Result<void> check_responsible(const Office& office, const staff::Actor& actor,
                                             const std::string& unit_id);
[[nodiscard]] bool is_responsible(const Office& office, const staff::Actor& actor,
                                  const std::string& unit_id);

// What he gave, and what his papers, visits and bookings hold of him.
[[nodiscard]] std::vector<people::Identity> known_as(db::Transaction& tx, const Office& office,
                                                     const DataRequest& request);

// `text` without what points at the person who asked.
[[nodiscard]] std::string without_person(db::Transaction& tx, const Office& office,
                                         const DataRequest& request, const std::string& text);

// An entry about a request. `reason` names nobody any more: see without_person().
[[nodiscard]] journal::Entry entry_about(const Office& office, const staff::Actor& actor,
                                         const DataRequest& request, std::string act,
                                         const std::string& reason);

}  // namespace personal_data
