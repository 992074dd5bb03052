// Calendars, sessions and checks as the contract shows them (api/openapi.yaml).
#pragma once

#include "receptions/acts.h"

namespace receptions {

// Schema ReceptionSession; `shown`: the calendar it stands in.
[[nodiscard]] Result<json::Object> to_json(const Session& session, const Shown& shown,
                                           const Office& office);
// Schema ReceptionCalendar.
[[nodiscard]] Result<json::Object> to_json(const Shown& shown, const Office& office);
// Schema OnlineReception.
[[nodiscard]] json::Object to_json(const LookedOnline& looked, const Office& office);
// Schema ReceptionMonth.
[[nodiscard]] json::Object to_json(const Quota& quota);
// Schema ReceptionFinding.
[[nodiscard]] json::Object to_json(const Finding& finding);
// Schema ReceptionMoveAnswer.
[[nodiscard]] json::Object to_json(const MoveAnswer& answer);

template <class Items>
json::Array list_json(const Items& items) {
  json::Array array;
  for (const auto& each : items) array.push_back(to_json(each));
  return array;
}

}  // namespace receptions
