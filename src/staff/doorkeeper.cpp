#include "staff/doorkeeper.h"

#include <algorithm>

#include "base/id.h"
#include "staff/password.h"

namespace staff {

// One of the few places at the hash, for as long as it lives; or none.
class Doorkeeper::Turn {
 public:
  explicit Turn(Doorkeeper& door) : door_(door) {
    if (door_.waiting_.fetch_add(1) < door_.options_.waiting + door_.options_.at_once) {
      held_ = door_.turns_.try_acquire_for(door_.options_.patience);
    }
  }
  ~Turn() {
    if (held_) door_.turns_.release();
    door_.waiting_.fetch_sub(1);
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  [[nodiscard]] Result<void> check() const {
    if (!held_) return fail(ErrorKind::too_many, "session.busy", "1");
    return {};
  }

 private:
  Doorkeeper& door_;
  bool held_ = false;
};

std::string Doorkeeper::a_decoy() {
  SystemRandom random;
  return hash_password(random_token(random, 32));
}

Doorkeeper::Doorkeeper(DoorOptions options, std::string decoy)
    : options_(options),
      decoy_(std::move(decoy)),
      logins_(options.login),
      peers_(options.peer),
      turns_(options.at_once) {}

Result<void> Doorkeeper::admit(const std::string& login_folded, const std::string& peer,
                               long long known_failures, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto wait = std::max(logins_.wait(login_folded, now), peers_.wait(peer, now));
  if (wait.count() > 0) {
    return fail(ErrorKind::too_many, "session.throttled", std::to_string(wait.count()));
  }
  if (std::max(known_failures, logins_.failures(login_folded)) >= options_.stop_at) {
    return fail(ErrorKind::forbidden, "session.stopped", "");
  }
  logins_.count(login_folded, now);
  logins_.at_least(login_folded, known_failures + 1);
  peers_.count(peer, now);
  return {};
}

void Doorkeeper::succeeded(const std::string& login_folded, const std::string& peer) {
  const std::lock_guard lock(mutex_);
  logins_.clear(login_folded);
  peers_.take_back(peer);
}

void Doorkeeper::not_tried(const std::string& login_folded, const std::string& peer) {
  const std::lock_guard lock(mutex_);
  logins_.take_back(login_folded);
  peers_.take_back(peer);
}

void Doorkeeper::forgive(const std::string& login_folded) {
  const std::lock_guard lock(mutex_);
  logins_.clear(login_folded);
}

Result<bool> Doorkeeper::verify(const std::string& hash, std::string_view password) {
  const Turn turn(*this);
  TRY(turn.check());
  return verify_password(hash.empty() ? decoy_ : hash, password);
}

Result<std::string> Doorkeeper::hash(std::string_view password) {
  const Turn turn(*this);
  TRY(turn.check());
  return hash_password(password);
}

}  // namespace staff
