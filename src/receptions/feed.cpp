#include "receptions/feed.h"

#include <libical/ical.h>

#include <cstdlib>
#include <memory>

#include "receptions/rule.h"

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

std::string summary_of(const units::Unit& unit, const Session& session) {
  switch (session.kind) {
    case Kind::dialogue:
      return head_title(unit) + " đối thoại với công dân";
    case Kind::dialogue_conference:
      return head_title(unit) + ": hội nghị đối thoại";
    case Kind::sudden:
      return head_title(unit) + " tiếp công dân đột xuất";
    case Kind::periodic:
      break;
  }
  return head_title(unit) + " tiếp công dân định kỳ";
}

std::string description_of(const Session& session, const std::vector<staff::Holder>& holders) {
  std::string text = session.content;
  const auto line = [&](const std::string& more) { text += (text.empty() ? "" : "\n") + more; };
  if (session.delegate) {
    line("Ủy quyền: " + session.delegate->title + " " + session.delegate->name);
  } else if (const auto* head = staff::head_on(holders, session.day)) {
    line("Người tiếp: " + head->post.title + " " + head->name);
  }
  if (session.online) line("Tiếp công dân trực tuyến.");
  if (session.stage == Stage::postponed) line("Đã hoãn: " + session.why.value_or(""));
  return text;
}

void add(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }

icalcomponent* event_of(const units::Unit& unit, const Session& session,
                        const std::vector<staff::Holder>& holders, Instant at) {
  icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  add(event, icalproperty_new_uid(session.id.c_str()));
  add(event, icalproperty_new_dtstamp(utc(at)));
  add(event, icalproperty_new_dtstart(utc(instant(session.day, session.starts_at))));
  add(event, icalproperty_new_dtend(utc(instant(session.day, session.ends_at))));
  add(event, icalproperty_new_summary(summary_of(unit, session).c_str()));
  add(event, icalproperty_new_location(session.place.c_str()));
  add(event, icalproperty_new_description(description_of(session, holders).c_str()));
  add(event, icalproperty_new_sequence(static_cast<int>(session.version)));
  const bool off = session.stage == Stage::postponed || session.stage == Stage::not_held;
  add(event, icalproperty_new_status(off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  return event;
}

}  // namespace

std::string feed(const units::Unit& unit, const std::vector<Session>& sessions,
                 const std::vector<staff::Holder>& holders, Instant at) {
  const std::unique_ptr<icalcomponent, Free> calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  add(calendar.get(), icalproperty_new_version("2.0"));
  add(calendar.get(), icalproperty_new_prodid("-//tiepdan//tiep cong dan//VI"));
  add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  icalproperty* name = icalproperty_new_x(("Lịch tiếp công dân: " + unit.name).c_str());
  icalproperty_set_x_name(name, "X-WR-CALNAME");
  add(calendar.get(), name);
  for (const Session& session : sessions) {
    icalcomponent_add_component(calendar.get(), event_of(unit, session, holders, at));
  }
  const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
  return text.get();
}

}  // namespace receptions
