#include "staff/sign_in.h"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "journal/journal.h"
#include "staff/session.h"
#include "staff/testing.h"

namespace staff {
namespace {

using http::Method;
using namespace std::chrono_literals;

constexpr auto kSession = "/api/v1/session";
constexpr auto kWrong = "đây không phải mật khẩu đúng";

class SignIn : public testing::Test {
 protected:
  TestOffice office;
  std::string hoa =
      office.add("hoa.nguyen", "Nguyễn Thị Hoa", {a_post(Role::reception_officer, "ubnd-00004")});
  Browser browser{office};

  int status(Browser& who) { return who.send(Method::get, kSession).status; }
  // Every row of the journal and of the sessions, as text.
  std::string everything_written() {
    std::string all;
    office.database().read([&](db::Transaction& tx) {
      for (const auto& written : journal::about(tx, "user", hoa)) {
        all += written.entry.act + "|" + written.entry.reason + "|" +
               json::serialize(written.entry.after) + "\n";
      }
      for (const auto& written : journal::about(tx, "user", "")) {
        all += written.entry.act + "|" + written.entry.reason + "|nobody\n";
      }
      for (const db::Row& row : tx.query("SELECT token_hash FROM sessions")) {
        all += row.text("token_hash") + "\n";
      }
      return 0;
    });
    return all;
  }
};

TEST_F(SignIn, OpensASessionForTheRightPassword) {
  const auto response = browser.sign_in("hoa.nguyen");
  ASSERT_EQ(response.status, 200) << response.body;
  const json::Object session = body_of(response);
  EXPECT_EQ(session.at("user").at("name").as_string(), "Nguyễn Thị Hoa");
  EXPECT_EQ(session.at("expires_at").as_string(), "2026-11-20T08:30:00+07:00");
  EXPECT_EQ(session.at("today").as_string(), "2026-11-20");
  EXPECT_EQ(json::serialize(session.at("may")),
            R"(["register_petition","see_matters","see_dashboard","handle_data_requests"])");
  EXPECT_EQ(json::serialize(session.at("posts").at(0).at("unit")),
            R"({"id":"ubnd-00004","name":"Đơn vị ubnd-00004"})");
  EXPECT_EQ(body_of(browser.send(Method::get, kSession)), session);
}

TEST_F(SignIn, SetsACookieThatScriptsAndOtherSitesDoNotReach) {
  const std::string cookie = header_of(browser.sign_in("hoa.nguyen"), "Set-Cookie");
  EXPECT_TRUE(cookie.starts_with("tiepdan_session=")) << cookie;
  EXPECT_TRUE(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict")) << cookie;
  EXPECT_GE(browser.cookies["tiepdan_session"].size(), 43u) << "32 random bytes";
}

TEST_F(SignIn, KeepsNeitherTokenNorPassword) {
  browser.sign_in("hoa.nguyen", kWrong);
  browser.sign_in("hoa.nguyen");
  const std::string all = everything_written();
  EXPECT_NE(all.find("sign_in_failed|wrong"), std::string::npos) << all;
  EXPECT_NE(all.find("sign_in|"), std::string::npos) << all;
  EXPECT_EQ(all.find(browser.cookies["tiepdan_session"]), std::string::npos);
  EXPECT_EQ(all.find(kPassphrase), std::string::npos);
  EXPECT_EQ(all.find(kWrong), std::string::npos);
}

TEST_F(SignIn, WritesOnlyThatItFailedForAnUnknownLogin) {
  browser.sign_in("my secret typed in the wrong field");
  const std::string all = everything_written();
  EXPECT_NE(all.find("sign_in_failed|wrong|nobody"), std::string::npos) << all;
  EXPECT_EQ(all.find("my secret"), std::string::npos) << all;
}

TEST_F(SignIn, FindsTheLoginInAnyCaseAndForm) {
  for (const char* login : {"hoa.nguyen", "HOA.NGUYEN", "Hòa.Nguyễn", "hoa nguyen"}) {
    EXPECT_EQ(browser.sign_in(login).status, 200) << login;
  }
}

TEST_F(SignIn, TakesThePasswordInAnyUnicodeForm) {
  EXPECT_EQ(browser.sign_in("hoa.nguyen", "con mèo mươ\u0301p ngu\u0309 trên gia\u0300n bâ\u0300u")
                .status,
            200);
}

TEST_F(SignIn, SaysTheSameOfAWrongPasswordAnUnknownLoginAndSomebodyWhoLeft) {
  office.add("lan", "Trần Thị Lan", {a_post(Role::handler, "ubnd-00004")});
  office.execute("UPDATE users SET active = 0 WHERE login = 'lan'");
  const auto wrong = browser.sign_in("hoa.nguyen", kWrong);
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(code_of(wrong), "session.wrong");
  EXPECT_EQ(browser.sign_in("nobody").body, wrong.body);
  EXPECT_EQ(browser.sign_in("lan").body, wrong.body);
}

TEST_F(SignIn, WaitsLongerAfterEachFailureFromTheFifth) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(browser.sign_in("hoa.nguyen", kWrong).status, 401);
  const auto refused = browser.sign_in("hoa.nguyen");
  EXPECT_EQ(refused.status, 429) << "even with the right password";
  EXPECT_EQ(code_of(refused), "session.throttled");
  EXPECT_EQ(header_of(refused, "Retry-After"), "10");
  office.pass(10s);
  EXPECT_EQ(browser.sign_in("hoa.nguyen", kWrong).status, 401);
  EXPECT_EQ(header_of(browser.sign_in("hoa.nguyen"), "Retry-After"), "20");
  office.pass(20s);
  EXPECT_EQ(browser.sign_in("hoa.nguyen").status, 200);
  EXPECT_EQ(browser.sign_in("hoa.nguyen", kWrong).status, 401) << "the count began anew";
}

TEST_F(SignIn, SlowsAnUnknownLoginJustTheSame) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(browser.sign_in("nobody").status, 401);
  EXPECT_EQ(header_of(browser.sign_in("nobody"), "Retry-After"), "10");
}

TEST_F(SignIn, SlowsAnAddressThatTriesManyLogins) {
  for (int i = 0; i < 20; ++i) browser.sign_in("somebody" + std::to_string(i));
  EXPECT_EQ(browser.sign_in("hoa.nguyen").status, 429);
  Browser elsewhere{.at = office, .peer = "10.0.0.2"};
  EXPECT_EQ(elsewhere.sign_in("hoa.nguyen").status, 200);
}

TEST_F(SignIn, RemembersFailuresOverARestart) {
  for (int i = 0; i < 3; ++i) browser.sign_in("hoa.nguyen", kWrong);
  EXPECT_EQ(office.one_number("SELECT failures AS answer FROM users"), 3);
  Doorkeeper restarted;
  EXPECT_FALSE(sign_in(office.office, restarted, {"hoa.nguyen", kWrong, "p"}));
  EXPECT_FALSE(sign_in(office.office, restarted, {"hoa.nguyen", kWrong, "p"}));
  const auto sixth = sign_in(office.office, restarted, {"hoa.nguyen", kPassphrase, "p"});
  ASSERT_FALSE(sixth);
  EXPECT_EQ(sixth.error().code, "session.throttled");
}

TEST_F(SignIn, StopsForGoodAfterAHundredFailures) {
  office.execute("UPDATE users SET failures = 99");
  EXPECT_EQ(code_of(browser.sign_in("hoa.nguyen", kWrong)), "session.wrong");
  office.pass(24h);
  const auto stopped = browser.sign_in("hoa.nguyen");
  EXPECT_EQ(stopped.status, 403);
  EXPECT_EQ(code_of(stopped), "session.stopped");
}

TEST_F(SignIn, LetsAFewTryAtOnceAndTellsTheOthersToWait) {
  Doorkeeper full({.at_once = 0, .waiting = 0});
  const auto busy = sign_in(office.office, full, {"hoa.nguyen", kPassphrase, "p"});
  ASSERT_FALSE(busy);
  EXPECT_EQ(busy.error().code, "session.busy");
  EXPECT_EQ(busy.error().kind, ErrorKind::too_many);
  EXPECT_EQ(office.one_number("SELECT failures AS answer FROM users"), 0);
}

TEST_F(SignIn, ComparesAnUnknownLoginWithAHashToo) {
  Doorkeeper door({}, hash_password("mật khẩu của cái bóng"));
  EXPECT_TRUE(door.verify("", "mật khẩu của cái bóng").value()) << "that one is compared";
  EXPECT_FALSE(door.verify("", kPassphrase).value());
  const auto refused = sign_in(office.office, door, {"nobody", "mật khẩu của cái bóng", "p"});
  ASSERT_FALSE(refused) << "and opens nothing";
  EXPECT_EQ(refused.error().code, "session.wrong");
}

TEST_F(SignIn, LetsNobodySlipThroughByTryingManyAtOnce) {
  std::atomic<int> compared{0};
  std::vector<std::thread> crowd;
  for (int i = 0; i < 12; ++i) {
    crowd.emplace_back([&] {
      const auto refused = sign_in(office.office, office.door, {"hoa.nguyen", kWrong, "p"});
      if (!refused && refused.error().code == "session.wrong") ++compared;
    });
  }
  for (std::thread& each : crowd) each.join();
  EXPECT_EQ(compared, 5);
  EXPECT_EQ(office.one_number("SELECT failures AS answer FROM users"), 5);
}

TEST_F(SignIn, RefusesABodyThatIsNotTwoTexts) {
  struct Case {
    json::Object body;
    const char* fault;
  };
  const Case cases[] = {
      {{{"login", "hoa"}}, "password field.required"},
      {{{"password", kPassphrase}}, "login field.required"},
      {{{"login", "hoa"}, {"password", 15}}, "password field.wrong_type"},
      {{{"login", "hoa"}, {"password", std::string(201, 'x')}}, "password field.too_long"},
      {{{"login", "hoa"}, {"password", "x"}, {"admin", true}}, "admin field.unknown"},
  };
  for (const Case& each : cases) {
    const auto response = browser.send(Method::post, kSession, each.body);
    EXPECT_EQ(response.status, 422) << response.body;
    EXPECT_EQ(faults_of(response), std::vector<std::string>{each.fault});
  }
}

TEST_F(SignIn, BehindTlsGivesACookieOfThisHostAndTakesNoOther) {
  TestOffice behind_tls({.cookie = DoorOptions::Cookie::host});
  behind_tls.add("hoa", "Hoa", {a_post(Role::handler, "ubnd-00004")});
  Browser there{behind_tls};
  const std::string cookie = header_of(there.sign_in("hoa"), "Set-Cookie");
  EXPECT_TRUE(cookie.starts_with("__Host-tiepdan_session=")) << cookie;
  EXPECT_TRUE(cookie.ends_with("; Secure")) << cookie;
  EXPECT_EQ(status(there), 200);
  there.cookies = {{"tiepdan_session", there.cookies["__Host-tiepdan_session"]}};
  EXPECT_EQ(status(there), 401) << "a token is good under its own cookie only";
}

TEST_F(SignIn, LastsHalfAnHourWithoutAnythingDone) {
  browser.sign_in("hoa.nguyen");
  office.pass(29min);
  EXPECT_EQ(status(browser), 200);
  office.pass(29min);
  EXPECT_EQ(status(browser), 200) << "each request starts the half hour anew";
  office.pass(30min);
  const auto ended = browser.send(Method::get, kSession);
  EXPECT_EQ(ended.status, 401);
  EXPECT_EQ(code_of(ended), "session.ended");
}

TEST_F(SignIn, LastsTwelveHoursAtMost) {
  browser.sign_in("hoa.nguyen");
  for (int i = 0; i < 35; ++i) {
    office.pass(20min);
    ASSERT_EQ(status(browser), 200) << i;
  }
  office.pass(20min);
  EXPECT_EQ(status(browser), 401);
}

TEST_F(SignIn, EndsWhenItWasBegunByAClockThatWasAhead) {
  office.pass(24h * 365);
  browser.sign_in("hoa.nguyen");
  office.pass(-24h * 365);
  EXPECT_EQ(status(browser), 401) << "or it would last a year";
  browser.sign_in("hoa.nguyen");
  office.pass(-30s);
  EXPECT_EQ(status(browser), 200) << "a clock that is put right by seconds ends nothing";
}

TEST_F(SignIn, WritesWhenSomebodyWasSeenOnceAMinuteOnly) {
  browser.sign_in("hoa.nguyen");
  const auto seen = [&] { return office.one_number("SELECT seen_at AS answer FROM sessions"); };
  const long long first = seen();
  office.pass(59s);
  status(browser);
  EXPECT_EQ(seen(), first);
  office.pass(1s);
  status(browser);
  EXPECT_EQ(seen(), first + 60);
}

TEST_F(SignIn, WithoutACookieThereIsNobody) {
  const auto response = browser.send(Method::get, kSession);
  EXPECT_EQ(response.status, 401);
  EXPECT_EQ(code_of(response), "session.none");
  browser.cookies["tiepdan_session"] = "guessed";
  EXPECT_EQ(code_of(browser.send(Method::get, kSession)), "session.ended");
}

TEST_F(SignIn, AChangeNeedsTheTokenOfThisSession) {
  browser.sign_in("hoa.nguyen");
  const std::string right = browser.csrf;
  for (const std::string& token :
       {std::string(), std::string("guess"), right + "0", std::string(right.size(), 'a')}) {
    browser.csrf = token;
    const auto refused = browser.send(Method::del, kSession);
    EXPECT_EQ(refused.status, 403) << token;
    EXPECT_EQ(code_of(refused), "session.csrf");
    EXPECT_EQ(status(browser), 200) << "reading needs none";
  }
  browser.csrf = right;
  EXPECT_EQ(browser.send(Method::del, kSession).status, 204);
}

TEST_F(SignIn, ADraftKeptOnTheMachineOpensAtTheNextSignInOfTheSamePersonOnly) {
  office.add("lan", "Trần Thị Lan", {a_post(Role::handler, "ubnd-00004")});
  const auto key = [](Browser& of) {
    return std::string(body_of(of.send(Method::get, kSession)).at("draft_key").as_string());
  };
  Browser lan{office};
  browser.sign_in("hoa.nguyen");
  lan.sign_in("lan");
  const std::string first = key(browser);
  browser.sign_in("hoa.nguyen");
  EXPECT_EQ(key(browser), first);
  EXPECT_NE(key(lan), first);
  EXPECT_EQ(first.size(), 64u);
}

TEST_F(SignIn, OutEndsThisSessionAndClearsTheBrowser) {
  Browser other{office};
  browser.sign_in("hoa.nguyen");
  other.sign_in("hoa.nguyen");
  const auto out = browser.send(Method::del, kSession);
  EXPECT_EQ(out.status, 204);
  EXPECT_EQ(header_of(out, "Clear-Site-Data"), R"("cache", "cookies", "storage")");
  EXPECT_NE(header_of(out, "Set-Cookie").find("Max-Age=0"), std::string::npos);
  EXPECT_EQ(status(browser), 401);
  EXPECT_EQ(status(other), 200);
}

TEST_F(SignIn, OutEverywhereEndsAllSessionsOfThisPersonAlone) {
  office.add("lan", "Trần Thị Lan", {a_post(Role::handler, "ubnd-00004")});
  Browser other{office};
  Browser lan{office};
  browser.sign_in("hoa.nguyen");
  other.sign_in("hoa.nguyen");
  lan.sign_in("lan");
  EXPECT_EQ(browser.send(Method::del, "/api/v1/sessions").status, 204);
  EXPECT_EQ(status(browser), 401);
  EXPECT_EQ(status(other), 401);
  EXPECT_EQ(status(lan), 200);
}

TEST_F(SignIn, APostTakesEffectAtOnce) {
  browser.sign_in("hoa.nguyen");
  EXPECT_EQ(json::serialize(body_of(browser.send(Method::get, kSession)).at("may")),
            R"(["register_petition","see_matters","see_dashboard","handle_data_requests"])");
  office.execute("UPDATE posts SET valid_to = '2026-11-19'");
  const auto session = body_of(browser.send(Method::get, kSession));
  EXPECT_TRUE(session.at("may").as_array().empty());
  EXPECT_FALSE(session.at("posts").at(0).at("in_force").as_bool());
}

TEST_F(SignIn, GivesOtherRoomsTheActor) {
  browser.sign_in("hoa.nguyen");
  const http::Request request{.path = "/api/v1/matters", .cookies = browser.cookies};
  const auto actor = signed_in(request, office.office);
  ASSERT_TRUE(actor);
  EXPECT_EQ(actor->user_id, hoa);
  EXPECT_NE(actor->holds({Role::reception_officer}, "ubnd-00004", office.clock.today()), nullptr);
}

TEST_F(SignIn, ForgetsSessionsOfTheDayBefore) {
  browser.sign_in("hoa.nguyen");
  office.pass(25h);
  browser.sign_in("hoa.nguyen");
  EXPECT_EQ(office.one_number("SELECT COUNT(*) AS answer FROM sessions"), 1);
}

}  // namespace
}  // namespace staff
