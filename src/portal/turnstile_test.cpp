#include "portal/turnstile.h"

#include <gtest/gtest.h>

namespace portal {
namespace {

const Instant kNoon{std::chrono::hours{500'000}};

TEST(Turnstile, LetsAHandfulOfPapersAnHourThroughAndSaysHowLongToWait) {
  Turnstile turnstile({.papers_an_hour = 2});
  EXPECT_TRUE(turnstile.hand_in("a", kNoon));
  EXPECT_TRUE(turnstile.hand_in("a", kNoon));
  const auto third = turnstile.hand_in("a", kNoon + std::chrono::minutes{10});
  ASSERT_FALSE(third);
  EXPECT_EQ(third.error().code, "portal.too_many_papers");
  EXPECT_EQ(third.error().subject, "3000");
  EXPECT_TRUE(turnstile.hand_in("b", kNoon)) << "another address is not stopped";
  EXPECT_TRUE(turnstile.hand_in("a", kNoon + std::chrono::hours{1}));
}

TEST(Turnstile, StopsGuessingAtCodesButNotReadingWithRightOnes) {
  Turnstile turnstile({.wrong_codes_an_hour = 2});
  for (int i = 0; i < 50; ++i) EXPECT_TRUE(turnstile.look_up("a", kNoon));
  turnstile.wrong_code("a", kNoon);
  turnstile.wrong_code("a", kNoon);
  EXPECT_FALSE(turnstile.look_up("a", kNoon));
  EXPECT_TRUE(turnstile.look_up("a", kNoon + std::chrono::hours{1}));
}

TEST(Turnstile, AClockThatGoesBackShutsNobodyOut) {
  Turnstile turnstile({.papers_an_hour = 1});
  EXPECT_TRUE(turnstile.hand_in("a", kNoon));
  EXPECT_TRUE(turnstile.hand_in("a", kNoon - std::chrono::hours{5}));
}

TEST(Turnstile, RemembersABoundedNumberOfAddresses) {
  Turnstile turnstile({.papers_an_hour = 1, .addresses = 3});
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(turnstile.hand_in(std::to_string(i), kNoon));
}

}  // namespace
}  // namespace portal
