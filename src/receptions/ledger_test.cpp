// What the ledger says of a month that is over, and of one that is not, on the real database.
#include "receptions/ledger.h"

#include "receptions/testing.h"

namespace receptions {
namespace {

struct Ledger : CalendarTest {
  DutyMonth month_of_ward(unsigned month) {
    const auto rows = database.read([&](db::Transaction& tx) {
      return ledger(tx, office.law, {units.find("ubnd-00004")}, 2026, clock.today());
    });
    EXPECT_TRUE(rows);
    for (const DutyMonth& each : rows->front().months) {
      if (each.month == date(2026, month, 1)) return each;
    }
    ADD_FAILURE() << "no month " << month;
    return {};
  }

  // December: the 7th, the 14th and the 21st, all announced in time.
  void december() {
    ASSERT_TRUE(set_rule(as("clerk"), a_rule(DaysOfMonth{{7, 14, 21}})));
    announced("clerk", "ubnd-00004", {date(2026, 12, 1), date(2026, 12, 31)});
  }

  void hold_on(Date day, Outcome outcome) {
    go_to(day);
    const auto session = sessions("ubnd-00004", {day, day}).front();
    ASSERT_TRUE(hold(as("head"), which(session), outcome));
  }
};

TEST_F(Ledger, what_is_planned_fills_a_month_that_is_not_over) {
  december();
  const DutyMonth month = month_of_ward(12);
  EXPECT_EQ(month.planned, 3);
  EXPECT_EQ(month.announced_in_time, 3);
  EXPECT_EQ(month.in_person, 0);
  EXPECT_EQ(month.quota.required, 2);
  EXPECT_TRUE(month.quota.met);
}

TEST_F(Ledger, nobody_came_is_a_held_day) {
  december();
  hold_on(date(2026, 12, 7), Outcome::held);
  hold_on(date(2026, 12, 14), Outcome::nobody_came);
  go_to(date(2027, 1, 2));
  const DutyMonth month = month_of_ward(12);
  EXPECT_EQ(month.in_person, 2);
  EXPECT_EQ(month.nobody_came, 1);
  EXPECT_TRUE(month.quota.met);
}

TEST_F(Ledger, what_was_only_planned_fills_no_month_that_is_over) {
  december();
  hold_on(date(2026, 12, 7), Outcome::held);
  go_to(date(2026, 12, 14));
  const auto second = sessions("ubnd-00004", {date(2026, 12, 14), date(2026, 12, 14)}).front();
  ASSERT_TRUE(not_held(as("head"), which(second), "Dự họp Quốc hội"));
  go_to(date(2027, 1, 2));
  const DutyMonth month = month_of_ward(12);
  EXPECT_EQ(month.in_person, 1);
  EXPECT_EQ(month.not_held, 1);
  EXPECT_FALSE(month.quota.met);
}

TEST_F(Ledger, a_postponed_session_is_counted_on_its_new_day) {
  december();
  go_to(date(2026, 12, 7));
  const auto first = sessions("ubnd-00004", {date(2026, 12, 7), date(2026, 12, 7)}).front();
  ASSERT_TRUE(postpone(as("head"), which(first), a_slot(date(2026, 12, 16)), "Họp đột xuất"));
  const DutyMonth month = month_of_ward(12);
  EXPECT_EQ(month.postponed, 1);
  EXPECT_EQ(month.planned, 3);
  EXPECT_EQ(month.announced_in_time, 3) << "the 16th needs the 9th";
}

TEST_F(Ledger, a_unit_has_the_months_in_which_it_is_there) {
  const auto rows = database.read([&](db::Transaction& tx) {
    return ledger(tx, office.law, {units.find("ubnd-00008")}, 2027, clock.today());
  });
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->front().months.size(), 6u) << "merged after 30 June";
}

}  // namespace
}  // namespace receptions
