// Reckons one deadline: from the event day and a length to the legal last day. BLDS Đ.147–148. It
// knows days, not law: lengths come from the rules.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "law/calendar.h"
#include "law/sum.h"

namespace law {

// What happens when a limit in calendar days ends on a day off.
enum class Roll {
  to_next_working_day,  // BLDS Đ.148.5
  never,                // thresholds, minimum periods, fixed dates
};

struct Reckoned {
  std::vector<Date> counted;         // the working days that counted; empty for other units
  std::vector<SkippedDay> skipped;   // did not count, or rolled over
  std::optional<Date> raw_last_day;  // none for working days
  Date last_day{};
};

// `excluded` more days are added to a limit that is not in working days (suspensions).
// Fails with "calendar.missing_year" when the reckoning leaves the calendar.
[[nodiscard]] Result<Reckoned> reckon_after(const Calendar& calendar, Date event, Length length,
                                            int excluded, Roll roll);
// "At least `length` before": calendar days or working days, never rolled.
[[nodiscard]] Result<Reckoned> reckon_before(const Calendar& calendar, Date event, Length length);

// Days of half-open spans [from, to), each day once however many spans cover it.
[[nodiscard]] int days_covered(std::vector<ExcludedSpan> spans);

}  // namespace law
