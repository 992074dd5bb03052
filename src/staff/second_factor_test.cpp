#include "staff/second_factor.h"

#include <set>

#include <gtest/gtest.h>

#include "journal/journal.h"
#include "staff/testing.h"
#include "staff/totp.h"

namespace staff {
namespace {

using http::Method;
using namespace std::chrono_literals;

constexpr auto kPath = "/api/v1/session/second-factor";
constexpr auto kSession = "/api/v1/session";

class SecondFactorTest : public testing::Test {
 protected:
  TestOffice office;
  std::string hoa =
      office.add("hoa.nguyen", "Nguyễn Thị Hoa", {a_post(Role::handler, "ubnd-00004")});
  Browser browser{office};
  std::string secret;

  void SetUp() override { ASSERT_EQ(browser.sign_in("hoa.nguyen").status, 200); }

  http::Response ask(const std::string& what, const json::Object& body) {
    return browser.send(Method::post, kPath + what, body);
  }
  std::string code() { return totp::code_of(secret, totp::step_at(office.clock.now())); }
  // Thirty seconds later the app shows another code.
  std::string next_code() {
    office.pass(30s);
    return code();
  }
  json::Array add() {
    secret = std::string(body_of(ask("", {{"password", kPassphrase}})).at("secret").as_string());
    const auto confirmed = ask("/confirm", {{"code", code()}});
    EXPECT_EQ(confirmed.status, 200) << confirmed.body;
    return body_of(confirmed).at("recovery_codes").as_array();
  }
  std::string enter(Browser& who, const std::string& typed,
                    const std::string& password = kPassphrase) {
    const auto response = who.send(
        Method::post, kSession, {{"login", "hoa.nguyen"}, {"password", password}, {"code", typed}});
    who.keep(response);
    return response.status == 200 ? "in" : code_of(response);
  }
  std::string journal_of_hoa() {
    std::string acts;
    office.database().read([&](db::Transaction& tx) {
      for (const auto& written : journal::about(tx, "user", hoa)) {
        acts += written.entry.act + " " + written.entry.reason +
                json::serialize(written.entry.after) + "\n";
      }
      return 0;
    });
    return acts;
  }
};

TEST_F(SecondFactorTest, IsShownAsTextAddressAndPicture) {
  const json::Object made = body_of(ask("", {{"password", kPassphrase}}));
  const std::string shown(made.at("secret").as_string());
  EXPECT_EQ(shown.size(), 32u);
  EXPECT_NE(made.at("address").as_string().find("secret=" + shown), std::string::npos);
  EXPECT_TRUE(made.at("qr_svg").as_string().starts_with("<svg "));
}

TEST_F(SecondFactorTest, AsksForThePasswordFirst) {
  const auto refused = ask("", {{"password", "không phải mật khẩu"}});
  EXPECT_EQ(faults_of(refused), std::vector<std::string>{"password password.wrong"});
  for (int i = 0; i < 4; ++i) ask("", {{"password", "đoán mò"}});
  EXPECT_EQ(ask("", {{"password", kPassphrase}}).status, 429) << "at the rate of the door";
}

TEST_F(SecondFactorTest, IsNotAskedForBeforeItIsConfirmed) {
  ask("", {{"password", kPassphrase}});
  EXPECT_EQ(browser.sign_in("hoa.nguyen").status, 200);
  EXPECT_EQ(faults_of(ask("/confirm", {{"code", "000000"}})),
            std::vector<std::string>{"code second_factor.wrong_code"});
  EXPECT_EQ(browser.sign_in("hoa.nguyen").status, 200);
}

TEST_F(SecondFactorTest, IsAskedForOnceItIsThere) {
  add();
  Browser other{office};
  const auto half = other.sign_in("hoa.nguyen");
  EXPECT_EQ(half.status, 401);
  EXPECT_EQ(code_of(half), "session.code_needed");
  EXPECT_TRUE(header_of(half, "Set-Cookie").empty());
  EXPECT_EQ(enter(other, "123456"), "session.wrong_code");
  EXPECT_EQ(enter(other, next_code()), "in");
  EXPECT_TRUE(body_of(other.send(Method::get, kSession)).at("second_factor").as_bool());
}

TEST_F(SecondFactorTest, IsNotEnoughWithoutThePassword) {
  add();
  Browser other{office};
  EXPECT_EQ(enter(other, next_code(), "không phải mật khẩu"), "session.wrong");
}

TEST_F(SecondFactorTest, EachCodeIsGoodOnce) {
  add();
  Browser other{office};
  EXPECT_EQ(enter(other, code()), "session.wrong_code") << "it confirmed the secret already";
  const std::string next = next_code();
  EXPECT_EQ(enter(other, next), "in");
  EXPECT_EQ(enter(other, next), "session.wrong_code");
  office.pass(90s);
  EXPECT_EQ(enter(other, next), "session.wrong_code") << "and it is too old by now";
}

TEST_F(SecondFactorTest, RecoveryCodesAreTenAndEachIsGoodOnce) {
  const json::Array codes = add();
  std::set<std::string> different;
  for (const auto& each : codes) different.insert(std::string(each.as_string()));
  EXPECT_EQ(different.size(), 10u);
  Browser other{office};
  const std::string first(codes[0].as_string());
  EXPECT_EQ(enter(other, first), "in");
  EXPECT_EQ(enter(other, first), "session.wrong_code");
  std::string shouted(codes[1].as_string());
  for (char& c : shouted) c = static_cast<char>(std::toupper(c));
  EXPECT_EQ(enter(other, " " + shouted.substr(0, 5) + " " + shouted.substr(6)), "in")
      << "in capitals, with a space for the hyphen";
  EXPECT_EQ(body_of(browser.send(Method::get, kPath)).at("recovery_codes_left").as_int64(), 8);
}

TEST_F(SecondFactorTest, RecoveryCodesAreOfOnePerson) {
  const json::Array codes = add();
  office.add("lan", "Trần Thị Lan", {a_post(Role::handler, "ubnd-00004")});
  Browser lan{office};
  lan.sign_in("lan");
  const auto secret_of_lan = body_of(lan.send(Method::post, kPath, {{"password", kPassphrase}}));
  lan.send(Method::post, std::string(kPath) + "/confirm",
           {{"code", totp::code_of(std::string(secret_of_lan.at("secret").as_string()),
                                   totp::step_at(office.clock.now()))}});
  const auto refused =
      lan.send(Method::post, kSession,
               {{"login", "lan"}, {"password", kPassphrase}, {"code", codes[0].as_string()}});
  EXPECT_EQ(code_of(refused), "session.wrong_code");
}

TEST_F(SecondFactorTest, NewRecoveryCodesTakeThePlaceOfTheOld) {
  const json::Array old = add();
  const auto renewed = ask("/recovery-codes", {{"password", kPassphrase}});
  ASSERT_EQ(renewed.status, 200) << renewed.body;
  Browser other{office};
  EXPECT_EQ(enter(other, std::string(old[0].as_string())), "session.wrong_code");
  EXPECT_EQ(enter(other, std::string(body_of(renewed).at("recovery_codes").at(0).as_string())),
            "in");
}

TEST_F(SecondFactorTest, WhoKnowsThePasswordCannotGuessTheCodeForEver) {
  add();
  Browser thief{office};
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(enter(thief, "00000" + std::to_string(i)), "session.wrong_code");
  }
  const auto slowed = thief.sign_in("hoa.nguyen");
  EXPECT_EQ(code_of(slowed), "session.throttled") << "the right password sets nothing back";
  office.execute("UPDATE users SET failures = 100");
  office.pass(24h);
  EXPECT_EQ(enter(thief, next_code()), "session.stopped");
}

TEST_F(SecondFactorTest, AskingForTheCodeCountsNoFailure) {
  add();
  Browser other{office};
  for (int i = 0; i < 12; ++i) {
    EXPECT_EQ(code_of(other.sign_in("hoa.nguyen")), "session.code_needed");
  }
  EXPECT_EQ(office.one_number("SELECT failures AS answer FROM users"), 0);
}

TEST_F(SecondFactorTest, AddingOneEndsTheSessionsOfOneFactor) {
  Browser other{office};
  other.sign_in("hoa.nguyen");
  add();
  EXPECT_EQ(other.send(Method::get, kSession).status, 401);
  EXPECT_EQ(browser.send(Method::get, kSession).status, 200);
}

TEST_F(SecondFactorTest, IsNotReplacedWithoutBeingRemoved) {
  add();
  const auto refused = ask("", {{"password", kPassphrase}});
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code_of(refused), "second_factor.there_already");
}

TEST_F(SecondFactorTest, IsRemovedWithThePassword) {
  add();
  EXPECT_EQ(ask("/remove", {{"password", "sai mật khẩu rồi"}}).status, 422);
  EXPECT_EQ(ask("/remove", {{"password", kPassphrase}}).status, 204);
  EXPECT_EQ(Browser{office}.sign_in("hoa.nguyen").status, 200);
  EXPECT_EQ(ask("/remove", {{"password", kPassphrase}}).status, 409) << "there is none any more";
}

TEST_F(SecondFactorTest, AllowsAPasswordOfEightCharactersAsLongAsItIsThere) {
  const auto change = [&](const char* from, const char* to) {
    return browser.send(Method::put, "/api/v1/session/password",
                        {{"old_password", from}, {"new_password", to}});
  };
  constexpr auto kShort = "vịt-7qwm";  // eight code points
  EXPECT_EQ(change(kPassphrase, kShort).status, 422);
  add();
  EXPECT_EQ(change(kPassphrase, "vit-7qw").status, 422) << "seven are too few";
  ASSERT_EQ(change(kPassphrase, kShort).status, 204);
  const auto refused = ask("/remove", {{"password", kShort}});
  EXPECT_EQ(code_of(refused), "second_factor.password_too_short");
}

TEST_F(SecondFactorTest, IsKeptSealedAndNeverWrittenOnTheJournal) {
  const json::Array codes = add();
  const std::string box = office.one_text("SELECT secret_box AS answer FROM second_factors");
  EXPECT_EQ(box.find(secret), std::string::npos);
  EXPECT_EQ(office.one_number("SELECT COUNT(*) AS answer FROM recovery_codes WHERE code_hash = '" +
                              std::string(codes[0].as_string()) + "'"),
            0);
  const std::string written = journal_of_hoa();
  EXPECT_NE(written.find("add_second_factor"), std::string::npos) << written;
  EXPECT_EQ(written.find(secret), std::string::npos);
  EXPECT_EQ(written.find(std::string(codes[0].as_string())), std::string::npos);
}

TEST_F(SecondFactorTest, AMovedSecretDoesNotOpen) {
  add();
  office.add("lan", "Trần Thị Lan", {a_post(Role::handler, "ubnd-00004")});
  office.execute(
      "INSERT INTO second_factors (user_id, secret_box, made_at, confirmed_at, last_step) SELECT "
      "u.id, f.secret_box, 0, 1, 0 FROM users u, second_factors f WHERE u.login = 'lan'");
  const auto moved = browser.send(Method::post, kSession,
                                  {{"login", "lan"}, {"password", kPassphrase}, {"code", code()}});
  EXPECT_EQ(moved.status, 500) << "a box of somebody else's is a broken database";
}

}  // namespace
}  // namespace staff
