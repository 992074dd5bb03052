// What other rooms show of a matter to a reader: its clocks in words, its unit by name.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "law/engine.h"
#include "matters/matter.h"
#include "staff/access.h"
#include "units/directory.h"

namespace matters {

// What the answer to a reader is made from.
struct Reader {
  const law::Engine& law;
  const units::Directory& units;
  Date today{};
  staff::Sight sight = staff::Sight::none;
};

// Schema Clock: how each stands, with the sum rebuilt from question and input.
[[nodiscard]] Result<json::Array> clocks_json(const Matter& matter, const Reader& reader);
// Schema UnitRef.
[[nodiscard]] json::Object unit_json(const std::string& unit_id, const units::Directory& units);

}  // namespace matters
