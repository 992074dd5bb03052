// A matter's dialogues as the contract shows them (api/openapi.yaml), to one who may read it.
#pragma once

#include "base/json.h"
#include "dialogues/look.h"

namespace dialogues {

// Schema MatterDialogues.
[[nodiscard]] Result<json::Object> matter_json(const Looking& at, const matters::Matter& matter);
// Schema Dialogue.
[[nodiscard]] Result<json::Object> to_json(const Looking& at, const Looked& looked,
                                           bool may_conduct);

}  // namespace dialogues
