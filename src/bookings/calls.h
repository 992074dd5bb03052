// Whom the office calls: who booked is told of the day on the working day before it, and of a new
// day when the reception was postponed; each is told once. Who means to denounce has no name and no
// number here: who has the right to opens them, with a purpose.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bookings/acts.h"

namespace bookings {

enum class About { reminder, new_day };
inline const std::vector<std::string_view> kAboutWords{"reminder", "new_day"};
enum class Reached { told, not_reached };
inline const std::vector<std::string_view> kReachedWords{"told", "not_reached"};

// How it went when he was called about the day he has now.
struct Called {
  Reached reached = Reached::told;
  Date on{};
  long long tries = 1;
};

struct Awaiting {
  Booking booking;
  receptions::Session session;
  std::optional<Called> reminder, new_day;
};
// What he is still to be told of; nothing: he was told, or it is too early. `until`: the last day
// that is reminded of today. Told of a new day today is reminded of it.
[[nodiscard]] std::optional<About> owed(const Awaiting& awaiting, Date today, Date until);

struct Call {
  Awaiting awaiting;
  About about = About::reminder;
  std::optional<std::string> starts_at;  // "08:15"; nothing: he is to choose
};
struct Calls {
  std::string unit_id;
  Date until{};
  std::vector<Call> calls;      // by day and hour; those of a new day too
  long long without_phone = 0;  // who cannot be called
  bool opens = false;           // this person may open who denounces
};
// `forbidden` "reception.not_yours" for who does not keep the calendar.
[[nodiscard]] Result<Calls> calls(const Doing& doing, const std::string& unit_id);

struct Telling {
  std::string booking_id;
  std::string session_id;  // the day he was told of
  About about = About::reminder;
  Reached reached = Reached::told;
};
// The unit of the session. `conflict` "booking.changed_meanwhile" when he has another day by now;
// `refused` "booking.not_open" when there is nothing to tell him.
Result<std::string> tell(const Doing& doing, const Telling& telling);

// Who it is that means to denounce, for a purpose, on the journal. `refused` "identity.not_sealed",
// `forbidden` "identity.not_yours", `not_found` for who may not see the session.
Result<Told> open_person(const Doing& doing, const std::string& id, const std::string& purpose);
// May this person open who denounces at the receptions of the unit?
[[nodiscard]] bool opens_people(const Doing& doing, const std::string& unit_id);

}  // namespace bookings
