// The days on which officers received the people, for their allowance (bồi dưỡng): counted from the
// register and from the head's receptions that were held, never typed in. One officer's day counts
// once, at the desk, in a reception or both.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/register_book.h"

namespace visits {

// Schema StaffDays, by name; with the highest sum the law knows (đồng), where it knows one.
// `forbidden` "access.not_your_unit".
[[nodiscard]] Result<json::Object> staff_days_json(const Office& office, const staff::Actor& actor,
                                                   const Period& period);

}  // namespace visits
