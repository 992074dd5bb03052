#include <gtest/gtest.h>

#include "journal/journal.h"
#include "staff/manage.h"
#include "staff/testing.h"
#include "staff/totp.h"

namespace staff {
namespace {

using http::Method;

class CloseAccountTest : public WardTest {
 protected:
  Browser boss{office};
  Browser browser{office};

  void SetUp() override {
    ASSERT_EQ(boss.sign_in("quan.tri").status, 200);
    ASSERT_EQ(browser.sign_in("hoa.nguyen").status, 200);
  }
  http::Response ask(const std::string& user, const std::string& act) {
    return boss.send(Method::post, "/api/v1/staff/" + user + "/" + act,
                     {{"reason", "Nghỉ hưu theo QĐ 20"}});
  }
  int status(Browser& who) { return who.send(Method::get, "/api/v1/session").status; }
};

TEST_F(CloseAccountTest, EndsTheSessionsAtOnceAndLetsNobodyInAgain) {
  const auto closed = ask(hoa, "deactivate");
  ASSERT_EQ(closed.status, 200) << closed.body;
  EXPECT_FALSE(body_of(closed).at("active").as_bool());
  EXPECT_EQ(json::serialize(body_of(closed).at("may")),
            R"(["add_post","end_post","reset_password","reactivate"])");
  EXPECT_EQ(status(browser), 401);
  EXPECT_EQ(code_of(browser.sign_in("hoa.nguyen")), "session.wrong");
}

TEST_F(CloseAccountTest, OpeningItAgainBringsNoOldSessionBack) {
  ask(hoa, "deactivate");
  ASSERT_EQ(ask(hoa, "reactivate").status, 200);
  EXPECT_EQ(status(browser), 401);
  EXPECT_EQ(browser.sign_in("hoa.nguyen").status, 200);
}

TEST_F(CloseAccountTest, IsOnTheJournalWithItsReason) {
  ask(hoa, "deactivate");
  const auto entries =
      office.database().read([&](db::Transaction& tx) { return journal::about(tx, "user", hoa); });
  const journal::Entry& last = entries.back().entry;
  EXPECT_EQ(last.act, "deactivate");
  EXPECT_EQ(last.reason, "Nghỉ hưu theo QĐ 20");
  EXPECT_EQ(last.user_name, "Lê Văn Trị");
  EXPECT_EQ(last.post, "administrator@ubnd-00004");
}

TEST_F(CloseAccountTest, IsRefused) {
  struct Case {
    std::string user;
    const char* act;
    int status;
    const char* because;
  };
  const Case cases[] = {
      {hoa, "reactivate", 409, "it is open"},
      {admin, "deactivate", 403, "nobody locks himself out"},
      {chair, "deactivate", 403, "he has a post that is not this administrator's"},
      {"nobody", "deactivate", 404, "there is nobody"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(ask(each.user, each.act).status, each.status) << each.because;
  }
  EXPECT_EQ(browser.send(Method::post, "/api/v1/staff/" + hoa + "/deactivate", {{"reason", "tự ý"}})
                .status,
            403)
      << "no administrator";
}

TEST_F(CloseAccountTest, ALostTelephoneIsTakenAwayAndTheNextSignInAsksForANewPassword) {
  const auto begun =
      browser.send(Method::post, "/api/v1/session/second-factor", {{"password", kPassphrase}});
  const std::string secret(body_of(begun).at("secret").as_string());
  browser.send(Method::post, "/api/v1/session/second-factor/confirm",
               {{"code", totp::code_of(secret, totp::step_at(office.clock.now()))}});
  const std::string path = "/api/v1/staff/" + hoa + "/second-factor";
  EXPECT_EQ(boss.send(Method::del, path).status, 200);
  EXPECT_EQ(status(browser), 401) << "her sessions have ended";
  const auto in = browser.sign_in("hoa.nguyen");
  ASSERT_EQ(in.status, 200) << "no code is asked any more";
  EXPECT_TRUE(body_of(in).at("must_change_password").as_bool());
  EXPECT_EQ(code_of(boss.send(Method::del, path)), "second_factor.none");
}

TEST_F(CloseAccountTest, APostThatEndedBeforeTodayEndsTheSessions) {
  const std::string post = office.actor(hoa).posts.front().id;
  const auto end = [&](const char* on) {
    return boss.send(Method::post, "/api/v1/posts/" + post + "/end",
                     {{"on", on}, {"reason", "Chuyển công tác"}});
  };
  ASSERT_EQ(end("2026-11-20").status, 204);
  EXPECT_EQ(status(browser), 200) << "today is the last day in force";
  ASSERT_EQ(end("2026-11-19").status, 204);
  EXPECT_EQ(status(browser), 401);
}

TEST_F(CloseAccountTest, APostThatEndsAtMidnightEndsTheSessionThen) {
  office.execute("UPDATE posts SET valid_to = '2026-11-20' WHERE user_id = '" + hoa + "'");
  office.clock.set(Instant{date(2026, 11, 20)} + std::chrono::hours{16} + std::chrono::minutes{50});
  browser.sign_in("hoa.nguyen");
  EXPECT_EQ(status(browser), 200) << "23:50 in Vietnam";
  office.pass(std::chrono::minutes{11});
  EXPECT_EQ(status(browser), 401) << "00:01";
}

}  // namespace
}  // namespace staff
