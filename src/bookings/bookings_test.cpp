#include <atomic>
#include <chrono>
#include <set>
#include <thread>

#include <gtest/gtest.h>

#include "bookings/acts.h"
#include "bookings/booking_json.h"
#include "bookings/calls.h"
#include "bookings/groups.h"
#include "bookings/held.h"
#include "journal/journal.h"
#include "receptions/testing.h"

namespace bookings {
namespace {

using receptions::code_of;

struct Bookings : receptions::CalendarTest {
  static constexpr int kCrowd = 200;
  receptions::Session session;
  staff::Actor citizen = staff::Actor::citizen();

  // The 5th of December is a Saturday: the ward's head receives on Monday the 7th, from 8 to 11:30.
  void SetUp() override {
    CalendarTest::SetUp();
    const receptions::Span december{date(2026, 12, 1), date(2026, 12, 31)};
    ASSERT_TRUE(receptions::set_rule(as("clerk"), a_rule(receptions::DaysOfMonth{{5}})));
    announced("clerk", "ubnd-00004", december);
    session = sessions("ubnd-00004", december).front();
    ASSERT_EQ(iso(session.day), "2026-12-07");
  }

  NewBooking wish(std::optional<long long> slot, const std::string& name = "Đỗ Thị Hẹn") const {
    NewBooking booking{.session_id = session.id, .slot = slot};
    booking.told = {.person = {.name = name}, .content = "Hỏi về bồi thường của " + name};
    return booking;
  }

  Result<Booked> sent(const NewBooking& booking, const std::string& key) {
    return book({office, citizen}, booking, {key, "digest of " + key});
  }

  Result<Booked> taken(long long slot, const std::string& priority = "none") {
    NewBooking booking = wish(slot);
    booking.priority = priority;
    return sent(booking, "slot " + std::to_string(slot) + " at " +
                             std::to_string(clock.now().time_since_epoch().count()));
  }

  Result<Booking> done(const std::string& act, const Booking& booking) {
    return bookings::act(as("clerk"), {booking.id, booking.version}, act);
  }

  // All of the crowd at once, as far as the machine can.
  static void at_once(int people, const std::function<void(int)>& act) {
    std::vector<std::thread> threads;
    for (int i = 0; i < people; ++i) threads.emplace_back([&act, i] { act(i); });
    for (auto& thread : threads) thread.join();
  }

  // How many of the crowd won, each wanting the slot of its number modulo `slots`.
  int race(int slots) {
    std::atomic<int> won{0}, told{0};
    at_once(kCrowd, [&](int i) {
      const auto booked = sent(wish(i % slots), "key of person " + std::to_string(i));
      if (booked) ++won;
      if (code_of(booked) == "booking.slot_taken") ++told;
    });
    EXPECT_EQ(won + told, kCrowd) << "everyone is answered";
    return won;
  }

  std::vector<Booking> all() {
    return database.read([&](db::Transaction& tx) { return of_session(tx, vault, session.id); });
  }

  std::string display() {
    return database.read(
        [&](db::Transaction& tx) { return json::serialize(display_json(tx, session, office)); });
  }
};

TEST_F(Bookings, OfTwoHundredAtOnceOneGetsTheSlot) {
  EXPECT_EQ(race(1), 1);
  EXPECT_EQ(all().size(), 1u);
  EXPECT_EQ(journal::verify(database).faults, std::vector<std::string>{});
}

TEST_F(Bookings, TwoHundredAtOnceFillTwentySlotsOnceEach) {
  ASSERT_TRUE(cut(as("clerk"), session.id, 10));
  EXPECT_EQ(race(20), 20);
  std::set<long long> slots;
  for (const Booking& each : all()) slots.insert(*each.slot);
  EXPECT_EQ(slots.size(), 20u);
}

TEST_F(Bookings, TheDatabaseItselfRefusesTheSecondOfASlot) {
  ASSERT_TRUE(taken(3));
  Booking rival = all().front();
  rival.id = "another";
  EXPECT_EQ(database.write([&](db::Transaction& tx) {
    return insert(tx, vault, rival, {"another key", ""}, random);
  }),
            Kept::slot_taken);
  rival.stage = Stage::cancelled;
  EXPECT_EQ(database.write([&](db::Transaction& tx) {
    return insert(tx, vault, rival, {"another key", ""}, random);
  }),
            Kept::yes)
      << "a cancelled one holds no slot";
}

TEST_F(Bookings, TheLoserIsToldWhatIsStillFree) {
  ASSERT_TRUE(taken(0));
  const auto late = sent(wish(0), "late key");
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, ErrorKind::conflict);
  EXPECT_EQ(late.error().subject.substr(0, 12), "08:15, 08:30");
}

TEST_F(Bookings, AKeySentTwiceIsOneBookingWithOneCode) {
  const auto once = sent(wish(2), "the same key");
  const auto twice = sent(wish(2), "the same key");
  ASSERT_TRUE(once && twice);
  EXPECT_EQ(once->code, twice->code);
  EXPECT_EQ(once->code.size(), 16u);
  EXPECT_EQ(all().size(), 1u);
  EXPECT_EQ(code_of(book({office, citizen}, wish(3), {"the same key", "another body"})),
            "petition.key_used_otherwise");
}

TEST_F(Bookings, ACancelledSlotIsFreeAgain) {
  const std::string code = taken(1)->code;
  ASSERT_TRUE(cancel_by_code(office, code.substr(0, 4) + " " + code.substr(4)));
  EXPECT_EQ(code_of(cancel_by_code(office, code)), "booking.not_open");
  EXPECT_EQ(code_of(cancel_by_code(office, "0000 0000 0000 0000")), "portal.no_such_code");
  EXPECT_TRUE(sent(wish(1), "the next person"));
}

TEST_F(Bookings, NothingIsBookedOutsideTheSession) {
  EXPECT_EQ(code_of(sent(wish(14), "beyond the end")), "booking.no_such_slot");
  EXPECT_EQ(code_of(sent(wish(std::nullopt), "no slot")), "field.required");
  EXPECT_EQ(code_of(book(as("clerk"), wish(std::nullopt), {"too early", ""})),
            "booking.walk_in_today");
  EXPECT_EQ(code_of(book(as("neighbour"), wish(0), {"not theirs", ""})), "reception.not_found");
  go_to(session.day);
  EXPECT_EQ(code_of(sent(wish(0), "it is eight o'clock")), "booking.slot_passed");
  go_to(session.day + std::chrono::days{1});
  EXPECT_EQ(code_of(sent(wish(0), "the day after")), "booking.not_open");
}

TEST_F(Bookings, ADialogueConferenceHasNoPlaces) {
  receptions::Session conference;
  conference.unit_id = "ubnd-00004";
  conference.kind = receptions::Kind::dialogue_conference;
  conference.day = date(2026, 12, 4);
  conference.starts_at = "08:00";
  conference.ends_at = "11:00";
  conference.place = "Hội trường";
  ASSERT_TRUE(receptions::call(as("clerk"), conference, {}));
  published("clerk", "ubnd-00004", {conference.day, conference.day});
  session = sessions("ubnd-00004", {conference.day, conference.day}).front();
  EXPECT_EQ(code_of(sent(wish(0), "a time of one's own")), "booking.not_open");
  go_to(conference.day);
  EXPECT_EQ(code_of(book(as("clerk"), wish(std::nullopt), {"at the door", ""})),
            "booking.not_open");
}

TEST_F(Bookings, ThoseWithPriorityAreCalledFirstThenByTheHour) {
  const auto second = taken(5), first = taken(4), elderly = taken(9, "elderly");
  go_to(session.day);
  const auto walk_in = book(as("clerk"), wish(std::nullopt), {"at the door", ""});
  ASSERT_TRUE(walk_in);
  for (const auto& each : {second, first, elderly}) ASSERT_TRUE(done("arrive", each->booking));
  std::string called;
  while (const auto next = call_next(as("clerk"), session.id)) called += ticket_of(*next) + " ";
  EXPECT_EQ(called, "A10 B1 A5 A6 ") << "who came to the door at eight waits since eight";
  EXPECT_EQ(code_of(call_next(as("clerk"), session.id)), "booking.nobody_waits");
}

TEST_F(Bookings, AnActIsOpenOnItsDayAndStageAlone) {
  const Booking booking = taken(6)->booking;
  EXPECT_EQ(code_of(done("arrive", booking)), "booking.not_open") << "not the day";
  go_to(session.day);
  EXPECT_EQ(code_of(done("call", booking)), "booking.not_open") << "he is not here";
  const auto arrived = done("arrive", booking);
  ASSERT_TRUE(arrived);
  EXPECT_EQ(code_of(done("call", booking)), "booking.changed_meanwhile");
  const auto received = done("receive", done("call", *arrived).value());
  ASSERT_TRUE(received);
  EXPECT_EQ(code_of(done("miss", *received)), "booking.not_open");
  EXPECT_EQ(code_of(bookings::act(as("secretary"), {booking.id, 4}, "miss")),
            "reception.not_found");
}

TEST_F(Bookings, APostponedSessionKeepsItsBookings) {
  const auto kept = taken(1), late = taken(13);
  const receptions::OnPostponed carry = carry_over;
  const receptions::Doing clerk{office, as("clerk").actor, &carry};
  const auto now = receptions::postpone(
      clerk, which(session), {date(2026, 12, 9), "08:00", "10:00", "Phòng tiếp công dân"},
      "Chủ tịch dự họp Hội đồng nhân dân");
  ASSERT_TRUE(now) << now.error().code;
  const auto carried = by_code(office, kept->code).value();
  EXPECT_EQ(carried.session_id, now->id);
  EXPECT_EQ(carried.carried_from, session.id);
  EXPECT_EQ(carried.slot, 1) << "the same hour is there";
  const auto without = by_code(office, late->code).value();
  EXPECT_EQ(without.session_id, now->id);
  EXPECT_EQ(without.slot, std::nullopt) << "the new day is shorter";
  EXPECT_EQ(code_of(choose_by_code(office, late->code, 1)), "booking.slot_taken");
  EXPECT_EQ(choose_by_code(office, late->code, 2).value().slot, 2);
}

struct OwedCase {
  Date day;
  bool carried;
  std::optional<Called> new_day, reminder;
  std::optional<About> owed;
  const char* because;
};

TEST(Calls, EachIsToldOfADayOnce) {
  const Date friday = date(2026, 12, 4), monday = date(2026, 12, 7);
  const Called told{Reached::told, date(2026, 12, 2)}, today{Reached::told, friday},
      in_vain{Reached::not_reached, friday};
  const OwedCase cases[] = {
      {date(2026, 12, 7),
       false,
       {},
       {},
       About::reminder,
       "Monday is the next working day of Friday"},
      {date(2026, 12, 5), false, {}, {}, About::reminder, "so is a sudden reception on Saturday"},
      {date(2026, 12, 8), false, {}, {}, {}, "too early"},
      {date(2026, 12, 4), false, {}, {}, {}, "it is the day itself"},
      {date(2026, 12, 7), false, {}, told, {}, "he was told"},
      {date(2026, 12, 7), false, {}, in_vain, About::reminder, "he was not reached"},
      {date(2026, 12, 20), true, {}, {}, About::new_day, "he does not know of the new day"},
      {date(2026, 12, 20), true, told, {}, {}, "he knows, and the day is far"},
      {date(2026, 12, 7), true, told, {}, About::reminder, "told of the new day, not yet reminded"},
      {date(2026, 12, 7), true, today, {}, {}, "he has just heard of it"},
  };
  for (const OwedCase& each : cases) {
    Awaiting awaiting{
        .booking = {}, .session = {}, .reminder = each.reminder, .new_day = each.new_day};
    awaiting.session.stage = receptions::Stage::published;
    awaiting.session.day = each.day;
    if (each.carried) awaiting.booking.carried_from = "before";
    EXPECT_EQ(owed(awaiting, friday, monday), each.owed) << each.because;
  }
}

TEST_F(Bookings, WhoBookedIsCalledTheDayBeforeAndOnce) {
  NewBooking with_phone = wish(0);
  with_phone.told.person.phone = "0912345911";
  NewBooking secret = wish(1, "Sầm Thị Mật");
  secret.kind = petitions::Kind::denunciation;
  secret.told.person.phone = "0912345999";
  ASSERT_TRUE(sent(with_phone, "with a phone") && sent(secret, "denounces"));
  ASSERT_TRUE(sent(wish(2, "Vàng Thị Khác"), "without one"));
  EXPECT_TRUE(calls(as("clerk"), "ubnd-00004")->calls.empty()) << "it is a fortnight off";
  go_to(date(2026, 12, 4));
  const Calls due = calls(as("clerk"), "ubnd-00004").value();
  ASSERT_EQ(due.calls.size(), 2u);
  EXPECT_EQ(due.without_phone, 1);
  const std::string shown = json::serialize(to_json(due, office));
  EXPECT_NE(shown.find("0912345911"), std::string::npos);
  EXPECT_EQ(shown.find("Mật"), std::string::npos);
  EXPECT_EQ(shown.find("0912345999"), std::string::npos);
  Telling telling{.booking_id = due.calls.front().awaiting.booking.id, .session_id = session.id};
  telling.reached = Reached::not_reached;
  ASSERT_TRUE(tell(as("clerk"), telling));
  EXPECT_EQ(calls(as("clerk"), "ubnd-00004")->calls.size(), 2u) << "he is called again";
  telling.reached = Reached::told;
  ASSERT_TRUE(tell(as("clerk"), telling));
  EXPECT_EQ(calls(as("clerk"), "ubnd-00004")->calls.size(), 1u);
  EXPECT_EQ(code_of(tell(as("clerk"), telling)), "booking.not_open") << "once";
  telling.session_id = "another day";
  EXPECT_EQ(code_of(tell(as("clerk"), telling)), "booking.changed_meanwhile");
  EXPECT_EQ(code_of(calls(as("secretary"), "ubnd-00004")), "reception.not_yours");
}

TEST_F(Bookings, WhoHasTheRightOpensWhoDenouncesWithAPurpose) {
  NewBooking secret = wish(1, "Sầm Thị Mật");
  secret.kind = petitions::Kind::denunciation;
  const std::string id = sent(secret, "denounces")->booking.id;
  const std::string open = taken(2)->booking.id;
  const std::string purpose = "Gọi báo dời lịch cho bà Sầm Thị Mật";
  EXPECT_EQ(open_person(as("clerk"), id, purpose)->person.name, "Sầm Thị Mật");
  EXPECT_EQ(code_of(open_person(as("clerk"), open, purpose)), "identity.not_sealed");
  add("observer", {a_post(staff::Role::observer, "ubnd-00004")});
  EXPECT_EQ(code_of(open_person(as("observer"), id, purpose)), "identity.not_yours");
  EXPECT_EQ(code_of(open_person(as("neighbour"), id, purpose)), "reception.not_found");
  const auto entries =
      database.read([&](db::Transaction& tx) { return journal::about(tx, "booking", id); });
  ASSERT_EQ(entries.back().entry.act, "booking.open_identity");
  EXPECT_EQ(entries.back().entry.reason, "Gọi báo dời lịch cho bà [người tố cáo 1]");
}

struct GroupCase {
  long long people;
  int others;
  bool brings;
  const char* field;  // what is lacking; nothing: taken
  Appointment appointment;
  const char* because;
};

TEST_F(Bookings, AGroupSendsAsManyAsTheLawSaysAppointedInWriting) {
  const GroupCase cases[] = {
      {1, 0, false, nullptr, Appointment::none, "one person"},
      {4, 3, false, nullptr, Appointment::none, "four people are no group"},
      {5, 0, true, nullptr, Appointment::to_bring, "one for all"},
      {10, 1, true, nullptr, Appointment::to_bring, "up to ten people, two"},
      {10, 2, true, "others", Appointment::none, "up to ten people, three are too many"},
      {11, 4, true, nullptr, Appointment::to_bring, "more than ten, five"},
      {11, 5, true, "others", Appointment::none, "six are too many"},
      {6, 1, false, "appointment", Appointment::none, "nothing in writing"},
  };
  long long slot = 0;
  for (const GroupCase& each : cases) {
    NewBooking booking = wish(slot);
    booking.people_count = each.people;
    booking.told.others.assign(static_cast<std::size_t>(each.others), "Lò Thị Đại Diện");
    booking.brings_appointment = each.brings;
    const auto booked = sent(booking, "group " + std::string(each.because));
    ASSERT_EQ(booked.has_value(), each.field == nullptr) << each.because;
    if (!booked) {
      EXPECT_EQ(booked.error().fields.front().field, each.field) << each.because;
      continue;
    }
    EXPECT_EQ(booked->booking.appointment, each.appointment) << each.because;
    ++slot;
  }
}

TEST_F(Bookings, AnUploadedAppointmentIsKeptOpenedForAPurposeAndErased) {
  const files::Files bytes(held.folder() + "/files", vault);
  const files::File file =
      bytes
          .add(office.database, {.name = "van-ban-cu.txt", .bytes = "Chúng tôi cử bà Hẹn"},
               clock.now(), random)
          .value();
  NewBooking booking = wish(0);
  booking.people_count = 6;
  booking.appointment_file = file.id;
  const auto booked = sent(booking, "with a file");
  ASSERT_TRUE(booked) << booked.error().code;
  EXPECT_EQ(booked->booking.appointment, Appointment::uploaded);
  NewBooking again = wish(1);
  again.people_count = 6;
  again.appointment_file = file.id;
  EXPECT_EQ(code_of(sent(again, "somebody else's file")), "file.not_yours_to_attach");
  go_to(date(2026, 12, 1));
  EXPECT_EQ(bytes.forget_unattached(office.database, clock.now()), 0u);
  const std::string id = booked->booking.id;
  const auto opened = open_appointment(as("clerk"), id, "Kiểm tra chữ ký của đoàn");
  ASSERT_TRUE(opened) << opened.error().code;
  EXPECT_EQ(bytes.read(*opened), "Chúng tôi cử bà Hẹn");
  EXPECT_EQ(code_of(open_appointment(as("secretary"), id, "Kiểm tra chữ ký")),
            "reception.not_found");
  const auto seen = see_appointment(as("clerk"), {id, 1});
  ASSERT_TRUE(seen) << seen.error().code;
  EXPECT_EQ(code_of(see_appointment(as("clerk"), {id, 2})), "booking.not_open");
  const Held kept{all().front(), session.day};
  const auto digests =
      database.write([&](db::Transaction& tx) { return erase(tx, vault, kept, random); });
  EXPECT_EQ(digests, std::vector<std::string>{file.digest});
}

TEST_F(Bookings, ATelephonesCalendarKnowsTheHourAndNotWho) {
  const Booking booking = taken(1)->booking;
  const auto entry = [&](const Booking& of) {
    return database.read([&](db::Transaction& tx) { return calendar_entry(tx, of, office); });
  };
  const std::string file = entry(booking).value();
  for (const char* part : {"DTSTART:20261207T011500Z", "DTEND:20261207T013000Z", "TRIGGER:-P1D",
                           "TRIGGER:-PT2H", "A2", "BEGIN:VALARM"}) {
    EXPECT_NE(file.find(part), std::string::npos) << part << "\n" << file;
  }
  for (const char* part : {"Hẹn", "bồi thường", booking.id.c_str()}) {
    EXPECT_EQ(file.find(part), std::string::npos) << part;
  }
  Booking cancelled = booking;
  cancelled.stage = Stage::cancelled;
  EXPECT_EQ(code_of(entry(cancelled)), "booking.not_open");
}

TEST_F(Bookings, APersonIsFoundByNumberOrTelephoneAndTakenOut) {
  NewBooking booking = wish(0);
  booking.told.person.id_number = "001085099911";
  booking.told.person.phone = "0912 345 911";
  ASSERT_TRUE(sent(booking, "of the person"));
  ASSERT_TRUE(sent(wish(1, "Vàng Thị Khác"), "of another"));
  const auto found = [&](const petitions::Person& person) {
    return database.read(
        [&](db::Transaction& tx) { return bookings::held_on(tx, vault, "ubnd-00004", person); });
  };
  const petitions::Person by_number{.id_number = "001085099911", .phone = {}, .code = {}};
  ASSERT_EQ(found(by_number).size(), 1u);
  EXPECT_EQ(found({.id_number = {}, .phone = "+84 912.345.911", .code = {}}).size(), 1u);
  EXPECT_EQ(name_of(found(by_number).front()), "2026-12-07/A1");
  database.write([&](db::Transaction& tx) {
    erase(tx, vault, bookings::held_on(tx, vault, "ubnd-00004", by_number).front(), random);
    return 0;
  });
  EXPECT_TRUE(found(by_number).empty());
  for (const Booking& each : all()) {
    const std::string left = json::serialize(to_json(each.told));
    EXPECT_EQ(left.find("Thị Hẹn"), std::string::npos) << left;
  }
}

TEST_F(Bookings, WhoDenouncesIsNamedNowhere) {
  NewBooking secret = wish(0, "Sầm Thị Mật");
  secret.kind = petitions::Kind::denunciation;
  ASSERT_TRUE(sent(secret, "denounces"));
  ASSERT_TRUE(sent(wish(1, "Đỗ Thị Hẹn"), "complains"));
  const auto seen_by = [&](const std::string& who) {
    return json::serialize(to_json(queue(as(who), session.id).value(), office, as(who).actor));
  };
  EXPECT_EQ(seen_by("head").find("Mật"), std::string::npos);
  EXPECT_NE(seen_by("head").find("Đỗ Thị Hẹn"), std::string::npos);
  add("observer", {a_post(staff::Role::observer, "ubnd-00004")});
  EXPECT_EQ(seen_by("observer").find("Đỗ Thị Hẹn"), std::string::npos);
  EXPECT_EQ(display().find("Hẹn"), std::string::npos);
  const auto rows = database.read([&](db::Transaction& tx) {
    std::string text;
    for (const auto& row : tx.query("SELECT told FROM booking")) text += row.text("told");
    for (const auto& row : tx.query("SELECT after FROM journal")) {
      text += row.maybe_text("after").value_or("");
    }
    return text;
  });
  EXPECT_EQ(rows.find("Mật"), std::string::npos);
  EXPECT_EQ(rows.find("Hẹn"), std::string::npos);
}

}  // namespace
}  // namespace bookings
