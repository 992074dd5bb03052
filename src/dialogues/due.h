// What a unit still owes about its dialogues and must not let lapse: a notice near its last day or
// past it, minutes, the delegate's report. Reckoned at the moment of asking, for one reader.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"

namespace dialogues {

// Schema DueDialogues: of the reader's own unit; nothing for who reads no texts there.
[[nodiscard]] Result<json::Object> due_json(const Office& office, const staff::Actor& actor);

}  // namespace dialogues
