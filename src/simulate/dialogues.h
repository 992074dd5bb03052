// A handful of dialogues on complaints of the year, through the same acts as real work: one held,
// one put off, one that the deputy held and reported on, one that waits for its notice.
#pragma once

#include <string>

#include "base/result.h"
#include "office.h"
#include "simulate/cast.h"

namespace simulate {

[[nodiscard]] bool has_dialogue(const std::string& unit_id, Date day);
// What is done about them on that day; how many acts it took. Nothing where no complaint is being
// resolved.
Result<int> dialogue_of(const Office& office, const Cast& cast, const std::string& unit_id,
                        Date day);

}  // namespace simulate
