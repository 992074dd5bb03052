#include "base/id.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace {

Instant at(long long seconds) { return Instant{std::chrono::seconds{seconds}}; }

// Gives the same byte for ever.
class SameByte final : public Random {
 public:
  explicit SameByte(unsigned char byte) : byte_(byte) {}
  void fill(unsigned char* bytes, std::size_t count) override {
    for (std::size_t i = 0; i < count; ++i) bytes[i] = byte_;
  }
  std::uint32_t within_second() override { return byte_ == 0 ? 0 : 999'999; }

 private:
  unsigned char byte_;
};

TEST(NewId, IsTheInstantInFrontAndRandomnessBehind) {
  SameByte ones(0xFF);
  SameByte zeros(0);
  EXPECT_EQ(new_id(at(0), zeros), "00000000000000000000000000");
  // The known text of 1469918176.999 s in this alphabet, then 999 microseconds, then ones.
  EXPECT_EQ(new_id(at(1469918176), ones), "01ARYZ6SQ7Z7ZZZZZZZZZZZZZZ");
}

TEST(NewId, SortsWithinASecondInTheOrderOfMaking) {
  SeededRandom random(3);
  std::vector<std::string> made;
  for (int i = 0; i < 5'000; ++i) made.push_back(new_id(at(1'700'000'000), random));
  EXPECT_TRUE(std::ranges::is_sorted(made));
}

TEST(NewId, SortsByTime) {
  SystemRandom random;
  EXPECT_LT(new_id(at(1'700'000'000), random), new_id(at(1'700'000'001), random));
  EXPECT_LT(new_id(at(999'999'999), random), new_id(at(1'700'000'000), random));
}

TEST(NewId, DoesNotComeTwice) {
  SystemRandom random;
  std::set<std::string> seen;
  for (int i = 0; i < 10'000; ++i) seen.insert(new_id(at(1'700'000'000), random));
  EXPECT_EQ(seen.size(), 10'000u);
}

TEST(SeededRandom, RepeatsItselfFromTheSameSeedOnly) {
  SeededRandom first(7);
  SeededRandom again(7);
  SeededRandom other(8);
  const std::string id = new_id(at(1), first);
  EXPECT_EQ(new_id(at(1), again), id);
  EXPECT_NE(new_id(at(1), other), id);
  EXPECT_NE(new_id(at(1), first), id) << "the stream goes on";
}

TEST(RandomDigits, AreDigitsEachAboutEquallyLikely) {
  SeededRandom random(1);
  const std::string digits = random_digits(random, 100'000);
  ASSERT_EQ(digits.size(), 100'000u);
  std::map<char, int> counts;
  for (const char digit : digits) ++counts[digit];
  EXPECT_EQ(counts.size(), 10u);
  for (const auto& [digit, count] : counts) {
    EXPECT_NEAR(count, 10'000, 500) << digit;
    EXPECT_TRUE(digit >= '0' && digit <= '9');
  }
}

TEST(RandomToken, IsSafeInAUrl) {
  SystemRandom random;
  const std::string token = random_token(random, 32);
  EXPECT_EQ(token.size(), 43u) << "32 bytes without padding";
  EXPECT_EQ(
      token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
      std::string::npos);
  EXPECT_NE(token, random_token(random, 32));
  EXPECT_EQ(random_token(random, 0), "");
}

}  // namespace
