// Who answers for personal data in a unit: its reception officer, head and deputy, who may open a
// denouncer's identity there too. Nobody above, beside or below.
#pragma once

#include <string>

#include "base/result.h"
#include "journal/journal.h"
#include "office.h"
#include "personal_data/data_request.h"
#include "staff/actor.h"

namespace personal_data {

// `forbidden` "data_request.not_yours" for anybody else.
[[nodiscard]] Result<void> check_responsible(const Office& office, const staff::Actor& actor,
                                             const std::string& unit_id);
[[nodiscard]] bool is_responsible(const Office& office, const staff::Actor& actor,
                                  const std::string& unit_id);

// An entry about a request. `reason` names nobody any more: see held.h.
[[nodiscard]] journal::Entry entry_about(const Office& office, const staff::Actor& actor,
                                         const DataRequest& request, std::string act,
                                         const std::string& reason);

}  // namespace personal_data
