#include <gtest/gtest.h>

#include "staff/testing.h"

namespace staff {
namespace {

using http::Method;
using namespace std::chrono_literals;

constexpr auto kSessions = "/api/v1/sessions";

class OwnSessions : public testing::Test {
 protected:
  TestOffice office;
  std::string hoa =
      office.add("hoa.nguyen", "Nguyễn Thị Hoa", {a_post(Role::handler, "ubnd-00004")});
  std::string lan = office.add("lan", "Trần Thị Lan", {a_post(Role::handler, "ubnd-00004")});
  Browser desk{office};
  Browser home{office};

  void SetUp() override {
    ASSERT_EQ(home.sign_in("hoa.nguyen").status, 200);
    office.pass(10min);
    ASSERT_EQ(desk.sign_in("hoa.nguyen").status, 200);
  }
  json::Array list(Browser& who) {
    return body_of(who.send(Method::get, kSessions)).at("items").as_array();
  }
  http::Response end(Browser& who, const json::Value& session) {
    return who.send(Method::del,
                    std::string(kSessions) + "/" + std::string(session.at("id").as_string()));
  }
  int status(Browser& who) { return who.send(Method::get, "/api/v1/session").status; }
};

TEST_F(OwnSessions, AreListedOldestFirstAndOneIsThisOne) {
  const json::Array items = list(desk);
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].at("created_at").as_string(), "2026-11-20T08:00:00+07:00");
  EXPECT_FALSE(items[0].at("current").as_bool());
  EXPECT_TRUE(items[1].at("current").as_bool());
  EXPECT_EQ(office.one_number("SELECT COUNT(*) AS answer FROM sessions WHERE token_hash = '" +
                              std::string(items[0].at("id").as_string()) + "'"),
            0)
      << "the id is not what the database keeps";
}

TEST_F(OwnSessions, LeaveOutWhatHasRunOut) {
  office.pass(25min);
  EXPECT_EQ(list(desk).size(), 1u);
}

TEST_F(OwnSessions, AreEndedOneByOne) {
  EXPECT_EQ(end(desk, list(desk)[0]).status, 204);
  EXPECT_EQ(status(home), 401);
  EXPECT_EQ(status(desk), 200);
}

TEST_F(OwnSessions, OfOthersAreNotThere) {
  Browser other{office};
  other.sign_in("lan");
  EXPECT_EQ(list(other).size(), 1u);
  EXPECT_EQ(end(other, list(desk)[0]).status, 404);
  EXPECT_EQ(status(home), 200);
}

TEST_F(OwnSessions, ANewSignInTakesThePlaceOfTheOneInThisBrowser) {
  const auto before = desk.cookies;
  ASSERT_EQ(desk.sign_in("hoa.nguyen").status, 200);
  EXPECT_NE(desk.cookies, before) << "a new token at each sign-in";
  Browser old{.at = office, .cookies = before};
  EXPECT_EQ(status(old), 401);
  EXPECT_EQ(status(desk), 200);
  EXPECT_EQ(list(desk).size(), 2u);
}

TEST_F(OwnSessions, AFailedSignInLeavesThisOneAsItIs) {
  desk.send(Method::post, "/api/v1/session", {{"login", "lan"}, {"password", "sai mật khẩu"}});
  EXPECT_EQ(status(desk), 200);
}

}  // namespace
}  // namespace staff
