// Events as an iCalendar file (RFC 5545), for anybody's telephone. Knows only what it is given.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/date.h"

namespace receptions {

struct Event {
  std::string uid;
  Date day{};
  std::string starts_at, ends_at;  // "08:30" in Vietnam
  std::string summary, location, description;
  long long sequence = 0;  // a higher one replaces the event of the same uid
  enum class Status { confirmed, cancelled } status = Status::confirmed;
  std::vector<long long> alarms_before = {};  // minutes
};
// `name`: of the calendar; empty: none, the events go into the reader's own.
[[nodiscard]] std::string ical(const std::string& name, const std::vector<Event>& events,
                               Instant at);

}  // namespace receptions
