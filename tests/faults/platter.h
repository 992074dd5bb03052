// What is left of files when the power goes: everything that was synced, and of the rest each
// sector as the disk pleased.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "faults/disk.h"

namespace faults {

using Files = std::map<std::string, std::string>;  // name → content

class Platter {
 public:
  // Syncs of files whose name ends so are not believed: what would be left if the program had not
  // asked for them.
  explicit Platter(std::string deaf_to = {}) : deaf_to_(std::move(deaf_to)) {}
  // A disk on which these files stand already.
  explicit Platter(Files standing) : certain_(std::move(standing)) {}

  // The next thing that happens. An acknowledgement is not for the disk.
  void take(const Event& event);
  // The power goes now. Sectors of 512 bytes are there, not there or garbled; never a byte outside
  // of what was written.
  [[nodiscard]] Files after_cut(std::mt19937_64& dice) const;

 private:
  void settle(const std::string& file);
  void settle_folder();

  std::string deaf_to_;
  Files certain_;
  std::vector<Event> waiting_;
};

}  // namespace faults
