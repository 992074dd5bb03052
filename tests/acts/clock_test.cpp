// The machine's clock jumps while the office works: forward over the new year, back again. Nothing
// is doubled, no number is given twice, and the journal stays whole and says where it happened.
#include "acts/desk.h"
#include "journal/set_back.h"

namespace acts {
namespace {

using namespace std::chrono_literals;

struct ClockJump : Desk {
  void jump(std::chrono::seconds by) { clock.set(clock.now() + by); }

  std::string number(const std::string& key) {
    const auto result = take_in("clerk", paper("complaint"), key);
    return result ? result->petition.number : describe(result.error());
  }
};

TEST_F(ClockJump, TheSameKeyIsTheSamePaperWhateverTheClockSays) {
  EXPECT_EQ(number("a"), "1/2026/KN");
  for (const auto by : {-5h, 24h * 400, -24h * 399}) {
    jump(by);
    EXPECT_EQ(number("a"), "1/2026/KN") << by.count() << " hours";
  }
  EXPECT_EQ(database.read([](db::Transaction& tx) {
    return tx.first("SELECT count(*) AS number FROM petition")->integer("number");
  }),
            1);
}

TEST_F(ClockJump, NumbersGoOnWhereEachYearStopped) {
  EXPECT_EQ(number("a"), "1/2026/KN");
  jump(24h * 60);
  EXPECT_EQ(number("b"), "1/2027/KN");
  jump(-24h * 60);
  EXPECT_EQ(number("c"), "2/2026/KN");
  jump(24h * 60);
  EXPECT_EQ(number("d"), "2/2027/KN");
}

TEST_F(ClockJump, AMatterGoesOnAfterTheClockWasSetBack) {
  auto matter = taken(paper("complaint"));
  jump(24h);
  matter = done("head", matter, "assign", {{"assignee_id", people.at("handler").user_id}});
  jump(-3h);
  const auto again = act("head", matter, "assign", {{"assignee_id", people.at("deputy").user_id}});
  EXPECT_TRUE(again) << describe(again.error());
  EXPECT_EQ(clocks(matter), clocks(*again)) << "days run from the receipt, not from the clock";
}

TEST_F(ClockJump, TheJournalStaysWholeAndSaysWhereTheClockWasSetBack) {
  taken(paper("complaint"));
  jump(-30s);  // as when one act overtakes another
  taken(paper("complaint"));
  EXPECT_EQ(journal::clock_set_back(database), std::vector<std::string>{});
  jump(2h);
  taken(paper("complaint"));
  jump(-90min);
  taken(paper("complaint"));
  EXPECT_EQ(journal::verify(database).faults, std::vector<std::string>{});
  const auto places = journal::clock_set_back(database);
  ASSERT_EQ(places.size(), 1u);
  EXPECT_NE(places[0].find("from 2026-11-20T09:59:30+07:00 to 2026-11-20T08:29:30+07:00"),
            std::string::npos)
      << places[0];
}

}  // namespace
}  // namespace acts
