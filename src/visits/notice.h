// That a notice went out on paper: of a refusal, or of what was concluded in a reception.
#pragma once

#include <string>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"

namespace visits {

struct Notice {
  std::string number;
  Date issued_on{};
  std::string signed_by;  // the head of the body (NĐ 154/2026 Mẫu 01/TCD)
};
[[nodiscard]] Notice read_notice(json::Fields& in);
// `invalid` at "issued_on" for a day to come, or before what it tells of.
[[nodiscard]] Result<void> check_issued(const Notice& notice, Date not_before, Date today);

}  // namespace visits
