// Everything that is done to a booking. Each is one act: the right to it, one transaction, saved,
// on the journal, which never says who it is.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/which.h"
#include "bookings/booking.h"
#include "bookings/booking_store.h"
#include "matters/matter.h"
#include "receptions/acts.h"

namespace bookings {

using receptions::Doing;

struct NewBooking {
  std::string session_id;
  std::optional<long long> slot;  // nothing: a number at the door, by an officer on the day
  petitions::Kind kind = petitions::Kind::feedback;
  std::string priority = "none";
  long long people_count = 1;
  std::optional<std::string> paper_code;        // of a paper that it is about
  bool brings_appointment = false;              // of a group
  std::optional<std::string> appointment_file;  // uploaded before
  bool asks_secrecy = true;  // of his identity, as a denouncer may; asked of an online session
  Told told;
};
// Schema NewBooking. `slot_needed` for the portal.
enum class Door { portal, office };
[[nodiscard]] NewBooking read_new_booking(json::Fields& in, Door door);

struct Booked {
  Booking booking;
  std::string code;  // 16 digits, derived; kept nowhere
};
// A citizen books for himself, the keeper of the calendar for somebody else. `refused`
// "booking.not_open" for a session that is not published, over, or a dialogue
// conference, "booking.slot_passed",
// "booking.walk_in_today"; `conflict` "booking.slot_taken" with the hours that are still free as
// its subject, "petition.key_used_otherwise"; `forbidden` "reception.not_yours"; `invalid` at
// "paper_code" for a code that nobody has.
Result<Booked> book(const Doing& doing, const NewBooking& incoming, const RequestKey& request);

// By who has the code: `not_found` "portal.no_such_code".
[[nodiscard]] Result<Booking> by_code(const Office& office, const std::string& code);
// `refused` "booking.not_open" unless it is booked and to come.
Result<Booking> cancel_by_code(const Office& office, const std::string& code);
// Another hour, or the first one on the new day of a session that was postponed.
Result<Booking> choose_by_code(const Office& office, const std::string& code, long long slot);

// "arrive", "call", "receive", "miss", "cancel": by the keeper of the calendar. `refused`
// "booking.not_open" when it is not open at this stage or on this day; `conflict`
// "booking.changed_meanwhile".
Result<Booking> act(const Doing& doing, const Which& which, std::string_view act);
// Who is next, called. `refused` "booking.nobody_waits".
Result<Booking> call_next(const Doing& doing, const std::string& session_id);
// How long a slot is. `refused` "booking.slots_are_taken" once somebody has one.
Result<void> cut(const Doing& doing, const std::string& session_id, long long minutes);

// When the session is postponed, in its transaction: every booking keeps its right to the new day.
void carry_over(db::Transaction& tx, const Doing& doing, const receptions::Session& old,
                const receptions::Session& now);

// ---- reading

// What is open to the keeper of the calendar today.
[[nodiscard]] std::vector<std::string_view> open_acts(const Booking& booking,
                                                      const receptions::Session& session,
                                                      Date today);
// May be booked still: published, and its last slot is to come.
[[nodiscard]] bool is_open(const receptions::Session& session, Instant now);
// Its day is here, and it is not over.
[[nodiscard]] bool takes_walk_ins(const receptions::Session& session, Date today);
// Free, and still to come.
[[nodiscard]] std::vector<long long> free_slots(db::Transaction& tx,
                                                const receptions::Session& session,
                                                const Book& book, Instant now);

struct Queue {
  receptions::Session session;
  Book book;
  std::vector<Booking> bookings;
  std::map<std::string, std::vector<matters::Matter>> behind;  // what they are about, by booking
  std::vector<long long> free;
  bool names = false;  // this person may read who it is, but for who denounces
  bool may_keep = false;
  bool opens = false;  // who it is that means to denounce
};
// `not_found` for who may not see the session.
[[nodiscard]] Result<Queue> queue(const Doing& doing, const std::string& session_id);

}  // namespace bookings
