// A clock that is set back, two clerks on one slot, a commune that is merged while people hold
// places in the receptions of its head.
#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "bookings/acts.h"
#include "bookings/booking_store.h"
#include "receptions/testing.h"

namespace bookings {
namespace {

using receptions::code_of;

struct BookingFaults : receptions::CalendarTest {
  // The last one announced of that unit in this month, every 10th and 24th.
  receptions::Session last_of(const std::string& who, const std::string& unit_id,
                              receptions::Span month) {
    auto rule = a_rule(receptions::DaysOfMonth{{10, 24}}, unit_id);
    EXPECT_TRUE(receptions::set_rule(as(who), rule));
    announced(who, unit_id, month);
    return sessions(unit_id, month).back();
  }

  Result<Booked> booked_by(const std::string& who, const receptions::Session& session,
                           std::optional<long long> slot, const std::string& key) {
    NewBooking booking{.session_id = session.id, .slot = slot};
    booking.told = {.person = {.name = "Đỗ Thị Hẹn"}, .content = "Hỏi về bồi thường"};
    return book(as(who), booking, {key, "digest"});
  }

  void at(Date day, int hour, int minute) {
    clock.set(Instant{day} - kVietnamOffset + std::chrono::hours{hour} +
              std::chrono::minutes{minute});
  }
};

TEST_F(BookingFaults, of_two_clerks_on_one_slot_one_has_it_and_the_other_hears_what_is_free) {
  const auto session = last_of("clerk", "ubnd-00004", {date(2026, 12, 1), date(2026, 12, 31)});
  const auto clerk = as("clerk");
  const auto head = as("head");
  std::atomic<int> won{0}, told{0};
  const auto wants = [&](const receptions::Doing& doing, const std::string& key) {
    NewBooking booking{.session_id = session.id, .slot = 4};
    booking.told = {.person = {.name = "Đỗ Thị Hẹn"}, .content = "Hỏi về bồi thường"};
    const auto booked = book(doing, booking, {key, "digest"});
    if (booked) ++won;
    if (code_of(booked) == "booking.slot_taken" &&
        booked.error().subject.find("09:15") != std::string::npos) {
      ++told;
    }
  };
  std::thread first([&] { wants(clerk, "the clerk's key"); });
  std::thread second([&] { wants(head, "the head's key"); });
  first.join();
  second.join();
  EXPECT_EQ(won, 1);
  EXPECT_EQ(told, 1);
}

TEST_F(BookingFaults, a_clock_set_back_gives_no_number_twice_and_loses_nobody) {
  const auto session = last_of("clerk", "ubnd-00004", {date(2026, 12, 1), date(2026, 12, 31)});
  at(session.day, 9, 0);
  const auto first = booked_by("clerk", session, std::nullopt, "door 1");
  ASSERT_TRUE(first) << first.error().code;
  at(session.day, 8, 20);
  const auto second = booked_by("clerk", session, std::nullopt, "door 2");
  ASSERT_TRUE(second);
  EXPECT_EQ(ticket_of(first->booking), "B1");
  EXPECT_EQ(ticket_of(second->booking), "B2");
  EXPECT_EQ(ticket_of(*call_next(as("clerk"), session.id)), "B2") << "by the hour that was written";
  EXPECT_EQ(ticket_of(*call_next(as("clerk"), session.id)), "B1") << "nobody is left waiting";
  // The day before by a clock that is wrong by a day: what stands on the paper stays.
  at(session.day - std::chrono::days{1}, 8, 0);
  EXPECT_EQ(code_of(booked_by("clerk", session, std::nullopt, "door 3")), "booking.walk_in_today");
  EXPECT_EQ(by_code(office, second->code)->stage, Stage::called);
}

TEST_F(BookingFaults,
       a_clock_that_jumps_ahead_closes_what_has_begun_and_opens_it_again_when_set_right) {
  const auto session = last_of("clerk", "ubnd-00004", {date(2026, 12, 1), date(2026, 12, 31)});
  at(session.day, 8, 40);
  EXPECT_EQ(code_of(booked_by("clerk", session, 2, "late")), "booking.slot_passed");
  at(session.day, 8, 10);
  EXPECT_TRUE(booked_by("clerk", session, 2, "in time"));
}

TEST_F(BookingFaults, who_holds_a_place_keeps_his_right_in_the_commune_his_is_merged_into) {
  const receptions::Span june{date(2027, 6, 1), date(2027, 6, 30)};
  const auto session = last_of("neighbour", "ubnd-00008", june);
  const auto place = booked_by("neighbour", session, 3, "before the merger");
  ASSERT_TRUE(place) << place.error().code;
  const receptions::OnPostponed carry = carry_over;
  const auto neighbour = as("neighbour");
  const auto moved = receptions::postpone(
      {office, neighbour.actor, &carry}, {session.id, session.version},
      {date(2027, 7, 6), "08:00", "11:30", "Phòng tiếp công dân"}, "Sáp nhập phường");
  ASSERT_TRUE(moved) << moved.error().code;
  go_to(date(2027, 7, 5));
  const auto carried = by_code(office, place->code).value();
  EXPECT_EQ(carried.session_id, moved->id);
  EXPECT_EQ(moved->unit_id, "ubnd-00004");
  const auto queue = bookings::queue(as("clerk"), moved->id);
  ASSERT_TRUE(queue) << "the successor's officer calls him";
  EXPECT_EQ(queue->bookings.size(), 1u);
  EXPECT_EQ(code_of(bookings::act(as("neighbour"), {carried.id, carried.version}, "cancel")),
            "reception.not_found");
}

}  // namespace
}  // namespace bookings
