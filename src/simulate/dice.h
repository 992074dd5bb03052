// What the simulation draws by: the same seed and stream give the same draws on every machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace simulate {

class Dice {
 public:
  // Streams of one seed do not depend on each other, so that one paper more changes no other.
  Dice(std::uint64_t seed, std::uint64_t stream);

  // 0 to n − 1. n ≥ 1.
  std::size_t below(std::size_t n);
  // Both ends included.
  int between(int least, int most);
  bool chance(int percent);
  // Of a thousand.
  bool rarely(int permille);
  // 0 up to but without 1.
  double share();

  template <class List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t next();
  std::uint64_t state_;
};

// One number of two, for a stream inside a stream.
[[nodiscard]] std::uint64_t mixed(std::uint64_t one, std::uint64_t other);

}  // namespace simulate
