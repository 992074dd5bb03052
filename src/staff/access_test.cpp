#include "staff/access.h"

#include <array>

#include <gtest/gtest.h>

#include "db/testing.h"
#include "staff/testing.h"
#include "units/load.h"

namespace staff {
namespace {

const Date kToday = date(2026, 11, 20);

Post post(Role role, std::string unit_id) {
  return {.id = "p",
          .unit_id = std::move(unit_id),
          .role = role,
          .title = "Cán bộ",
          .valid_from = date(2026, 1, 1),
          .document = "QĐ 12/QĐ-UBND ngày 02/01/2026"};
}

Actor with(std::vector<Post> posts) {
  return {.user_id = "u1", .name = "Nguyễn Thị Hoa", .posts = std::move(posts)};
}

char letter(Sight sight) { return "nofs"[static_cast<int>(sight)]; }

// A complaint or feedback, the same assigned to this person, a denunciation, the same assigned.
std::string seen(const Actor& actor, const std::string& unit_id, const units::Directory& units) {
  std::string result;
  for (const bool denunciation : {false, true}) {
    for (const auto& assignee : {std::optional<std::string>("u2"), std::optional(actor.user_id)}) {
      result += letter(sight(actor, {unit_id, denunciation, assignee}, units, kToday));
    }
  }
  return result;
}

constexpr std::array kRoles{
    Role::reception_officer, Role::handler,  Role::head,         Role::deputy,
    Role::overseer,          Role::observer, Role::administrator};

// n none, o outline, f full, s sealed; in the order of seen() and kRoles.
struct Row {
  const char* matter_of;
  const char* post_in;
  std::array<const char*, 7> expected;
  const char* because;
};

// clang-format off
constexpr Row kTable[] = {
    //                            reception handler  head    deputy  overseer observer administrator
    {"ubnd-00004", "ubnd-00004", {"ffss", "ffns", "ffss", "ffss", "ffff", "oooo", "nnnn"}, "his own unit"},
    {"ubnd-00004", "ubnd-01",    {"nnnn", "nnnn", "ffff", "ffff", "ffff", "oooo", "nnnn"}, "above in the line: never sealed"},
    {"ubnd-00004", "thanhtra-01",{"nnnn", "nnnn", "nnnn", "nnnn", "ffff", "nnnn", "nnnn"}, "the inspectorate oversees for the committee above"},
    {"ubnd-00004", "soxd-01",    {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "a department advises nobody on this"},
    {"ubnd-00004", "ubnd-00008", {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "a neighbour"},
    {"ubnd-00004", "ubnd-79",    {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "another province"},
    {"ubnd-00004", "danguy-00004",{"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "the other line, same place"},
    {"ubnd-00004", "tinhuy-01",  {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "the other line, above"},
    {"ubnd-00004", "noichinh-01",{"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "internal affairs oversees the party's line"},
    {"ubnd-00004", "mttq-00004", {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "oooo", "nnnn"}, "the Front of the same commune watches"},
    {"ubnd-00004", "mttq-01",    {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "oooo", "nnnn"}, "the Front of the province watches all of it"},
    {"ubnd-00004", "mttq-00008", {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "the Front of another commune"},
    {"ubnd-00004", "mttq-79",    {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "the Front of another province"},
    {"ubnd-01",    "ubnd-01",    {"ffss", "ffns", "ffss", "ffss", "ffff", "oooo", "nnnn"}, "his own unit, at the province"},
    {"ubnd-01",    "ubnd-00004", {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "nobody looks up"},
    {"ubnd-01",    "thanhtra-01",{"nnnn", "nnnn", "nnnn", "nnnn", "ffff", "nnnn", "nnnn"}, "it reaches what its committee reaches"},
    {"ubnd-01",    "mttq-00004", {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "a commune's Front watches its commune only"},
    {"soxd-01",    "thanhtra-01",{"nnnn", "nnnn", "nnnn", "nnnn", "ffff", "nnnn", "nnnn"}, "a department stands below the committee"},
    {"soxd-01",    "ubnd-01",    {"nnnn", "nnnn", "ffff", "ffff", "ffff", "oooo", "nnnn"}, "a department stands below the committee"},
    {"thanhtra-01","thanhtra-01",{"ffss", "ffns", "ffss", "ffss", "ffff", "oooo", "nnnn"}, "an organ has matters of its own"},
    {"danguy-00004","danguy-00004",{"ffss", "ffns", "ffss", "ffss", "ffff", "oooo", "nnnn"}, "the party's line, own unit"},
    {"danguy-00004","tinhuy-01", {"nnnn", "nnnn", "ffff", "ffff", "ffff", "oooo", "nnnn"}, "the party's line, above"},
    {"danguy-00004","noichinh-01",{"nnnn", "nnnn", "nnnn", "nnnn", "ffff", "nnnn", "nnnn"}, "internal affairs beside the committee above"},
    {"danguy-00004","ubnd-01",   {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "the state does not see the party's"},
    {"danguy-00004","mttq-01",   {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "oooo", "nnnn"}, "the Front watches both lines"},
    {"ubnd-99999", "ubnd-99999", {"nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn", "nnnn"}, "there is no such unit"},
};
// clang-format on

TEST(Sight, IsWhatTheRoleGivesFromThatPlace) {
  const units::Directory units = test_organisation();
  for (const Row& row : kTable) {
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
      const Actor actor = with({post(kRoles[i], row.post_in)});
      EXPECT_EQ(seen(actor, row.matter_of, units), row.expected[i])
          << text(kRoles[i]) << " of " << row.post_in << " on " << row.matter_of << ": "
          << row.because;
    }
  }
}

TEST(Sight, OfAListIsTheSightOfWhatIsNotAssigned) {
  const units::Directory units = test_organisation();
  for (const Row& row : kTable) {
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
      const ListRight right =
          list_right(with({post(kRoles[i], row.post_in)}), row.matter_of, units, kToday);
      EXPECT_EQ(letter(right.sight), row.expected[i][0]) << row.because;
      EXPECT_EQ(letter(right.denunciations), row.expected[i][2]) << row.because;
    }
  }
}

TEST(Sight, OfUnitsBelowIsThatOfSomeoneAboveThem) {
  struct Case {
    Role role;
    const char* post_in;
    const char* list_of;
    const char* expected;  // others, denunciations
    const char* because;
  };
  const Case cases[] = {
      {Role::head, "ubnd-01", "ubnd-01", "ff", "the chair of the province leads the communes"},
      {Role::reception_officer, "ubnd-01", "ubnd-01", "nn", "the desk is of one unit"},
      {Role::handler, "ubnd-01", "ubnd-01", "nn", "the desk is of one unit"},
      {Role::overseer, "thanhtra-01", "ubnd-01", "ff", "the inspectorate reaches all below"},
      {Role::observer, "mttq-01", "ubnd-01", "oo", "the Front of the province"},
      {Role::observer, "ubnd-01", "ubnd-01", "oo", "figures of the whole province"},
      {Role::head, "ubnd-00004", "ubnd-01", "nn", "a commune does not see its neighbours"},
      {Role::head, "soxd-01", "ubnd-01", "nn", "a department does not see the communes"},
      {Role::administrator, "ubnd-01", "ubnd-01", "nn", "manages people only"},
  };
  const units::Directory units = test_organisation();
  for (const Case& each : cases) {
    const ListRight right =
        list_right_below(with({post(each.role, each.post_in)}), each.list_of, units, kToday);
    EXPECT_EQ((std::string{letter(right.sight), letter(right.denunciations)}), each.expected)
        << each.because;
  }
}

TEST(Sight, IsTheBestOfSeveralPosts) {
  const units::Directory units = test_organisation();
  const Actor actor = with({post(Role::observer, "ubnd-01"), post(Role::handler, "ubnd-00004")});
  EXPECT_EQ(seen(actor, "ubnd-00004", units), "ffos");
  EXPECT_EQ(seen(actor, "ubnd-00008", units), "oooo");
}

TEST(Sight, EndsWithThePost) {
  const units::Directory units = test_organisation();
  Post head = post(Role::head, "ubnd-00004");
  const Subject matter{"ubnd-00004"};
  head.valid_from = date(2026, 3, 1);
  head.valid_to = date(2026, 3, 31);
  const Actor actor = with({head});
  EXPECT_EQ(sight(actor, matter, units, date(2026, 2, 28)), Sight::none) << "the day before";
  EXPECT_EQ(sight(actor, matter, units, date(2026, 3, 1)), Sight::full) << "the first day";
  EXPECT_EQ(sight(actor, matter, units, date(2026, 3, 31)), Sight::full) << "the last day";
  EXPECT_EQ(sight(actor, matter, units, date(2026, 4, 1)), Sight::none) << "the day after";
}

TEST(Sight, OfADeputyNeedsADocument) {
  const units::Directory units = test_organisation();
  Post deputy = post(Role::deputy, "ubnd-00004");
  deputy.document.reset();
  EXPECT_EQ(seen(with({deputy}), "ubnd-00004", units), "nnnn");
  deputy.document = "";
  EXPECT_EQ(seen(with({deputy}), "ubnd-00004", units), "nnnn");
}

TEST(Sight, OfSomebodyWithoutAPostIsNone) {
  const units::Directory units = test_organisation();
  for (const Actor& actor : {Actor::citizen(), Actor::system(), with({})}) {
    EXPECT_EQ(seen(actor, "ubnd-00004", units), "nnnn");
  }
}

// The words for advisory organs live in this room and in units/organs.csv: they must be the same.
TEST(Sight, OfAnOverseerInTheRealOrganisation) {
  struct Case {
    const char* post_in;
    const char* matter_of;
    const char* expected;
  };
  const Case cases[] = {
      {"thanhtra-01", "ubnd-00004", "ffff"},    {"vpubnd-01", "ubnd-00004", "ffff"},
      {"bantcd-01", "ubnd-00004", "ffff"},      {"noichinh-01", "danguy-00004", "ffff"},
      {"tuyengiao-01", "danguy-00004", "ffff"}, {"vanphong-01", "danguy-00004", "ffff"},
      {"tochuc-01", "danguy-00004", "nnnn"},    {"kiemtra-01", "danguy-00004", "nnnn"},
      {"sotp-01", "ubnd-00004", "nnnn"},        {"thanhtra-79", "ubnd-00004", "nnnn"},
  };
  db::TestDatabase test;
  db::migrate(test.database(), TIEPDAN_SOURCE "/migrations");
  ASSERT_TRUE(units::load(test.database(), TIEPDAN_SOURCE "/units"));
  const auto units = units::read_directory(test.database());
  for (const Case& each : cases) {
    EXPECT_EQ(seen(with({post(Role::overseer, each.post_in)}), each.matter_of, *units),
              each.expected)
        << each.post_in;
  }
}

TEST(Home, IsThatOfTheFirstPostThatSeesAnything) {
  Post past = post(Role::head, "ubnd-00008");
  past.valid_to = date(2026, 6, 30);
  const Actor actor =
      with({past, post(Role::administrator, "ubnd-01"), post(Role::handler, "ubnd-00004")});
  const units::Directory units = test_organisation();
  EXPECT_EQ(home(actor, units, kToday)->unit_id, "ubnd-00004");
  const auto none = home(with({post(Role::administrator, "ubnd-01")}), units, kToday);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, "access.no_post");
  EXPECT_EQ(none.error().kind, ErrorKind::forbidden);
}

TEST(Home, OfWhoWatchesIsWhatHeWatches) {
  const units::Directory units = test_organisation();
  struct Case {
    Role role;
    const char* post_in;
    const char* unit_id;
    bool below;
  };
  for (const Case& each : {Case{Role::overseer, "thanhtra-01", "ubnd-01", true},
                           Case{Role::overseer, "noichinh-01", "tinhuy-01", true},
                           Case{Role::observer, "mttq-00004", "ubnd-00004", true},
                           Case{Role::observer, "mttq-01", "ubnd-01", true},
                           Case{Role::head, "ubnd-01", "ubnd-01", false}}) {
    const auto found = home(with({post(each.role, each.post_in)}), units, kToday);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->unit_id, each.unit_id) << each.post_in;
    EXPECT_EQ(found->below, each.below) << each.post_in;
  }
}

TEST(Administers, ItsUnitAndThoseBelow) {
  const units::Directory units = test_organisation();
  const Actor province = with({post(Role::administrator, "ubnd-01")});
  EXPECT_TRUE(administers(province, "ubnd-01", units, kToday));
  EXPECT_TRUE(administers(province, "ubnd-00004", units, kToday));
  EXPECT_TRUE(administers(province, "soxd-01", units, kToday));
  EXPECT_FALSE(administers(province, "danguy-00004", units, kToday)) << "the other line";
  EXPECT_FALSE(administers(province, "ubnd-79", units, kToday)) << "another province";
  EXPECT_FALSE(administers(province, "ubnd-99999", units, kToday)) << "there is none";
  const Actor commune = with({post(Role::administrator, "ubnd-00004")});
  EXPECT_FALSE(administers(commune, "ubnd-01", units, kToday)) << "nobody manages upwards";
  EXPECT_FALSE(administers(with({post(Role::head, "ubnd-01")}), "ubnd-01", units, kToday))
      << "the head is not an administrator";
}

TEST(Holds, APostInExactlyThisUnit) {
  const Actor actor = with({post(Role::head, "ubnd-01")});
  EXPECT_NE(actor.holds({Role::head, Role::deputy}, "ubnd-01", kToday), nullptr);
  EXPECT_EQ(actor.holds({Role::handler}, "ubnd-01", kToday), nullptr) << "another role";
  EXPECT_EQ(actor.holds({Role::head}, "ubnd-00004", kToday), nullptr)
      << "seeing a unit below is not acting in it";
}

TEST(RoleWords, AreReadBack) {
  for (const Role role : kRoles) EXPECT_EQ(parse_role(text(role)), role);
  EXPECT_EQ(parse_role("chair"), std::nullopt);
}

TEST(RulingOnTheLaw, IsForTheTopmostAdministratorAlone) {
  const units::Directory units = test_organisation();
  EXPECT_TRUE(rules_on_the_law(with({post(Role::administrator, "ubnd-01")}), units, kToday));
  EXPECT_FALSE(rules_on_the_law(with({post(Role::administrator, "ubnd-00004")}), units, kToday));
  EXPECT_FALSE(rules_on_the_law(with({post(Role::head, "ubnd-01")}), units, kToday));
  EXPECT_FALSE(rules_on_the_law(with({post(Role::administrator, "nowhere")}), units, kToday));
}

// Who keeps a calendar of receptions: the unit's own head, deputy and desk, and those of the office
// or board that serves it.
TEST(Access, a_calendar_is_kept_by_the_unit_and_the_office_that_serves_it) {
  using units::Line;
  const units::Directory units({a_unit("tinhuy-01", Line::party, "party_committee", std::nullopt),
                                a_unit("vanphong-01", Line::party, "party_office", "tinhuy-01"),
                                a_unit("noichinh-01", Line::party, "internal_affairs", "tinhuy-01"),
                                a_unit("danguy-00004", Line::party, "party_committee", "tinhuy-01"),
                                a_unit("ubnd-01", Line::state, "peoples_committee", std::nullopt),
                                a_unit("bantcd-01", Line::state, "reception_board", "ubnd-01"),
                                a_unit("soxd-01", Line::state, "department", "ubnd-01")},
                               {});
  struct Case {
    Role role;
    const char* post_in;
    const char* calendar_of;
    bool keeps;
    bool sees;
    const char* because;
  };
  const Case kCases[] = {
      {Role::head, "tinhuy-01", "tinhuy-01", true, true, "his own"},
      {Role::handler, "tinhuy-01", "tinhuy-01", false, true, "works there"},
      {Role::administrator, "tinhuy-01", "tinhuy-01", false, false, "manages people only"},
      {Role::reception_officer, "vanphong-01", "tinhuy-01", true, true, "its office"},
      {Role::handler, "vanphong-01", "tinhuy-01", false, false, "not of the desk"},
      {Role::reception_officer, "vanphong-01", "danguy-00004", false, false, "not its committee"},
      {Role::head, "noichinh-01", "tinhuy-01", false, false, "advises, does not prepare"},
      {Role::overseer, "noichinh-01", "danguy-00004", false, true, "watches from above"},
      {Role::head, "tinhuy-01", "danguy-00004", false, true, "above it"},
      {Role::reception_officer, "bantcd-01", "ubnd-01", true, true, "the reception board"},
      {Role::reception_officer, "soxd-01", "ubnd-01", false, false, "a department"},
      {Role::head, "ubnd-01", "tinhuy-01", false, false, "another line"},
  };
  for (const Case& each : kCases) {
    SCOPED_TRACE(std::string(text(each.role)) + "@" + each.post_in + ": " + each.because);
    const Actor actor = with({post(each.role, each.post_in)});
    EXPECT_EQ(keeps_receptions(actor, each.calendar_of, units, kToday) != nullptr, each.keeps);
    EXPECT_EQ(sees_receptions(actor, each.calendar_of, units, kToday), each.sees);
    EXPECT_EQ(keeps_receptions(actor, each.calendar_of, units, date(2025, 12, 31)), nullptr)
        << "before the post was his";
  }
}

}  // namespace
}  // namespace staff
