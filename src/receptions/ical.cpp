#include "receptions/ical.h"

#include <libical/ical.h>

#include <cstdlib>
#include <memory>

namespace receptions {
namespace {

struct Free {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(char* text) const { std::free(text); }
};

icaltimetype utc(Instant at) {
  return icaltime_from_timet_with_zone(static_cast<time_t>(at.time_since_epoch().count()), 0,
                                       icaltimezone_get_utc_timezone());
}

// "08:30" of a day in Vietnam.
Instant instant(Date day, const std::string& hour) {
  return Instant{day} - kVietnamOffset + std::chrono::hours{std::stoi(hour.substr(0, 2))} +
         std::chrono::minutes{std::stoi(hour.substr(3, 2))};
}

void add(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }

icalcomponent* alarm_of(const Event& event, long long minutes) {
  icalcomponent* alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
  icaltriggertype when{};
  when.time = icaltime_null_time();
  when.duration = icaldurationtype_from_int(static_cast<int>(-60 * minutes));
  add(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
  add(alarm, icalproperty_new_trigger(when));
  add(alarm, icalproperty_new_description(event.summary.c_str()));
  return alarm;
}

icalcomponent* component_of(const Event& event, Instant at) {
  icalcomponent* component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  const bool off = event.status == Event::Status::cancelled;
  add(component, icalproperty_new_uid(event.uid.c_str()));
  add(component, icalproperty_new_dtstamp(utc(at)));
  add(component, icalproperty_new_dtstart(utc(instant(event.day, event.starts_at))));
  add(component, icalproperty_new_dtend(utc(instant(event.day, event.ends_at))));
  add(component, icalproperty_new_summary(event.summary.c_str()));
  add(component, icalproperty_new_location(event.location.c_str()));
  add(component, icalproperty_new_description(event.description.c_str()));
  add(component, icalproperty_new_sequence(static_cast<int>(event.sequence)));
  add(component, icalproperty_new_status(off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  for (const long long minutes : event.alarms_before) {
    icalcomponent_add_component(component, alarm_of(event, minutes));
  }
  return component;
}

}  // namespace

std::string ical(const std::string& name, const std::vector<Event>& events, Instant at) {
  const std::unique_ptr<icalcomponent, Free> calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  add(calendar.get(), icalproperty_new_version("2.0"));
  add(calendar.get(), icalproperty_new_prodid("-//tiepdan//tiep cong dan//VI"));
  add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  if (!name.empty()) {
    icalproperty* shown = icalproperty_new_x(name.c_str());
    icalproperty_set_x_name(shown, "X-WR-CALNAME");
    add(calendar.get(), shown);
  }
  for (const Event& event : events) {
    icalcomponent_add_component(calendar.get(), component_of(event, at));
  }
  const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
  return text.get();
}

}  // namespace receptions
