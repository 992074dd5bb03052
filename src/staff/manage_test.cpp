#include "staff/manage.h"

#include <gtest/gtest.h>

#include "journal/journal.h"
#include "staff/testing.h"

namespace staff {
namespace {

using http::Method;
using namespace std::chrono_literals;

json::Object post_body(const char* role, const std::string& unit_id) {
  return {{"unit_id", unit_id},
          {"role", role},
          {"title", "Cán bộ tiếp công dân"},
          {"valid_from", "2026-11-20"}};
}

json::Object with(json::Object body, const char* field, const json::Value& value) {
  body[field] = value;
  return body;
}

class Manage : public WardTest {
 protected:
  Browser browser{office};

  void SetUp() override { ASSERT_EQ(browser.sign_in("quan.tri").status, 200); }

  http::Response add(const std::string& login, const json::Object& post) {
    return browser.send(Method::post, "/api/v1/staff",
                        {{"name", "Trần Thị Lan"}, {"login", login}, {"post", post}});
  }
  http::Response give(const std::string& user, const json::Object& post) {
    return browser.send(Method::post, "/api/v1/staff/" + user + "/posts", post);
  }
  http::Response end(const std::string& post, const std::string& on) {
    return browser.send(Method::post, "/api/v1/posts/" + post + "/end",
                        {{"on", on}, {"reason", "Chuyển công tác theo QĐ 15"}});
  }
  std::string post_of(const std::string& user) { return office.actor(user).posts.front().id; }
  std::vector<journal::Written> written(const std::string& kind, const std::string& id) {
    return office.database().read(
        [&](db::Transaction& tx) { return journal::about(tx, kind, id); });
  }
};

TEST_F(Manage, AddsSomebodyWithAPasswordForOnce) {
  const auto made = add("lan.tran", post_body("reception_officer", "ubnd-00004"));
  ASSERT_EQ(made.status, 201) << made.body;
  const json::Object body = body_of(made);
  const json::Object member = body.at("member").as_object();
  EXPECT_EQ(member.at("name").as_string(), "Trần Thị Lan");
  EXPECT_EQ(json::serialize(member.at("may")),
            R"(["add_post","end_post","reset_password","deactivate"])");
  Browser lan{office};
  const auto first = lan.sign_in("lan.tran", std::string(body.at("first_password").as_string()));
  ASSERT_EQ(first.status, 200);
  EXPECT_TRUE(body_of(first).at("must_change_password").as_bool());
}

TEST_F(Manage, WritesWhoWasAddedByWhomAndNeverThePassword) {
  const json::Object made = body_of(add("lan.tran", post_body("handler", "ubnd-00004")));
  const std::string id(made.at("member").at("id").as_string());
  const auto entries = written("user", id);
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].entry.act, "add_staff");
  EXPECT_EQ(entries[0].entry.user_name, "Lê Văn Trị");
  EXPECT_EQ(entries[0].entry.post, "administrator@ubnd-00004");
  EXPECT_EQ(written("post", post_of(id)).at(0).entry.act, "add_post");
  const std::string all = json::serialize(entries[0].entry.after);
  EXPECT_EQ(all.find(std::string(made.at("first_password").as_string())), std::string::npos);
}

TEST_F(Manage, APasswordForOnceIsGoodForSevenDays) {
  const json::Object made = body_of(add("lan.tran", post_body("handler", "ubnd-00004")));
  const std::string password(made.at("first_password").as_string());
  Browser lan{office};
  office.pass(7 * 24h - 1s);
  EXPECT_EQ(lan.sign_in("lan.tran", password).status, 200);
  office.pass(1s);
  const auto late = lan.sign_in("lan.tran", password);
  EXPECT_EQ(late.status, 401);
  EXPECT_EQ(code_of(late), "session.password_expired");
}

TEST_F(Manage, RefusesAPostAtItsField) {
  const json::Object good = post_body("handler", "ubnd-00004");
  struct Case {
    json::Object post;
    const char* fault;
    const char* because;
  };
  const Case cases[] = {
      {post_body("deputy", "ubnd-00004"), "document post.deputy_needs_document", "none"},
      {with(post_body("deputy", "ubnd-00004"), "document", "  "),
       "document post.deputy_needs_document", "blank is none"},
      {with(good, "valid_to", "2026-11-19"), "valid_to post.ends_before_start", "the day before"},
      {with(good, "valid_from", "2025-06-30"), "valid_from post.unit_not_in_force",
       "the unit was founded on 1 July 2025"},
      {with(good, "valid_from", "2026-02-30"), "valid_from field.not_a_date", "no such day"},
      {post_body("handler", "ubnd-99999"), "unit_id post.no_such_unit", "no such unit"},
      {post_body("head", "mttq-00004"), "role post.front_only_observes",
       "the Front decides nothing"},
      {post_body("citizen", "ubnd-00004"), "role field.not_one_of", "not a role of staff"},
      {with(good, "salary", 5), "salary field.unknown", "not a field"},
  };
  for (const Case& each : cases) {
    const auto refused = give(hoa, each.post);
    EXPECT_EQ(refused.status, 422) << each.because << refused.body;
    EXPECT_EQ(faults_of(refused), std::vector<std::string>{each.fault}) << each.because;
  }
  const auto nested = add("lan.tran", post_body("deputy", "ubnd-00004"));
  EXPECT_EQ(faults_of(nested),
            std::vector<std::string>{"post.document post.deputy_needs_document"});
}

TEST_F(Manage, GivesADeputyHisRightsForTheDaysOfTheDocument) {
  json::Object post = post_body("deputy", "ubnd-00004");
  post["document"] = "QĐ 30/QĐ-UBND ngày 20/11/2026";
  post["valid_to"] = "2026-12-20";
  ASSERT_EQ(give(hoa, post).status, 201);
  const Actor actor = office.actor(hoa);
  EXPECT_NE(actor.holds({Role::deputy}, "ubnd-00004", date(2026, 12, 20)), nullptr);
  EXPECT_EQ(actor.holds({Role::deputy}, "ubnd-00004", date(2026, 12, 21)), nullptr);
}

TEST_F(Manage, NeedsAnAdministratorOfTheUnitOrAbove) {
  office.add("tinh", "Đỗ Thị Tỉnh", {a_post(Role::administrator, "ubnd-01")});
  office.add("ba.dinh", "Vũ Văn Đình", {a_post(Role::head, "ubnd-00004")});
  struct Case {
    const char* who;
    const char* unit;
    int status;
    const char* because;
  };
  const Case cases[] = {
      {"quan.tri", "ubnd-00004", 201, "his own unit"},
      {"quan.tri", "ubnd-01", 403, "not the unit above"},
      {"quan.tri", "ubnd-00008", 403, "not the neighbour"},
      {"quan.tri", "danguy-00004", 403, "not the other line"},
      {"tinh", "ubnd-00004", 201, "a unit below"},
      {"tinh", "ubnd-26734", 403, "another province"},
      {"ba.dinh", "ubnd-00004", 403, "the head is not the administrator"},
      {"hoa.nguyen", "ubnd-00004", 403, "nor is a handler"},
  };
  int made = 0;
  for (const Case& each : cases) {
    browser.sign_in(each.who);
    const std::string login = "moi" + std::to_string(++made);
    EXPECT_EQ(add(login, post_body("handler", each.unit)).status, each.status) << each.because;
  }
}

TEST_F(Manage, NobodyGivesHimselfAPost) {
  const auto refused = give(admin, post_body("head", "ubnd-00004"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(code_of(refused), "staff.not_for_yourself");
}

TEST_F(Manage, ALoginIsGivenOnceHoweverItIsSpelt) {
  for (const char* login : {"hoa.nguyen", "HOA NGUYỄN", "hoà-nguyên"}) {
    EXPECT_EQ(faults_of(add(login, post_body("handler", "ubnd-00004"))),
              std::vector<std::string>{"login staff.login_taken"});
  }
  EXPECT_EQ(faults_of(add("...", post_body("handler", "ubnd-00004"))),
            std::vector<std::string>{"login staff.login_empty"});
}

TEST_F(Manage, NamesEveryWrongFieldOfANewPerson) {
  const auto refused = browser.send(Method::post, "/api/v1/staff", {{"name", ""}, {"x", 1}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(faults_of(refused).size(), 4u) << refused.body;
}

TEST_F(Manage, EndsAPostOnADay) {
  const std::string post = post_of(hoa);
  EXPECT_EQ(end(post, "2026-11-30").status, 204);
  const Actor actor = office.actor(hoa);
  EXPECT_NE(actor.holds({Role::handler}, "ubnd-00004", date(2026, 11, 30)), nullptr);
  EXPECT_EQ(actor.holds({Role::handler}, "ubnd-00004", date(2026, 12, 1)), nullptr);
  const auto entries = written("post", post);
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[1].entry.act, "end_post");
  EXPECT_EQ(entries[1].entry.reason, "Chuyển công tác theo QĐ 15");
  EXPECT_EQ(json::serialize(entries[1].entry.after), R"({"valid_to":"2026-11-30"})");
}

TEST_F(Manage, EndsOnlyWhatCanBeEnded) {
  struct Case {
    std::string post;
    const char* on;
    int status;
    const char* code;
  };
  const std::string post = post_of(hoa);
  ASSERT_EQ(end(post, "2026-11-30").status, 204);
  const Case cases[] = {
      {post, "2026-11-30", 409, "post.already_ended"},
      {post, "2026-12-31", 409, "post.already_ended"},
      {post, "2025-12-31", 422, "input.invalid"},
      {post_of(admin), "2026-11-30", 409, "post.own_administrator"},
      {post_of(chair), "2026-11-30", 404, "post.not_found"},
      {"nothing", "2026-11-30", 404, "post.not_found"},
  };
  for (const Case& each : cases) {
    const auto refused = end(each.post, each.on);
    EXPECT_EQ(refused.status, each.status) << each.code;
    EXPECT_EQ(code_of(refused), each.code);
  }
}

TEST_F(Manage, GivesANewPasswordAndEndsAllSessions) {
  Browser other{office};
  other.sign_in("hoa.nguyen");
  office.execute("UPDATE users SET failures = 100 WHERE login = 'hoa.nguyen'");
  const auto reset = browser.send(Method::post, "/api/v1/staff/" + hoa + "/password");
  ASSERT_EQ(reset.status, 200) << reset.body;
  EXPECT_EQ(other.send(Method::get, "/api/v1/session").status, 401);
  EXPECT_EQ(other.sign_in("hoa.nguyen").status, 401) << "the old one is gone";
  const std::string password(body_of(reset).at("first_password").as_string());
  EXPECT_EQ(other.sign_in("hoa.nguyen", password).status, 200);
  EXPECT_EQ(written("user", hoa).at(2).entry.act, "reset_password");
}

TEST_F(Manage, GivesNoNewPasswordToSomebodyWithAPostAbove) {
  struct Case {
    std::string user;
    int status;
    const char* code;
  };
  const Case cases[] = {
      {chair, 403, "staff.not_yours"},
      {admin, 403, "staff.not_for_yourself"},
      {"nobody", 404, "staff.not_found"},
  };
  for (const Case& each : cases) {
    const auto refused = browser.send(Method::post, "/api/v1/staff/" + each.user + "/password");
    EXPECT_EQ(refused.status, each.status);
    EXPECT_EQ(code_of(refused), each.code);
  }
}

TEST_F(Manage, ListsThePeopleOfAUnitByName) {
  const json::Object page = body_of(browser.send(Method::get, "/api/v1/staff?unit_id=ubnd-00004"));
  std::vector<std::string> names;
  for (const json::Value& each : page.at("items").as_array()) {
    names.emplace_back(each.at("name").as_string());
  }
  EXPECT_EQ(names, (std::vector<std::string>{"Lê Văn Trị", "Nguyễn Thị Hoa", "Phạm Văn Bình"}));
  EXPECT_TRUE(page.at("next").is_null());
  EXPECT_EQ(json::serialize(page.at("may")), R"(["add_staff"])");
}

TEST_F(Manage, ListsAPageAtATime) {
  const Actor actor = office.actor(admin);
  std::vector<std::string> names;
  std::string after;
  for (int i = 0; i < 3; ++i) {
    const auto page = list_staff(office.office, actor, "ubnd-00004", after, 1);
    ASSERT_TRUE(page);
    ASSERT_EQ(page->members.size(), 1u);
    names.push_back(page->members[0].name);
    after = page->next.value_or("");
  }
  EXPECT_EQ(names, (std::vector<std::string>{"Lê Văn Trị", "Nguyễn Thị Hoa", "Phạm Văn Bình"}));
  EXPECT_EQ(after, "");
}

TEST_F(Manage, ShowsLoginsToAdministratorsOnlyAndNothingToStrangers) {
  browser.sign_in("hoa.nguyen");
  const auto seen = browser.send(Method::get, "/api/v1/staff?unit_id=ubnd-00004");
  ASSERT_EQ(seen.status, 200) << "who assigns work has to see the colleagues";
  EXPECT_EQ(seen.body.find("quan.tri"), std::string::npos);
  EXPECT_NE(seen.body.find("hoa.nguyen"), std::string::npos) << "one's own";
  EXPECT_EQ(json::serialize(body_of(seen).at("may")), "[]");
  EXPECT_EQ(browser.send(Method::get, "/api/v1/staff?unit_id=ubnd-00008").status, 403);
  browser.sign_in("chu.tich");
  EXPECT_EQ(browser.send(Method::get, "/api/v1/staff?unit_id=ubnd-00008").status, 403)
      << "seeing the matters of a unit below is not working in it";
  EXPECT_EQ(browser.send(Method::get, "/api/v1/staff?unit=ubnd-00004").status, 422);
}

TEST_F(Manage, LeavesAWholeChain) {
  add("lan.tran", post_body("handler", "ubnd-00004"));
  end(post_of(hoa), "2026-11-30");
  EXPECT_TRUE(journal::verify(office.database()).faults.empty());
}

}  // namespace
}  // namespace staff
