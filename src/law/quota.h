// reception.quota: the minimum of reception days of a head (LTCD, NĐ154, QĐ 11-QĐi/TW).
#pragma once

#include "law/inquiry.h"

namespace law {

[[nodiscard]] Result<void> answer_quota(Inquiry& ask);

}  // namespace law
