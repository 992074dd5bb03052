// Identifiers and other random things.
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.h"

// The source of randomness, as an argument: the system's for a server, a seeded one for the
// simulation and tests.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(unsigned char* bytes, std::size_t count) = 0;
  // Microseconds (0 to 999,999) that set what is made in one second in an order: they grow with the
  // calls, so that rows made one after another lie beside each other in the database.
  virtual std::uint32_t within_second() = 0;
};

// libsodium's generator. Safe from several threads.
class SystemRandom final : public Random {
 public:
  void fill(unsigned char* bytes, std::size_t count) override;
  std::uint32_t within_second() override;
};

// Deterministic; one thread only. For tests and the simulation, never for a real office.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : seed_(seed) {}
  void fill(unsigned char* bytes, std::size_t count) override;
  std::uint32_t within_second() override;

 private:
  std::uint64_t seed_;
  std::uint64_t counter_ = 0;
  std::uint32_t ordered_ = 0;
};

// 26 characters of Crockford's base 32: 48 bits of milliseconds, 10 of microseconds, 70 of
// randomness. Sorts by time.
[[nodiscard]] std::string new_id(Instant at, Random& random);

// `count` random decimal digits, each equally likely.
[[nodiscard]] std::string random_digits(Random& random, std::size_t count);

// `bytes` random bytes in URL-safe base 64 without padding.
[[nodiscard]] std::string random_token(Random& random, std::size_t bytes);
