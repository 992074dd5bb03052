#include "staff/throttle.h"

#include <gtest/gtest.h>

namespace staff {
namespace {

using namespace std::chrono_literals;

const Instant kStart{std::chrono::seconds{1000000}};

TEST(Throttle, DoublesTheWaitAfterTheFreeTries) {
  Throttle throttle({.free = 3, .first_wait = 10s, .longest_wait = 60s});
  Instant now = kStart;
  const long long expected[] = {0, 0, 0, 10, 20, 40, 60, 60};
  for (const long long wait : expected) {
    EXPECT_EQ(throttle.wait("a", now).count(), wait) << throttle.failures("a");
    now += std::chrono::seconds{wait};
    EXPECT_EQ(throttle.wait("a", now).count(), 0);
    throttle.count("a", now);
  }
}

TEST(Throttle, CountsEachKeyByItself) {
  Throttle throttle({.free = 1});
  throttle.count("a", kStart);
  EXPECT_GT(throttle.wait("a", kStart).count(), 0);
  EXPECT_EQ(throttle.wait("b", kStart).count(), 0);
}

TEST(Throttle, ForgetsAfterATimeWithoutATry) {
  Throttle throttle({.free = 1, .longest_wait = 900s, .forgotten_after = 3600s});
  throttle.count("a", kStart);
  EXPECT_EQ(throttle.wait("a", kStart + 3600s).count(), 0);
  EXPECT_EQ(throttle.failures("a"), 0);
}

TEST(Throttle, WaitsNoLongerBecauseTheClockWasSetBack) {
  Throttle throttle({.free = 1, .first_wait = 10s, .longest_wait = 60s});
  throttle.count("a", kStart + 86400s);
  EXPECT_EQ(throttle.wait("a", kStart), 10s);
  EXPECT_EQ(throttle.wait("a", kStart + 10s), 0s);
}

TEST(Throttle, TakesBackATryThatCameToNothing) {
  Throttle throttle({.free = 2});
  throttle.count("a", kStart);
  throttle.count("a", kStart);
  throttle.take_back("a");
  EXPECT_EQ(throttle.failures("a"), 1);
  EXPECT_EQ(throttle.wait("a", kStart).count(), 0);
  throttle.take_back("nobody");
}

TEST(Throttle, NeverWaitsLongerThanItMayHoweverManyFailed) {
  Throttle throttle({.longest_wait = 900s});
  throttle.count("a", kStart);
  throttle.at_least("a", 1'000'000);
  EXPECT_EQ(throttle.wait("a", kStart), 900s);
}

TEST(Throttle, KeepsABoundedNumberOfKeysAndTheLatestOnes) {
  Throttle throttle({.free = 1, .forgotten_after = 86400s, .max_keys = 3});
  for (int i = 0; i < 5; ++i) throttle.count(std::to_string(i), kStart + i * 1s);
  EXPECT_EQ(throttle.failures("0"), 0);
  EXPECT_EQ(throttle.failures("1"), 0);
  EXPECT_EQ(throttle.failures("4"), 1);
}

}  // namespace
}  // namespace staff
