// A published session of a ward's head at the desk of desk.h, with people who have booked.
#pragma once

#include "bookings/about.h"
#include "desk.h"
#include "matters/matter_store.h"
#include "receptions/acts.h"
#include "receptions/sessions.h"

namespace acts {

struct Reception : Desk {
  receptions::Session session;

  // On Wednesday the 25th from 8 to 11:30.
  void SetUp() override {
    Desk::SetUp();
    session = announced_on(date(2026, 11, 25));
  }

  receptions::Doing as(const std::string& who) { return {office, people.at(who)}; }

  receptions::Session announced_on(Date day) {
    auto made = receptions::call(as("clerk"),
                                 {.unit_id = "ubnd-00004",
                                  .kind = receptions::Kind::dialogue,
                                  .day = day,
                                  .starts_at = "08:00",
                                  .ends_at = "11:30",
                                  .place = "Phòng tiếp công dân",
                                  .participants = {{"Trưởng Công an phường"}, {"Địa chính"}},
                                  .content = "Đối thoại về bồi thường"},
                                 {});
    if (!made) throw std::runtime_error(describe(made.error()));
    const auto page = receptions::look_at_page(as("clerk"), "ubnd-00004", {day, day}).value();
    if (!receptions::publish(as("clerk"), "ubnd-00004", {day, day}, page.seen)) {
      throw std::runtime_error("not published");
    }
    return database.read(
        [&](db::Transaction& tx) { return receptions::find_session(tx, made->id).value(); });
  }

  bookings::NewBooking wish(long long slot, const std::string& name = "Đỗ Thị Hẹn") const {
    bookings::NewBooking booking{.session_id = session.id, .slot = slot};
    booking.kind = petitions::Kind::complaint;
    booking.told = {.person = {.name = name}, .content = "Hỏi về bồi thường của " + name};
    return booking;
  }

  Result<bookings::Booked> sent(const bookings::NewBooking& booking) {
    return bookings::book(as("clerk"), booking, {"booking-" + std::to_string(++keys), ""});
  }

  bookings::Booking booked(const bookings::NewBooking& booking) {
    auto made = sent(booking);
    if (!made) throw std::runtime_error(describe(made.error()));
    return made->booking;
  }

  // Booked, and found by the clerk to be about these.
  bookings::Booking booked_about(long long slot, const std::vector<std::string>& matter_ids) {
    const bookings::Booking booking = booked(wish(slot));
    auto linked = bookings::set_matters(as("clerk"), {booking.id, booking.version}, matter_ids);
    if (!linked) throw std::runtime_error(describe(linked.error()));
    return *linked;
  }

  matters::Matter again(const matters::Matter& matter) {
    return database.read([&](db::Transaction& tx) { return *matters::find(tx, matter.id); });
  }
};

}  // namespace acts
