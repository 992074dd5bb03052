// What the office rules about the law, with real matters.
#include "rulings/rule.h"
#include "rulings/ruling_store.h"

#include "desk.h"
#include "matters/moved.h"

namespace acts {
namespace {

using rulings::Proposed;

struct Rulings : Desk {
  law::Engine law_here{the_law()};
  Office here{.database = database,
              .law = law_here,
              .units = units,
              .vault = vault,
              .files = files,
              .clock = clock,
              .random = random};
  rulings::Bench bench{
      .files = the_law(), .in_force = law_here, .keepers = {matters::deadline_keeper(here)}};

  void SetUp() override {
    Desk::SetUp();
    add("ruler", staff::Role::administrator, "ubnd-01");
  }

  // 23 November is off, worked instead on 5 December.
  static Proposed swap() {
    return {rulings::CalendarDecision{
                .decision = "Thông báo 1/TB-BNV",
                .decided_on = date(2026, 11, 18),
                .days = {{date(2026, 11, 23), law::DayKind::swapped_day_off, "nghỉ hoán đổi",
                          "swapped day off", "Thông báo 1/TB-BNV"},
                         {date(2026, 12, 5), law::DayKind::swapped_working_day, "làm bù",
                          "worked instead", "Thông báo 1/TB-BNV"}},
                .confirms_year = std::nullopt},
            "thông báo muộn"};
  }

  Result<rulings::Ruling> enter(const Proposed& proposed) {
    const auto seen = rulings::preview(here, bench, people.at("ruler"), proposed);
    if (!seen) return tl::unexpected(seen.error());
    return rulings::enter(here, bench, people.at("ruler"), proposed, seen->seen);
  }

  Result<void> caught_up(const rulings::Bench& which) {
    return database.read([&](db::Transaction& tx) { return rulings::catch_up(tx, which); });
  }

  matters::Matter now(const matters::Matter& matter) {
    return database.read([&](db::Transaction& tx) { return *matters::find(tx, matter.id); });
  }

  std::string the_first() {
    return database.read([](db::Transaction& tx) { return rulings::all(tx).front().id; });
  }

  matters::Matter received_on_the_18th() {
    json::Object body = paper("complaint");
    body["received_on"] = "2026-11-18";
    return taken(body);
  }
};

TEST_F(Rulings, MoveTheDeadlinesTheyTouchAndExplainThem) {
  const auto matter = received_on_the_18th();
  ASSERT_EQ(clocks(matter), "acceptance 2026-11-30");
  ASSERT_TRUE(enter(swap()));
  const auto moved = now(matter);
  EXPECT_EQ(clocks(moved), "acceptance 2026-12-01");
  EXPECT_EQ(moved.version, matter.version + 1) << "who had it open must look again";
  EXPECT_EQ(moved.clocks.front().due.edition, 1);
  const auto said = law_here.sum_of(moved.clocks.front().due)->vi;
  EXPECT_NE(said.at(2).find("nghỉ hoán đổi"), std::string::npos) << said.at(2);
  const auto journal =
      database.read([&](db::Transaction& tx) { return journal::about(tx, "matter", matter.id); });
  EXPECT_EQ(journal.back().entry.act, "matter.move_deadline");
  EXPECT_EQ(journal.back().entry.reason, "Thông báo 1/TB-BNV");
  EXPECT_NE(json::serialize(journal.back().entry.before).find("2026-11-30"), std::string::npos);
  EXPECT_NE(json::serialize(journal.back().entry.after).find("2026-12-01"), std::string::npos);
  EXPECT_TRUE(journal::verify(database).faults.empty());
}

TEST_F(Rulings, LeaveAloneWhatIsMet) {
  auto matter = received_on_the_18th();
  matter = done("clerk", matter, "classify",
                {{"on", "2026-11-20"},
                 {"kind", "complaint"},
                 {"topic", "land_compensation"},
                 {"belongs_to", "own_body"}});
  matter = done("head", matter, "accept", {{"on", "2026-11-20"}});
  const auto before = law_here.sum_of(matter.clocks.front().due)->vi;
  ASSERT_TRUE(enter(swap()));
  const auto after = now(matter);
  EXPECT_EQ(after.clocks.front().due.edition, 0);
  EXPECT_EQ(law_here.sum_of(after.clocks.front().due)->vi, before)
      << "the sum it was met under stays";
}

TEST_F(Rulings, AreTheLawAgainAfterARestart) {
  const auto matter = received_on_the_18th();
  ASSERT_TRUE(enter(swap()));
  law::Engine fresh(the_law());
  const rulings::Bench restarted{.files = the_law(), .in_force = fresh, .keepers = {}};
  ASSERT_TRUE(caught_up(restarted));
  EXPECT_EQ(fresh.edition(), 1);
  const law::Due due = now(matter).clocks.front().due;
  EXPECT_EQ(fresh.sum_of(due)->vi, law_here.sum_of(due)->vi);
  EXPECT_EQ(fresh.again(due)->due_on, due.due_on);
}

TEST_F(Rulings, OfAnotherServerAreTheLawBeforeTheNextWriteAndKeepTheirNumbers) {
  const auto second = db::Database::open(held.where(), {.readers = 1});
  law::Engine law_there(the_law());
  const rulings::Bench there{
      .files = the_law(), .in_force = law_there, .keepers = {matters::deadline_keeper(here)}};
  second->before_writing([&](db::Transaction& tx) { ASSERT_TRUE(rulings::catch_up(tx, there)); });
  ASSERT_TRUE(enter(swap()));
  EXPECT_EQ(law_there.edition(), 0) << "nobody has written there since";
  const law::Due due = second->write([&](db::Transaction&) {
    return law_there.due("complaint.acceptance_due", {{"received_on", "2026-11-18"}}).value();
  });
  EXPECT_EQ(iso(due.due_on), "2026-12-01");
  EXPECT_EQ(due.edition, 1);

  // The second ruling is entered there, by a server that has heard of the first only in its write.
  law::Engine late(the_law());
  const rulings::Bench stale{.files = the_law(), .in_force = late, .keepers = {}};
  const Proposed back{rulings::Withdrawal{the_first()}, "thu hồi"};
  const auto seen = rulings::preview(here, stale, people.at("ruler"), back);
  ASSERT_TRUE(seen);
  const auto entered = rulings::enter(here, stale, people.at("ruler"), back, seen->seen);
  ASSERT_TRUE(entered) << entered.error().code;
  EXPECT_EQ(entered->edition, 2);
  EXPECT_EQ(late.edition(), 2) << "the number on record is the number here";
}

TEST_F(Rulings, StayWhenANewerReleaseHasTheDayToo) {
  const auto matter = received_on_the_18th();
  ASSERT_TRUE(enter(swap()));
  const Proposed swapped = swap();
  const auto& days = std::get<rulings::CalendarDecision>(swapped.what).days;
  const law::Engine newer = the_law().with(*the_law().calendar().with(days));
  law::Engine fresh(newer);
  ASSERT_TRUE(caught_up({.files = newer, .in_force = fresh, .keepers = {}}));
  EXPECT_EQ(fresh.again(now(matter).clocks.front().due)->due_on,
            now(matter).clocks.front().due.due_on);
}

TEST_F(Rulings, ThatCannotBeSavedAreNotTheLaw) {
  const auto matter = received_on_the_18th();
  bench.keepers.push_back(
      {.find = [](db::Transaction&, const rulings::Change&) -> Result<std::vector<rulings::Moved>> {
         return std::vector<rulings::Moved>();
       },
       .move = [](db::Transaction&, const law::Engine&, const std::vector<rulings::Moved>&,
                  const rulings::Cause&) -> Result<void> {
         return fail(ErrorKind::refused, "test.no");
       }});
  EXPECT_EQ(enter(swap()).error().code, "test.no");
  EXPECT_EQ(law_here.edition(), 0);
  EXPECT_EQ(clocks(now(matter)), "acceptance 2026-11-30");
  EXPECT_EQ(now(matter).version, matter.version);
  const auto later = law_here.due("complaint.acceptance_due", {{"received_on", "2026-11-18"}});
  EXPECT_EQ(iso(later->due_on), "2026-11-30");
}

TEST_F(Rulings, AreWithdrawnAsTheyWereEntered) {
  const auto matter = received_on_the_18th();
  const auto ruling = enter(swap());
  ASSERT_TRUE(ruling);
  ASSERT_TRUE(enter({rulings::Withdrawal{ruling->id}, "thu hồi"}));
  EXPECT_EQ(clocks(now(matter)), "acceptance 2026-11-30");
  EXPECT_EQ(law_here.edition(), 2);
  EXPECT_EQ(enter({rulings::Withdrawal{ruling->id}, "lần nữa"}).error().fields.front().code,
            "ruling.withdrawn_already");
}

TEST_F(Rulings, AreForTheTopmostAdministratorOnly) {
  for (const auto& [login, actor] : people) {
    const auto seen = rulings::preview(here, bench, actor, swap());
    EXPECT_EQ(seen.has_value(), login == "ruler") << login;
    if (!seen) {
      EXPECT_EQ(seen.error().code, "ruling.not_yours") << login;
    }
  }
}

TEST_F(Rulings, AreConfirmedAsTheyWereSeen) {
  const auto matter = received_on_the_18th();
  const auto seen = rulings::preview(here, bench, people.at("ruler"), swap());
  done("clerk", matter, "classify",
       {{"on", "2026-11-20"},
        {"kind", "complaint"},
        {"topic", "land_compensation"},
        {"belongs_to", "own_body"}});
  done("head", now(matter), "accept", {{"on", "2026-11-20"}});  // meanwhile
  const auto entered = rulings::enter(here, bench, people.at("ruler"), swap(), seen->seen);
  EXPECT_EQ(entered.error().code, "ruling.changed_meanwhile");
  EXPECT_EQ(law_here.edition(), 0);
}

TEST_F(Rulings, MoveWhatCameInSinceTheyWereSeenToo) {
  const auto seen = rulings::preview(here, bench, people.at("ruler"), swap());
  const auto matter = received_on_the_18th();  // meanwhile
  ASSERT_TRUE(rulings::enter(here, bench, people.at("ruler"), swap(), seen->seen));
  EXPECT_EQ(clocks(now(matter)), "acceptance 2026-12-01");
}

TEST_F(Rulings, ThatConfirmAYearTakeTheDoubtFromItsDeadlines) {
  clock.set(Instant{date(2026, 12, 28)} + std::chrono::hours{2});
  json::Object body = paper("complaint");
  body["received_on"] = "2026-12-28";
  const auto matter = taken(body);
  ASSERT_TRUE(matter.clocks.front().due.provisional) << "leans on January 2027";
  ASSERT_TRUE(enter({rulings::CalendarDecision{.decision = "Thông báo lịch nghỉ 2027",
                                               .decided_on = date(2026, 12, 20),
                                               .days = {},
                                               .confirms_year = 2027},
                     "đã có thông báo"}));
  EXPECT_FALSE(now(matter).clocks.front().due.provisional);
  EXPECT_EQ(clocks(now(matter)), clocks(matter)) << "the day stays";
}

}  // namespace
}  // namespace acts
