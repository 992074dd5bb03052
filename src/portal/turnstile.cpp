#include "portal/turnstile.h"

namespace portal {
namespace {

constexpr std::chrono::hours kHour{1};

std::string seconds_left(Instant began, Instant now) {
  return std::to_string((began + kHour - now).count());
}

}  // namespace

Turnstile::Hour& Turnstile::hour_of(const std::string& peer, Instant now) {
  if (hours_.size() >= limits_.addresses && !hours_.contains(peer)) {
    std::erase_if(hours_, [&](const auto& each) { return now - each.second.began >= kHour; });
    if (hours_.size() >= limits_.addresses) hours_.clear();
  }
  Hour& hour = hours_[peer];
  const bool clock_went_back = now < hour.began;
  if (clock_went_back || now - hour.began >= kHour) hour = {.began = now};
  return hour;
}

Result<void> Turnstile::hand_in(const std::string& peer, Instant now) {
  const std::lock_guard lock(mutex_);
  Hour& hour = hour_of(peer, now);
  if (hour.papers >= limits_.papers_an_hour) {
    return fail(ErrorKind::too_many, "portal.too_many_papers", seconds_left(hour.began, now));
  }
  ++hour.papers;
  return {};
}

Result<void> Turnstile::look_up(const std::string& peer, Instant now) {
  const std::lock_guard lock(mutex_);
  const Hour& hour = hour_of(peer, now);
  if (hour.wrong_codes < limits_.wrong_codes_an_hour) return {};
  return fail(ErrorKind::too_many, "portal.too_many_codes", seconds_left(hour.began, now));
}

void Turnstile::wrong_code(const std::string& peer, Instant now) {
  const std::lock_guard lock(mutex_);
  ++hour_of(peer, now).wrong_codes;
}

}  // namespace portal
