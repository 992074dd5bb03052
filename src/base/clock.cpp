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

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 25) return std::nullopt;
  const auto day = parse_iso(text.substr(0, 10));
  if (!day) return std::nullopt;
  int hours = 0, minutes = 0, seconds = 0;
  const std::string time(text.substr(11, 8));
  if (std::sscanf(time.c_str(), "%2d:%2d:%2d", &hours, &minutes, &seconds) != 3) {
    return std::nullopt;
  }
  const Instant at = Instant{*day} + std::chrono::hours{hours} + std::chrono::minutes{minutes} +
                     std::chrono::seconds{seconds} - kVietnamOffset;
  if (iso(at) != text) return std::nullopt;  // "24:00:00", " 7:00:00"
  return at;
}

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::uint32_t SystemClock::microsecond() {
  using std::chrono::microseconds;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto since = std::chrono::duration_cast<microseconds>(now).count();
  return static_cast<std::uint32_t>(static_cast<std::uint64_t>(since) % 1'000'000);
}
