#include "simulate/dice.h"

#include "base/check.h"

namespace simulate {
namespace {

constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15ULL;

// The finaliser of splitmix64.
std::uint64_t scrambled(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

}  // namespace

std::uint64_t mixed(std::uint64_t one, std::uint64_t other) {
  return scrambled(scrambled(one + kStep) ^ (other * kStep + 1));
}

Dice::Dice(std::uint64_t seed, std::uint64_t stream) : state_(mixed(seed, stream)) {}

std::uint64_t Dice::next() {
  state_ += kStep;
  return scrambled(state_);
}

std::size_t Dice::below(std::size_t n) {
  CHECK(n > 0);
  return static_cast<std::size_t>(next() % n);
}

int Dice::between(int least, int most) {
  CHECK(least <= most);
  return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
}

bool Dice::chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

bool Dice::rarely(int permille) { return below(1000) < static_cast<std::size_t>(permille); }

double Dice::share() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

}  // namespace simulate
