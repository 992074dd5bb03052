#include "staff/totp.h"

#include <gtest/gtest.h>

namespace staff::totp {
namespace {

// "12345678901234567890", the key of RFC 6238, appendix B.
constexpr auto kKey = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

Instant at(long long seconds) { return Instant{std::chrono::seconds{seconds}}; }

TEST(Totp, GivesTheCodesOfTheStandard) {
  struct Case {
    long long seconds;
    const char* last_six;  // the appendix prints eight digits; these are the last six
  };
  const Case cases[] = {{59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
                        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
  for (const Case& each : cases) {
    EXPECT_EQ(code_of(kKey, step_at(at(each.seconds))), each.last_six) << each.seconds;
  }
}

TEST(Totp, TakesTheStepBeforeAndAfterAndNoOther) {
  const Instant now = at(1'800'000'000);
  const long long step = step_at(now);
  for (const long long off : {-1, 0, 1}) {
    EXPECT_EQ(step_of(kKey, code_of(kKey, step + off), now, 0), step + off) << off;
  }
  for (const long long off : {-10, -2, 2, 10}) {
    EXPECT_FALSE(step_of(kKey, code_of(kKey, step + off), now, 0)) << off;
  }
}

TEST(Totp, TakesNoStepThatIsNotLaterThanTheLastUsed) {
  const Instant now = at(1'800'000'000);
  const long long step = step_at(now);
  EXPECT_FALSE(step_of(kKey, code_of(kKey, step), now, step));
  EXPECT_FALSE(step_of(kKey, code_of(kKey, step - 1), now, step));
  EXPECT_EQ(step_of(kKey, code_of(kKey, step + 1), now, step), step + 1);
}

TEST(Totp, TakesNothingThatIsNotSixDigits) {
  const Instant now = at(1'800'000'000);
  const std::string code = code_of(kKey, step_at(now));
  for (const std::string& wrong : {std::string(), code.substr(1), code + "0", " " + code}) {
    EXPECT_FALSE(step_of(kKey, wrong, now, 0)) << wrong;
  }
}

TEST(Totp, MakesSecretsOf160BitsThatAppsRead) {
  SeededRandom random(1);
  const std::string secret = new_secret(random);
  EXPECT_EQ(secret.size(), 32u);
  EXPECT_EQ(secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), std::string::npos);
  EXPECT_NE(secret, new_secret(random));
}

TEST(Totp, WritesTheAddressOfTheSecret) {
  EXPECT_EQ(address("hoa.nguyễn", kKey),
            "otpauth://totp/tiepdan:hoa.nguy%E1%BB%85n?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            "&issuer=tiepdan&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace staff::totp
