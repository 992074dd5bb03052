// A place in a head's reception (lượt đăng ký tiếp): a slot booked beforehand, or a number taken at
// the door. Who it is and what about is always sealed at rest; who means to denounce is named to
// nobody, in no list: the ticket is all that is called out.
//
// Always true: two live bookings never have the same slot of the same session.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "people/identity.h"
#include "petitions/petition.h"
#include "receptions/session.h"

namespace bookings {

enum class Stage { booked, cancelled, arrived, called, received, missed };
inline const std::vector<std::string_view> kStageWords{"booked", "cancelled", "arrived",
                                                       "called", "received",  "missed"};
[[nodiscard]] std::string_view word(Stage stage);
[[nodiscard]] Stage stage_of(std::string_view word);

inline const std::vector<std::string_view> kPriorityWords{"none", "elderly", "disabled", "pregnant",
                                                          "meritorious"};
// The written appointment of a group's representatives.
enum class Appointment { none, to_bring, uploaded, seen };
inline const std::vector<std::string_view> kAppointmentWords{"none", "to_bring", "uploaded",
                                                             "seen"};
[[nodiscard]] std::string_view word(Appointment appointment);
[[nodiscard]] Appointment appointment_of(std::string_view word);

inline constexpr long long kUsualSlot = 15;  // minutes

// What is sealed.
struct Told {
  people::Identity person;
  std::string content;
  std::vector<std::string> others;  // a group's further representatives, by name
};
[[nodiscard]] json::Object to_json(const Told& told);
[[nodiscard]] Told told_from(const json::Value& own);

struct Booking {
  std::string id;
  std::string session_id;
  std::optional<long long> slot;     // from 0; nothing: a walk-in, or to be chosen anew
  std::optional<long long> walk_in;  // from 1
  petitions::Kind kind = petitions::Kind::feedback;
  std::string priority = "none";
  long long people_count = 1;
  Appointment appointment = Appointment::none;
  Stage stage = Stage::booked;
  std::optional<std::string> carried_from;  // the session that was postponed
  Instant booked_at{};
  std::optional<Instant> arrived_at, called_at;
  long long version = 1;
  Told told;
  bool may_be_named = false;  // once what it is about was looked at (about.h)
};

// How a session is cut, and what changes whenever anything of its queue does.
struct Book {
  long long slot_minutes = kUsualSlot;
  long long walk_ins = 0;  // numbers given
  long long version = 0;
};

// Whole slots between the session's hours.
[[nodiscard]] long long slots_of(const receptions::Session& session, long long slot_minutes);
// "08:15"
[[nodiscard]] std::string starts_at(const receptions::Session& session, long long slot_minutes,
                                    long long slot);
// "A3" of the third slot, "B1" of the first walk-in; empty until a slot is chosen.
[[nodiscard]] std::string ticket_of(const Booking& booking);
[[nodiscard]] bool is_live(Stage stage);
// He is not called yet: what it is about may be looked for.
[[nodiscard]] bool takes_matters(Stage stage);
// Who denounces, whose matter hides its senders, and whoever was not looked at.
[[nodiscard]] bool hides_person(const Booking& booking);

// Who is called next of those that arrived: priority first, then the booked hour or, of a walk-in,
// the moment of arrival. nullptr: nobody waits.
[[nodiscard]] const Booking* next_to_call(const std::vector<Booking>& bookings,
                                          const receptions::Session& session,
                                          long long slot_minutes);
// Everyone who waits, in that order.
[[nodiscard]] std::vector<const Booking*> waiting(const std::vector<Booking>& bookings,
                                                  const receptions::Session& session,
                                                  long long slot_minutes);

}  // namespace bookings
