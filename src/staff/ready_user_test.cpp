#include "staff/ready_user.h"

#include <gtest/gtest.h>

#include "staff/testing.h"

namespace staff {
namespace {

TEST(FirstAdministrator, IsMadeInAnEmptyOfficeAndSignsIn) {
  TestOffice office;
  const auto made =
      make_first_administrator(office.office, "quan.tri", "Lê Văn Trị", kPassphrase, "ubnd-01");
  ASSERT_TRUE(made) << made.error().code;
  Browser browser{office};
  const auto signed_in = browser.sign_in("quan.tri");
  ASSERT_EQ(signed_in.status, 200);
  EXPECT_FALSE(body_of(signed_in).at("must_change_password").as_bool());
  EXPECT_EQ(json::serialize(body_of(signed_in).at("may")), R"(["manage_staff"])");
}

TEST(FirstAdministrator, IsMadeOnceInEachLineAndWithAGoodPassword) {
  TestOffice office;
  const auto make = [&](const char* password, const char* unit) {
    const std::string login = std::string("quan.tri.") + unit;
    const auto made = make_first_administrator(office.office, login, "Trị", password, unit);
    return made ? std::string("made") : made.error().code + " " + made.error().subject;
  };
  EXPECT_EQ(make("123456", "ubnd-01"), "input.invalid password");
  EXPECT_EQ(make(kPassphrase, "ubnd-99"), "input.invalid posts.0.unit_id");
  EXPECT_EQ(make(kPassphrase, "ubnd-01"), "made");
  EXPECT_EQ(make(kPassphrase, "ubnd-01"), "staff.not_empty ");
  EXPECT_EQ(make(kPassphrase, "ubnd-00004"), "staff.not_empty ") << "the same line, below";
  EXPECT_EQ(make(kPassphrase, "tinhuy-01"), "made") << "the party is another line";
}

TEST(AddUser, MakesHundredsInOneTransaction) {
  TestOffice office;
  office.database().write([&](db::Transaction& tx) {
    for (int i = 0; i < 400; ++i) {
      const ReadyUser user{"Cán bộ " + std::to_string(i),
                           "canbo" + std::to_string(i),
                           passphrase_hash(),
                           {a_post(Role::handler, "ubnd-00004")}};
      EXPECT_TRUE(add_user(tx, user, office.units, office.clock.now(), office.random));
    }
  });
  EXPECT_EQ(office.one_number("SELECT COUNT(*) AS answer FROM posts"), 400);
  Browser browser{office};
  EXPECT_EQ(browser.sign_in("canbo399").status, 200);
}

TEST(AddUser, KeepsTheOrderOfThePosts) {
  TestOffice office;
  const std::vector<std::string> units{"ubnd-79", "ubnd-01", "ubnd-00008", "ubnd-00004",
                                       "tinhuy-01"};
  std::vector<NewPost> posts;
  for (const std::string& unit : units) posts.push_back(a_post(Role::handler, unit));
  std::vector<std::string> read;
  for (const Post& post : office.actor(office.add("hoa", "Hoa", posts)).posts) {
    read.push_back(post.unit_id);
  }
  EXPECT_EQ(read, units);
}

TEST(AddUser, LeavesNothingOfOneWhoseLoginIsTaken) {
  TestOffice office;
  office.add("hoa", "Hoa", {});
  const auto second = office.database().write([&](db::Transaction& tx) {
    return add_user(tx, {"Hòa", "HOÀ", passphrase_hash(), {}}, office.units, office.clock.now(),
                    office.random);
  });
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fields.at(0).code, "staff.login_taken");
  EXPECT_EQ(office.one_number("SELECT COUNT(*) AS answer FROM users"), 1);
}

}  // namespace
}  // namespace staff
