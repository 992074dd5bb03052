// How often one may try. After some failures each next try has to wait, twice as long each time.
// In memory only; not safe from several threads by itself.
#pragma once

#include <chrono>
#include <string>
#include <unordered_map>

#include "base/clock.h"

namespace staff {

struct ThrottleLimits {
  long long free = 5;                   // failures without a wait
  std::chrono::seconds first_wait{10};  // after the next one, then doubling
  std::chrono::seconds longest_wait{900};
  std::chrono::seconds forgotten_after{86400};  // without a try
  std::size_t max_keys = 10000;                 // more: the one longest untried is forgotten
};

class Throttle {
 public:
  explicit Throttle(ThrottleLimits limits) : limits_(limits) {}

  // How long until `key` may try; zero: now.
  [[nodiscard]] std::chrono::seconds wait(const std::string& key, Instant now);
  // A try counts as a failure until it is cleared or taken back, so that many at once do not slip
  // through.
  void count(const std::string& key, Instant now);
  void take_back(const std::string& key);
  void clear(const std::string& key) { tried_.erase(key); }
  // The count of a key tried lately is at least `failures`, which are known from elsewhere.
  void at_least(const std::string& key, long long failures);
  [[nodiscard]] long long failures(const std::string& key) const;

 private:
  struct Tried {
    long long failures = 0;
    Instant last{};
  };
  Tried& of(const std::string& key, Instant now);
  void make_room(Instant now);

  ThrottleLimits limits_;
  std::unordered_map<std::string, Tried> tried_;
};

}  // namespace staff
