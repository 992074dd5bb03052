// What the ledger says of a month that is over, and of one that is not, on the real database.
#include "receptions/ledger.h"

#include "receptions/testing.h"

namespace receptions {
namespace {

struct Ledger : CalendarTest {
  DutyMonth month_of(const std::string& unit_id, Date month) {
    const auto rows = database.read([&](db::Transaction& tx) {
      return ledger(tx, office.law, {units.find(unit_id)}, year_of(month), clock.today());
    });
    EXPECT_TRUE(rows);
    for (const DutyMonth& each : rows->front().months) {
      if (each.month == month) return each;
    }
    ADD_FAILURE() << "no month " << iso(month);
    return {};
  }

  DutyMonth month_of_ward(unsigned month) { return month_of("ubnd-00004", date(2026, month, 1)); }

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

TEST_F(Ledger, a_head_replaced_in_mid_month_and_the_next_fill_the_month_of_their_post_together) {
  december();
  hold_on(date(2026, 12, 7), Outcome::held);
  const std::string old_post = people.at("head").posts.front().id;
  database.write(
      [&](db::Transaction& tx) { staff::end_post(tx, old_post, date(2026, 12, 10), "Điều động"); });
  staff::NewPost next = a_post(staff::Role::head, "ubnd-00004");
  next.valid_from = date(2026, 12, 11);
  add("next_head", {next});
  const auto rest = sessions("ubnd-00004", {date(2026, 12, 14), date(2026, 12, 21)});
  go_to(date(2026, 12, 14));
  EXPECT_EQ(code_of(hold(as("head"), which(rest[0]), Outcome::held)), "reception.not_found")
      << "his post is over";
  ASSERT_TRUE(hold(as("next_head"), which(rest[0]), Outcome::held));
  const auto& deputy = people.at("deputy").posts.front();
  ASSERT_TRUE(delegate_to(as("next_head"), which(rest[1]),
                          {deputy.id, "Văn bản ủy quyền số 9/UQ-UBND", "Họp Trung ương"}));
  go_to(date(2026, 12, 21));
  const auto last = sessions("ubnd-00004", {date(2026, 12, 21), date(2026, 12, 21)}).front();
  ASSERT_TRUE(hold(as("clerk"), which(last), Outcome::nobody_came));
  go_to(date(2027, 1, 2));
  const DutyMonth month = month_of_ward(12);
  EXPECT_EQ(month.in_person, 2) << "one of each head";
  EXPECT_EQ(month.delegated, 1) << "nobody's in person";
  EXPECT_TRUE(month.quota.met) << "the minimum is the post's";
  std::string by;
  for (const Session& each : sessions("ubnd-00004", {date(2026, 12, 1), date(2026, 12, 31)})) {
    by += each.received_by.value_or("nobody") + ", ";
  }
  EXPECT_EQ(by, "Ông head, Ông next_head, Ông deputy, ");
}

TEST_F(Ledger, what_moves_on_to_the_successor_is_counted_there) {
  ASSERT_TRUE(set_rule(as("neighbour"), a_rule(DaysOfMonth{{10, 24}}, "ubnd-00008")));
  announced("neighbour", "ubnd-00008", {date(2027, 6, 1), date(2027, 6, 30)});
  const auto last = sessions("ubnd-00008", {date(2027, 6, 24), date(2027, 6, 24)}).front();
  go_to(date(2027, 6, 24));
  ASSERT_TRUE(postpone(as("neighbour"), which(last), a_slot(date(2027, 7, 6)), "Sáp nhập"));
  const DutyMonth june = month_of("ubnd-00008", date(2027, 6, 1));
  EXPECT_EQ(june.postponed, 1);
  EXPECT_EQ(june.planned, 1) << "the 10th";
  const DutyMonth july = month_of("ubnd-00004", date(2027, 7, 1));
  EXPECT_EQ(july.planned, 1);
  go_to(date(2027, 7, 6));
  const auto moved = sessions("ubnd-00004", {date(2027, 7, 6), date(2027, 7, 6)}).front();
  ASSERT_TRUE(hold(as("head"), which(moved), Outcome::held));
  EXPECT_EQ(month_of("ubnd-00004", date(2027, 7, 1)).in_person, 1) << "of the successor's head";
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
