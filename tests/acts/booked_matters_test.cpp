// What a booking is about: by the code of a paper or found by the clerk, and who may know it.
#include "bookings/booking_json.h"
#include "reception.h"

namespace acts {
namespace {

struct BookedMatters : Reception {
  std::string queue(const std::string& who) {
    const auto shown = bookings::queue(as(who), session.id);
    return shown ? json::serialize(bookings::to_json(*shown, office, people.at(who)))
                 : shown.error().code;
  }

  static bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  }
};

TEST_F(BookedMatters, ACodeLinksWhatStandsBehindThePaper) {
  const auto taken = take_in("clerk", paper("complaint"));
  bookings::NewBooking wish = this->wish(0);
  wish.paper_code = taken->code;
  booked(wish);
  EXPECT_TRUE(holds(queue("clerk"), taken->matters.front().number));
  wish.slot = 1;
  wish.paper_code = "1111 2222 3333 4444";
  const auto wrong = sent(wish);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().fields.front().field, "paper_code");
  EXPECT_TRUE(sent(this->wish(1))) << "a wrong code books nothing";
}

TEST_F(BookedMatters, TheClerkLinksOnlyWhatHeMayRead) {
  const auto matter = taken(paper("complaint"));
  const auto booking = booked(wish(0));
  EXPECT_EQ(describe(bookings::set_matters(as("clerk"), {booking.id, 1}, {"nothing"}).error()),
            "visit.no_such_matter matter_ids");
  EXPECT_EQ(bookings::set_matters(as("handler"), {booking.id, 1}, {matter.id}).error().code,
            "reception.not_yours");
  ASSERT_TRUE(bookings::set_matters(as("clerk"), {booking.id, 1}, {matter.id}));
  EXPECT_EQ(bookings::set_matters(as("clerk"), {booking.id, 1}, {}).error().code,
            "booking.changed_meanwhile");
  EXPECT_TRUE(holds(queue("handler"), matter.number));
  ASSERT_TRUE(bookings::set_matters(as("clerk"), {booking.id, 2}, {}));
  EXPECT_FALSE(holds(queue("handler"), matter.number));
}

TEST_F(BookedMatters, ADenunciationBehindItHidesWhoBookedAndItselfFromWhoHasNoRight) {
  const auto secret = taken(paper("denunciation"));
  const std::string before = queue("handler");
  booked_about(0, {secret.id});
  for (const char* who : {"clerk", "handler", "head", "chair"}) {
    EXPECT_FALSE(holds(queue(who), "Đỗ Thị Hẹn")) << who << ": he denounces";
  }
  EXPECT_TRUE(holds(queue("head"), secret.number));
  EXPECT_FALSE(holds(queue("handler"), secret.number)) << "to whom it is not assigned";
  EXPECT_FALSE(holds(queue("handler"), secret.id));
}

TEST_F(BookedMatters, AComplaintFoundToDenounceHidesWhoBookedFromThenOn) {
  const auto matter = taken(paper("complaint"));
  booked_about(0, {matter.id});
  EXPECT_TRUE(holds(queue("handler"), "Đỗ Thị Hẹn"));
  done("clerk", again(matter), "classify",
       {{"on", "2026-11-20"},
        {"kind", "denunciation"},
        {"topic", "land_compensation"},
        {"belongs_to", "own_body"}});
  EXPECT_FALSE(holds(queue("handler"), "Đỗ Thị Hẹn"));
}

}  // namespace
}  // namespace acts
