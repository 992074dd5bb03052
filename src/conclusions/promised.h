// What the head promised about a matter, for the citizen who follows it: the words, the day, and
// whether what was directed has been confirmed as done.
#pragma once

#include <string>

#include "base/json.h"
#include "db/database.h"
#include "office.h"

namespace conclusions {

// Schema Promise, the oldest first. The words are without every trace of who was received, and
// without who works on it.
[[nodiscard]] json::Array promised(db::Transaction& tx, const Office& office,
                                   const std::string& matter_id);

}  // namespace conclusions
