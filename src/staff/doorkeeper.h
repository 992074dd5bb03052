// Who is let try a password, and how many at once. Owned by the app; the only state of the staff
// room that is in memory. It knows no passwords and keeps none.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <semaphore>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "staff/throttle.h"

namespace staff {

struct DoorOptions {
  enum class Cookie { plain, host };  // host: TLS stands in front
  Cookie cookie = Cookie::plain;
  int at_once = 2;   // hashes under way: 64 MiB and a core each
  int waiting = 16;  // more than these: too_many "session.busy"
  std::chrono::milliseconds patience{3000};
  ThrottleLimits login = {};
  // A whole office may stand behind one address.
  ThrottleLimits peer = {.free = 20, .forgotten_after = std::chrono::minutes{15}};
  long long stop_at = 100;  // wrong passwords in a row: only a new one-time password helps
};

class Doorkeeper {
 public:
  // `decoy`: the hash that stands in where there is none; of a random password unless said.
  explicit Doorkeeper(DoorOptions options = {}, std::string decoy = a_decoy());
  Doorkeeper(const Doorkeeper&) = delete;
  Doorkeeper& operator=(const Doorkeeper&) = delete;

  // Lets one try begin, and counts it as failed until told otherwise. `known_failures`: what the
  // database remembers of this login. `too_many` "session.throttled", subject = seconds to wait;
  // `forbidden` "session.stopped". Says the same of a login that does not exist.
  [[nodiscard]] Result<void> admit(const std::string& login_folded, const std::string& peer,
                                   long long known_failures, Instant now);
  void succeeded(const std::string& login_folded, const std::string& peer);
  // The try did not come to a comparison.
  void not_tried(const std::string& login_folded, const std::string& peer);
  // A new password was given.
  void forgive(const std::string& login_folded);

  // As verify_password; an empty hash is compared with one that nothing fits, in the same time.
  // `too_many` "session.busy" when too many wait.
  [[nodiscard]] Result<bool> verify(const std::string& hash, std::string_view password);
  [[nodiscard]] Result<std::string> hash(std::string_view password);

  [[nodiscard]] DoorOptions::Cookie cookie() const { return options_.cookie; }

 private:
  class Turn;
  static std::string a_decoy();

  const DoorOptions options_;
  const std::string decoy_;
  std::mutex mutex_;
  Throttle logins_;
  Throttle peers_;
  std::counting_semaphore<> turns_;
  std::atomic<int> waiting_{0};
};

}  // namespace staff
