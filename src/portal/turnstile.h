// How often one address may hand in and how often it may guess a code. In memory only: nothing
// about who looked is kept.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "base/clock.h"
#include "base/result.h"

namespace portal {

struct TurnstileLimits {
  int papers_an_hour = 60;  // a whole hamlet may stand behind one address
  int wrong_codes_an_hour = 20;
  std::size_t addresses = 20'000;  // remembered at the most
};

class Turnstile {
 public:
  explicit Turnstile(TurnstileLimits limits = {}) : limits_(limits) {}

  // `too_many` "portal.too_many_papers", subject = seconds to wait.
  [[nodiscard]] Result<void> hand_in(const std::string& peer, Instant now);
  // `too_many` "portal.too_many_codes" once there were too many wrong ones.
  [[nodiscard]] Result<void> look_up(const std::string& peer, Instant now);
  void wrong_code(const std::string& peer, Instant now);

 private:
  struct Hour {
    Instant began{};
    int papers = 0;
    int wrong_codes = 0;
  };
  Hour& hour_of(const std::string& peer, Instant now);

  TurnstileLimits limits_;
  std::mutex mutex_;
  std::map<std::string, Hour> hours_;
};

}  // namespace portal
