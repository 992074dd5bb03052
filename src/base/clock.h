// The time, as an argument. Nothing below app.cpp reads the machine's clock itself, so a year can
// be simulated in a second and a test never depends on the day it is run.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

using Instant = std::chrono::sys_seconds;

// Vietnam keeps UTC+7 all year.
inline constexpr std::chrono::hours kVietnamOffset{7};

inline Date day_of(Instant at) {
  return std::chrono::floor<std::chrono::days>(at + kVietnamOffset);
}

// "2026-11-20T08:30:00+07:00": the local time of Vietnam.
std::string iso(Instant at);

// What iso() wrote; nothing for any other text.
std::optional<Instant> parse_instant(std::string_view text);

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  [[nodiscard]] Date today() const { return day_of(now()); }
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
  // Of the second that runs, 0 to 999,999: only to set identifiers in an order.
  [[nodiscard]] static std::uint32_t microsecond();
};

// For tests and the simulation: stands still until it is set.
class SetClock final : public Clock {
 public:
  explicit SetClock(Instant at) : at_(at) {}
  [[nodiscard]] Instant now() const override { return at_.load(); }
  void set(Instant at) { at_.store(at); }

 private:
  std::atomic<Instant> at_;
};
