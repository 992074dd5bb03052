#include "law/profile.h"

#include <array>

namespace law {
namespace {

// A year and a month are as short as the shortest of them where the law's limit is meant, and as
// long as the longest where the local one is.
struct DaysOf {
  Unit unit;
  int least, most;
};

constexpr std::array<DaysOf, 4> kDays = {{{Unit::calendar_day, 1, 1},
                                          {Unit::week, 7, 7},
                                          {Unit::month, 28, 31},
                                          {Unit::year, 365, 366}}};

const DaysOf& days_of(Unit unit) {
  for (const DaysOf& days : kDays) {
    if (days.unit == unit) return days;
  }
  return kDays.front();  // working days are compared before
}

bool never_later(const Length& local, const Length& law) {
  if (local.unit == law.unit) return local.amount <= law.amount;
  if (local.unit == Unit::working_day) return false;
  const int most = local.amount * days_of(local.unit).most;
  // The n-th working day is never before the n-th day, nor before the working day on or after it.
  if (law.unit == Unit::working_day) return most <= law.amount;
  return most <= law.amount * days_of(law.unit).least;
}

bool is_within(Date day, Date from, const std::optional<Date>& until) {
  return from <= day && (!until || day <= *until);
}

}  // namespace

std::string_view word_of(Shift shift) {
  return shift == Shift::adjacent_working_day ? "adjacent_working_day" : "next_working_day";
}

std::string_view word_of(Delegation delegation) {
  switch (delegation) {
    case Delegation::forbidden:
      return "forbidden";
    case Delegation::special_case_with_reason:
      return "special_case_with_reason";
    case Delegation::allowed:
      return "allowed";
  }
  return "";
}

bool FixedDays::in_force_on(Date day) const {
  return is_within(day, in_force_from, in_force_until);
}

bool Profile::in_force_on(Date day) const { return is_within(day, in_force_from, in_force_until); }

bool Profile::sets_something() const {
  return !reception_days.empty() || delegation || !inner_limits.empty() || !shorter.empty() ||
         !works_swapped_saturdays;
}

bool is_shorter(const Length& local, const Length& law) {
  const bool same = local.amount == law.amount && local.unit == law.unit;
  return !same && never_later(local, law);
}

}  // namespace law
