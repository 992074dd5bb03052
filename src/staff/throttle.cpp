#include "staff/throttle.h"

#include <algorithm>

namespace staff {

std::chrono::seconds Throttle::wait(const std::string& key, Instant now) {
  const auto found = tried_.find(key);
  if (found == tried_.end()) return std::chrono::seconds{0};
  Tried& tried = found->second;
  tried.last = std::min(tried.last, now);  // the clock may have been set back
  if (now - tried.last >= limits_.forgotten_after) {
    tried_.erase(found);
    return std::chrono::seconds{0};
  }
  if (tried.failures < limits_.free) return std::chrono::seconds{0};
  const long doublings = std::min<long>(tried.failures - limits_.free, 20);
  const auto needed =
      std::min<std::chrono::seconds>(limits_.first_wait * (1L << doublings), limits_.longest_wait);
  return std::max(tried.last + needed - now, std::chrono::seconds{0});
}

void Throttle::count(const std::string& key, Instant now) {
  Tried& tried = of(key, now);
  ++tried.failures;
  tried.last = now;
}

void Throttle::take_back(const std::string& key) {
  const auto found = tried_.find(key);
  if (found == tried_.end()) return;
  if (--found->second.failures <= 0) tried_.erase(found);
}

void Throttle::at_least(const std::string& key, long long failures) {
  const auto found = tried_.find(key);
  if (found == tried_.end()) return;
  found->second.failures = std::max(found->second.failures, failures);
}

long long Throttle::failures(const std::string& key) const {
  const auto found = tried_.find(key);
  return found == tried_.end() ? 0 : found->second.failures;
}

Throttle::Tried& Throttle::of(const std::string& key, Instant now) {
  const auto found = tried_.find(key);
  if (found != tried_.end()) return found->second;
  if (tried_.size() >= limits_.max_keys) make_room(now);
  return tried_[key];
}

void Throttle::make_room(Instant now) {
  std::erase_if(
      tried_, [&](const auto& each) { return now - each.second.last >= limits_.forgotten_after; });
  if (tried_.size() < limits_.max_keys) return;
  const auto oldest =
      std::min_element(tried_.begin(), tried_.end(),
                       [](const auto& a, const auto& b) { return a.second.last < b.second.last; });
  tried_.erase(oldest);
}

}  // namespace staff
