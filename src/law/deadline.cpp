#include "law/deadline.h"

#include <algorithm>

#include "base/check.h"

namespace law {
namespace {

// Beyond this no limit of any law lies; it keeps day arithmetic far from overflow.
constexpr int kMaxAmount = 40000;

SkippedDay skipped(const Calendar& calendar, Date day, DayKind kind) {
  const NamedDay* named = calendar.name_of(day);
  return {day, kind, named ? named->vi : "", named ? named->en : ""};
}

Result<Reckoned> working_days(const Calendar& calendar, Date event, int amount, int step) {
  Reckoned result;
  Date day = event;
  while (int(result.counted.size()) < amount) {
    day = add_days(day, step);
    const DayKind kind = TRY(calendar.kind_of(day));
    if (is_working(kind)) {
      result.counted.push_back(day);
    } else {
      result.skipped.push_back(skipped(calendar, day, kind));
    }
  }
  result.last_day = day;
  return result;
}

Date moved(Date event, Length length) {
  switch (length.unit) {
    case Unit::week:
      return add_days(event, 7 * length.amount);
    case Unit::month:
      return add_months(event, length.amount);
    case Unit::year:
      return add_months(event, 12 * length.amount);
    default:
      return add_days(event, length.amount);
  }
}

Result<Reckoned> rolled(const Calendar& calendar, Reckoned result) {
  Date day = *result.raw_last_day;
  while (true) {
    const DayKind kind = TRY(calendar.kind_of(day));
    if (is_working(kind)) break;
    result.skipped.push_back(skipped(calendar, day, kind));
    day = add_days(day, 1);
  }
  result.last_day = day;
  return result;
}

}  // namespace

Result<Reckoned> reckon_after(const Calendar& calendar, Date event, Length length, int excluded,
                              Roll roll) {
  if (length.amount > kMaxAmount || excluded > kMaxAmount) {
    return fail(ErrorKind::refused, "calendar.missing_year", "2200");
  }
  if (length.unit == Unit::working_day) {
    CHECK(excluded == 0);
    return working_days(calendar, event, length.amount, 1);
  }
  Reckoned result;
  result.raw_last_day = add_days(moved(event, length), excluded);
  result.last_day = *result.raw_last_day;
  if (roll == Roll::never) return result;
  return rolled(calendar, std::move(result));
}

Result<Reckoned> reckon_before(const Calendar& calendar, Date event, Length length) {
  if (length.amount > kMaxAmount) {
    return fail(ErrorKind::refused, "calendar.missing_year", "1900");
  }
  if (length.unit == Unit::working_day) return working_days(calendar, event, length.amount, -1);
  Reckoned result;
  result.last_day = moved(event, {-length.amount, length.unit});
  result.raw_last_day = result.last_day;
  return result;
}

int days_covered(std::vector<ExcludedSpan> spans) {
  std::ranges::sort(spans, {}, &ExcludedSpan::from);
  int total = 0;
  std::optional<Date> covered_to;
  for (const ExcludedSpan& span : spans) {
    const Date from = covered_to ? std::max(*covered_to, span.from) : span.from;
    if (span.to > from) total += days_between(from, span.to);
    covered_to = covered_to ? std::max(*covered_to, span.to) : span.to;
  }
  return total;
}

}  // namespace law
