#include "staff/second_factor_rule.h"

#include <gtest/gtest.h>

#include "staff/testing.h"
#include "staff/totp.h"

namespace staff {
namespace {

using http::Method;

TEST(SecondFactorRule, HoldsForTheRoleInTheUnitAndBelowIt) {
  struct Case {
    const char* unit;
    Role role;
    bool needed;
    const char* because;
  };
  const units::Directory units = test_organisation();
  const std::vector<SecondFactorRule> rules{{"ubnd-01", Role::head}, {"ubnd-00004", Role::handler}};
  const Case cases[] = {
      {"ubnd-01", Role::head, true, "said for this unit"},
      {"ubnd-00008", Role::head, true, "said for the unit above"},
      {"soxd-01", Role::head, true, "a department is below its committee"},
      {"ubnd-00004", Role::handler, true, "said for this unit"},
      {"ubnd-00008", Role::handler, false, "said for the neighbour"},
      {"ubnd-01", Role::handler, false, "said for a unit below"},
      {"ubnd-00004", Role::deputy, false, "another role"},
      {"danguy-00004", Role::head, false, "another line"},
      {"ubnd-26734", Role::head, false, "another province"},
  };
  for (const Case& each : cases) {
    const Actor actor{.posts = {made(a_post(each.role, each.unit), "p")}};
    EXPECT_EQ(second_factor_needed(rules, actor, units, date(2026, 11, 20)), each.needed)
        << each.because;
  }
}

TEST(SecondFactorRule, CountsPostsInForceOnly) {
  const units::Directory units = test_organisation();
  NewPost past = a_post(Role::head, "ubnd-00004");
  past.valid_to = date(2026, 11, 19);
  const Actor actor{.posts = {made(past, "p")}};
  EXPECT_FALSE(
      second_factor_needed({{"ubnd-00004", Role::head}}, actor, units, date(2026, 11, 20)));
}

class Requiring : public WardTest {
 protected:
  Browser boss{office};
  Browser browser{office};

  void SetUp() override {
    ASSERT_EQ(boss.sign_in("quan.tri").status, 200);
    ASSERT_EQ(browser.sign_in("hoa.nguyen").status, 200);
  }
  http::Response require(const std::string& unit, json::Array roles) {
    return boss.send(Method::put, "/api/v1/units/" + unit + "/second-factor",
                     {{"roles", std::move(roles)}});
  }
};

TEST_F(Requiring, LeavesNothingOpenButAddingOneFromTheNextRequestOn) {
  constexpr auto kList = "/api/v1/staff?unit_id=ubnd-00004";
  EXPECT_EQ(browser.send(Method::get, kList).status, 200);
  ASSERT_EQ(require("ubnd-00004", {"handler"}).status, 200);
  const auto refused = browser.send(Method::get, kList);
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(code_of(refused), "session.must_add_second_factor");
  EXPECT_TRUE(body_of(browser.sign_in("hoa.nguyen")).at("must_add_second_factor").as_bool());
  const auto begun =
      browser.send(Method::post, "/api/v1/session/second-factor", {{"password", kPassphrase}});
  ASSERT_EQ(begun.status, 200) << begun.body;
  const std::string secret(body_of(begun).at("secret").as_string());
  ASSERT_EQ(browser
                .send(Method::post, "/api/v1/session/second-factor/confirm",
                      {{"code", totp::code_of(secret, totp::step_at(office.clock.now()))}})
                .status,
            200);
  EXPECT_EQ(browser.send(Method::get, kList).status, 200);
  EXPECT_EQ(boss.send(Method::get, kList).status, 200) << "the others are not asked";
}

TEST_F(Requiring, IsForWhoAdministersTheUnit) {
  EXPECT_EQ(require("ubnd-00008", {"handler"}).status, 403);
  EXPECT_EQ(require("ubnd-01", {"handler"}).status, 403);
  EXPECT_EQ(require("no-such-unit", {"handler"}).status, 404);
  EXPECT_EQ(browser
                .send(Method::put, "/api/v1/units/ubnd-00004/second-factor",
                      {{"roles", json::Array{"head"}}})
                .status,
            403);
}

TEST_F(Requiring, TellsWhatIsSaidHereAndAbove) {
  office.execute("INSERT INTO second_factor_rules (unit_id, role) VALUES ('ubnd-01', 'head')");
  const auto said = require("ubnd-00004", {"handler", "deputy", "handler"});
  EXPECT_EQ(said.body, R"({"roles":["deputy","handler"],"above":["head"]})");
  EXPECT_EQ(boss.send(Method::get, "/api/v1/units/ubnd-00004/second-factor").body, said.body);
  EXPECT_EQ(require("ubnd-00004", {}).body, R"({"roles":[],"above":["head"]})");
}

TEST_F(Requiring, KnowsOnlyRolesOfPosts) {
  EXPECT_EQ(require("ubnd-00004", {"king"}).status, 422);
  EXPECT_EQ(require("ubnd-00004", {"citizen"}).status, 422);
}

}  // namespace
}  // namespace staff
