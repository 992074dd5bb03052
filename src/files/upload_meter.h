// How much somebody without an account may upload in an hour: from one address, and from all
// together, so that the disk cannot be filled from outside. Addresses are forgotten after the hour
// and written nowhere.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/clock.h"

namespace files {

struct UploadLimits {
  std::uint64_t files = 30;                 // from one address
  std::uint64_t bytes = 200u << 20;         // from one address
  std::uint64_t bytes_of_all = 4ull << 30;  // from all addresses
  std::size_t addresses = 50000;            // more in one hour: nobody new
};

class UploadMeter {
 public:
  explicit UploadMeter(UploadLimits limits = {}) : limits_(limits) {}

  // Counts the upload and says whether it may go on. Safe from several threads.
  [[nodiscard]] bool take(const std::string& peer, std::uint64_t bytes, Instant now);

 private:
  struct Used {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
  };
  void begin_hour(Instant now);

  const UploadLimits limits_;
  std::mutex mutex_;
  Instant hour_{};
  std::uint64_t bytes_of_all_ = 0;
  std::unordered_map<std::string, Used> used_;
};

}  // namespace files
