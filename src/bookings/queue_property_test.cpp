// What holds for whatever people do at once: no slot is ever two people's, and the queue is fair.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "bookings/acts.h"
#include "receptions/testing.h"

namespace bookings {
namespace {

using rc::gen::inRange;

const receptions::Session& a_morning() {
  static const receptions::Session session{
      .id = "session", .day = date(2026, 12, 7), .starts_at = "08:00", .ends_at = "11:30"};
  return session;
}

Booking a_booking(int number) {
  Booking booking{.id = "booking " + std::to_string(number), .session_id = "session"};
  const Instant opens = Instant{a_morning().day} - kVietnamOffset + std::chrono::hours{7};
  booking.arrived_at = opens + std::chrono::minutes{*inRange(0, 240)};
  if (*rc::gen::arbitrary<bool>()) {
    booking.slot = number;
  } else {
    booking.walk_in = number + 1;
  }
  booking.priority = *rc::gen::elementOf(kPriorityWords);
  booking.stage = *rc::gen::element(Stage::booked, Stage::cancelled, Stage::arrived, Stage::arrived,
                                    Stage::arrived, Stage::called, Stage::received, Stage::missed);
  return booking;
}

std::vector<Booking> a_waiting_room() {
  std::vector<Booking> all;
  const int people = *inRange(0, 14);
  for (int i = 0; i < people; ++i) all.push_back(a_booking(i));
  return all;
}

// From when on he waits: the hour he booked, or came to the door.
std::string since(const Booking& booking) {
  if (booking.slot) return starts_at(a_morning(), kUsualSlot, *booking.slot);
  return iso(*booking.arrived_at).substr(11, 5);
}

RC_GTEST_PROP(Waiting, EverybodyWhoArrivedAndNobodyElseWaits, ()) {
  const auto all = a_waiting_room();
  std::multiset<std::string> arrived, waits;
  for (const Booking& each : all) {
    if (each.stage == Stage::arrived) arrived.insert(each.id);
  }
  for (const Booking* each : waiting(all, a_morning(), kUsualSlot)) waits.insert(each->id);
  RC_ASSERT(waits == arrived);
}

RC_GTEST_PROP(Waiting, PriorityGoesFirstAndAmongEqualsTheEarlierHour, ()) {
  const auto all = a_waiting_room();
  const auto queue = waiting(all, a_morning(), kUsualSlot);
  for (std::size_t i = 1; i < queue.size(); ++i) {
    const bool before = queue[i - 1]->priority != "none";
    const bool after = queue[i]->priority != "none";
    RC_ASSERT(before || !after);
    if (before == after) RC_ASSERT(since(*queue[i - 1]) <= since(*queue[i]));
  }
}

RC_GTEST_PROP(Waiting, WhoIsBeforeWhomDoesNotHangOnTheOrderOfReading, ()) {
  const auto all = a_waiting_room();
  std::vector<Booking> turned(all.rbegin(), all.rend());
  const Booking* first = next_to_call(all, a_morning(), kUsualSlot);
  const Booking* again = next_to_call(turned, a_morning(), kUsualSlot);
  RC_ASSERT((first ? first->id : "") == (again ? again->id : ""));
}

// Acts at random on one reception, with what must be true after each.
struct Slots : receptions::CalendarTest {
  receptions::Session session;
  std::vector<std::string> codes;
  int keys = 0;

  void SetUp() override {
    CalendarTest::SetUp();
    ASSERT_TRUE(receptions::set_rule(as("clerk"), a_rule(receptions::DaysOfMonth{{7}})));
    const receptions::Span december{date(2026, 12, 1), date(2026, 12, 31)};
    announced("clerk", "ubnd-00004", december);
    session = sessions("ubnd-00004", december).front();
  }

  // Somebody books, cancels, or changes to another hour, of six hours that many want.
  void act() {
    const long long slot = *inRange(0, 6);
    const int what = codes.empty() ? 0 : *inRange(0, 3);
    if (what == 0) {
      const staff::Actor citizen = staff::Actor::citizen();
      NewBooking wish{.session_id = session.id, .slot = slot};
      wish.told = {.person = {.name = "Đỗ Thị Hẹn"}, .content = "Hỏi về bồi thường"};
      const auto booked = book({office, citizen}, wish, {"key " + std::to_string(++keys), ""});
      if (booked) codes.push_back(booked->code);
      return;
    }
    const std::string code = *rc::gen::elementOf(codes);
    if (what == 1) {
      (void)cancel_by_code(office, code);
    } else {
      (void)choose_by_code(office, code, slot);
    }
  }

  // How many live bookings each slot has.
  std::map<long long, int> taken() {
    const auto all =
        database.read([&](db::Transaction& tx) { return of_session(tx, vault, session.id); });
    std::map<long long, int> live;
    for (const Booking& each : all) {
      if (is_live(each.stage) && each.slot) ++live[*each.slot];
    }
    return live;
  }

  std::vector<long long> free() {
    return database.read([&](db::Transaction& tx) {
      return free_slots(tx, session, book_of(tx, session.id), clock.now());
    });
  }
};

// One office for all of them: whatever happened before, it holds.
TEST_F(Slots, NoneIsEverTwoPeoplesAndWhatIsOfferedIsFree) {
  const bool holds = rc::check([this] {
    for (int i = 0; i < 3; ++i) act();
    const auto live = taken();
    for (const auto& [slot, count] : live) RC_ASSERT(count == 1);
    const auto offered = free();
    for (const long long slot : offered) RC_ASSERT(!live.contains(slot));
    RC_ASSERT(std::ssize(offered) + std::ssize(live) == slots_of(session, kUsualSlot));
  });
  EXPECT_TRUE(holds);
  EXPECT_GT(codes.size(), 20u) << "somebody did book";
}

}  // namespace
}  // namespace bookings
