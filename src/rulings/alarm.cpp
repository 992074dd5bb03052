#include "rulings/alarm.h"

namespace rulings {
namespace {

constexpr int kAlarmDays = 60;

}  // namespace

std::optional<int> ends_in(const law::Calendar& calendar, Date today) {
  const int left = law::days_between(today, calendar.last());
  return left <= kAlarmDays ? std::optional(left) : std::nullopt;
}

}  // namespace rulings
