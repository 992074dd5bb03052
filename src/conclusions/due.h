// What a unit still owes after its receptions and must not let lapse: notices of refusals (Mẫu
// 01/TCD), notices of conclusions, instructions. Counted at the moment of asking from what is
// there, for one reader, and without a word of anybody.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"

namespace conclusions {

struct DueThing {
  std::string what;      // "refusal_notice", "conclusion_notice", "directive"
  std::string visit_id;  // of the notices; empty for an instruction
  std::string about;     // the visit's number, or the unit that instructs
  Date due_on{};
};
// Schema DueAfterReceptions: of the reader's own unit, late or due within as many working days as
// the lists call soon, the earliest first. Nothing for who reads no texts there.
[[nodiscard]] Result<json::Object> due_json(const Office& office, const staff::Actor& actor);

}  // namespace conclusions
