#include "base/clock.h"

#include <cstdio>

std::string iso(Instant at) {
  const auto local = at + kVietnamOffset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time{local - day};
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d+07:00", int(time.hours().count()),
                int(time.minutes().count()), int(time.seconds().count()));
  return iso(Date{day}) + buffer;
}

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}
