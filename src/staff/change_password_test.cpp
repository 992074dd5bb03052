#include <gtest/gtest.h>

#include "staff/testing.h"

namespace staff {
namespace {

using http::Method;
using namespace std::chrono_literals;

constexpr auto kPath = "/api/v1/session/password";
constexpr auto kNew = "bốn con vịt bơi qua ao làng";

class ChangePassword : public testing::Test {
 protected:
  TestOffice office;
  std::string hoa =
      office.add("hoa.nguyen", "Nguyễn Thị Hoa", {a_post(Role::handler, "ubnd-00004")});
  Browser browser{office};

  void SetUp() override { ASSERT_EQ(browser.sign_in("hoa.nguyen").status, 200); }
  http::Response change(const std::string& from, const std::string& to) {
    return browser.send(Method::put, kPath, {{"old_password", from}, {"new_password", to}});
  }
};

TEST_F(ChangePassword, EndsTheOtherSessionsAndKeepsThisOne) {
  Browser other{office};
  other.sign_in("hoa.nguyen");
  EXPECT_EQ(change(kPassphrase, kNew).status, 204);
  EXPECT_EQ(browser.send(Method::get, "/api/v1/session").status, 200);
  EXPECT_EQ(other.send(Method::get, "/api/v1/session").status, 401);
  EXPECT_EQ(other.sign_in("hoa.nguyen").status, 401) << "the old one is no good any more";
  EXPECT_EQ(other.sign_in("hoa.nguyen", kNew).status, 200);
}

TEST_F(ChangePassword, IsRefusedAtItsField) {
  struct Case {
    std::string from;
    std::string to;
    const char* fault;
  };
  const Case cases[] = {
      {"không phải mật khẩu cũ", kNew, "old_password password.wrong"},
      {kPassphrase, kPassphrase, "new_password password.same"},
      {kPassphrase, "ngắn quá", "new_password password.too_short"},
      {kPassphrase, "nguyenthihoa2026 badinh", "new_password password.guessable"},
  };
  for (const Case& each : cases) {
    const auto refused = change(each.from, each.to);
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_EQ(faults_of(refused), std::vector<std::string>{each.fault});
  }
}

TEST_F(ChangePassword, IsAsSlowAsTheDoorForSomebodyWhoGuesses) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(change("guess " + std::to_string(i), kNew).status, 422);
  EXPECT_EQ(change(kPassphrase, kNew).status, 429);
}

TEST_F(ChangePassword, IsAllThatIsOpenUntilAOneTimePasswordIsChanged) {
  office.execute("UPDATE users SET must_change_password = 1");
  EXPECT_TRUE(
      body_of(browser.send(Method::get, "/api/v1/session")).at("must_change_password").as_bool());
  const auto refused = browser.send(Method::get, "/api/v1/staff?unit_id=ubnd-00004");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(code_of(refused), "session.must_change_password");
  EXPECT_EQ(change(kPassphrase, kNew).status, 204);
  EXPECT_EQ(browser.send(Method::get, "/api/v1/staff?unit_id=ubnd-00004").status, 200);
}

}  // namespace
}  // namespace staff
