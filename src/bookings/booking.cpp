#include "bookings/booking.h"

#include <algorithm>
#include <tuple>

#include "base/check.h"
#include "base/words.h"

namespace bookings {
namespace {

constexpr long long kHour = 60;

// "08:15" to minutes.
long long minutes_of(const std::string& hour) {
  return std::stoll(hour.substr(0, 2)) * kHour + std::stoll(hour.substr(3, 2));
}

std::string two_digits(long long number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string hour_of(long long minutes) {
  return two_digits(minutes / kHour) + ":" + two_digits(minutes % kHour);
}

}  // namespace

std::string_view word(Stage stage) { return kStageWords.at(static_cast<std::size_t>(stage)); }

Stage stage_of(std::string_view word) {
  return static_cast<Stage>(words::place_of(kStageWords, word));
}

std::string_view word(Appointment appointment) {
  return kAppointmentWords.at(static_cast<std::size_t>(appointment));
}

Appointment appointment_of(std::string_view word) {
  return static_cast<Appointment>(words::place_of(kAppointmentWords, word));
}

json::Object to_json(const Told& told) {
  json::Array others;
  for (const std::string& name : told.others) others.push_back(json::Value(name));
  return {{"person", people::to_json(told.person)},
          {"content", told.content},
          {"others", std::move(others)}};
}

Told told_from(const json::Value& own) {
  const json::Object& object = own.as_object();
  Told told{.person = people::from_own_json(object.at("person")),
            .content = std::string(object.at("content").as_string())};
  if (const json::Value* others = object.if_contains("others")) {  // not before groups could book
    for (const auto& name : others->as_array()) told.others.emplace_back(name.as_string());
  }
  return told;
}

long long slots_of(const receptions::Session& session, long long slot_minutes) {
  const long long length = minutes_of(session.ends_at) - minutes_of(session.starts_at);
  return std::max<long long>(0, length / slot_minutes);
}

std::string starts_at(const receptions::Session& session, long long slot_minutes, long long slot) {
  return hour_of(minutes_of(session.starts_at) + slot * slot_minutes);
}

std::string ticket_of(const Booking& booking) {
  if (booking.walk_in) return "B" + std::to_string(*booking.walk_in);
  if (booking.slot) return "A" + std::to_string(*booking.slot + 1);
  return "";
}

bool is_live(Stage stage) { return stage != Stage::cancelled && stage != Stage::missed; }

bool takes_matters(Stage stage) { return stage == Stage::booked || stage == Stage::arrived; }

bool hides_person(const Booking& booking) { return !booking.may_be_named; }

std::vector<const Booking*> waiting(const std::vector<Booking>& bookings,
                                    const receptions::Session& session, long long slot_minutes) {
  std::vector<const Booking*> all;
  for (const Booking& each : bookings) {
    if (each.stage == Stage::arrived) all.push_back(&each);
  }
  const auto rank = [&](const Booking* each) {
    const std::string hour = each->slot ? starts_at(session, slot_minutes, *each->slot)
                                        : iso(*each->arrived_at).substr(11, 5);
    return std::tuple(each->priority == "none", hour, each->id);
  };
  std::ranges::sort(all, {}, rank);
  return all;
}

const Booking* next_to_call(const std::vector<Booking>& bookings,
                            const receptions::Session& session, long long slot_minutes) {
  const auto all = waiting(bookings, session, slot_minutes);
  return all.empty() ? nullptr : all.front();
}

}  // namespace bookings
