#include <algorithm>

#include "simulate/road.h"

namespace simulate {
namespace {

using std::chrono::minutes;

constexpr minutes kOpens{7 * 60 + 45};
constexpr minutes kCloses{17 * 60};

// In Vietnam's time.
minutes minute_of_day(Instant at) {
  return std::chrono::duration_cast<minutes>(at + kVietnamOffset - Instant(day_of(at)));
}

Instant at(Date day, minutes minute) { return Instant(day) - kVietnamOffset + minute; }

}  // namespace

Result<void> Hours::later_today(Dice& dice) {
  const Instant then = now_ + minutes(dice.between(9, 75));
  const bool works = TRY(calendar_.is_working_day(today()));
  if (works && day_of(then) == today() && minute_of_day(then) <= kCloses) {
    now_ = std::max(then, at(today(), kOpens));
    return {};
  }
  const Date next = TRY(calendar_.add_working_days(today(), 1));
  now_ = at(next, kOpens + minutes(dice.between(0, 90)));
  return {};
}

Result<void> Hours::wait(Dice& dice, int working_days) {
  if (working_days == 0) return later_today(dice);
  return go_to(dice, TRY(calendar_.add_working_days(today(), working_days)));
}

Result<void> Hours::go_to(Dice& dice, Date day) {
  if (day <= today()) return later_today(dice);
  now_ = at(day, kOpens + minutes(dice.between(0, 530)));
  return {};
}

}  // namespace simulate
