// "My work today": how much is overdue, due soon, new, waiting for somebody else, mine. Counted
// from the matters themselves at the moment of asking, never from a stored flag.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "matters/matter_list.h"

namespace matters {

// Schema Work, for the unit of `home`.
[[nodiscard]] Result<json::Object> work_json(db::Transaction& tx, const Filter& home,
                                             const ListReader& reader);

}  // namespace matters
