// The clocks of a matter as JSON, with their sums in words; and for those who work on it what
// happened to each. A citizen gets no reasons and no events: only how it stands, on which ground.
#pragma once

#include <optional>

#include "matters/shown.h"

namespace matters {

// Working days until the legal day; below zero when it has passed; null without one.
[[nodiscard]] Result<json::Value> days_left(const std::optional<Date>& due_on,
                                            const Reader& reader);

// Schema Clock with `events`, for those who work on the matter.
[[nodiscard]] Result<json::Array> clocks_with_events_json(const Matter& matter,
                                                          const Reader& reader);

}  // namespace matters
