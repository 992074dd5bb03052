#include "files/upload_meter.h"

namespace files {
namespace {

// One household has all of an IPv6 /64: the first four groups. "2001:db8::1" is cut at "::".
std::string network_of(const std::string& peer) {
  std::size_t at = 0;
  for (int groups = 0; groups < 4; ++groups) {
    at = peer.find(':', at);
    if (at == std::string::npos) return peer;
    ++at;
    if (at < peer.size() && peer[at] == ':') break;
  }
  return peer.substr(0, at);
}

}  // namespace

bool UploadMeter::take(const std::string& peer, std::uint64_t bytes, Instant now) {
  const std::lock_guard lock(mutex_);
  begin_hour(now);
  const std::string network = network_of(peer);
  if (used_.size() >= limits_.addresses && !used_.contains(network)) return false;
  Used& used = used_[network];
  if (used.files >= limits_.files || used.bytes + bytes > limits_.bytes ||
      bytes_of_all_ + bytes > limits_.bytes_of_all)
    return false;
  used.files += 1;
  used.bytes += bytes;
  bytes_of_all_ += bytes;
  return true;
}

void UploadMeter::begin_hour(Instant now) {
  const Instant hour = std::chrono::floor<std::chrono::hours>(now);
  if (hour == hour_) return;
  hour_ = hour;
  bytes_of_all_ = 0;
  used_.clear();
}

}  // namespace files
