#include "receptions/findings.h"

#include <algorithm>

#include "law/calendar.h"
#include "law/profile.h"

namespace receptions {
namespace {

Finding about(std::string code, const Session& session) {
  return {.code = std::move(code),
          .unit_id = session.unit_id,
          .on = session.day,
          .session_id = session.id};
}

// A draft is asked for from a week before the last day.
constexpr int kDaysAhead = 7;

Result<void> add_publishing(std::vector<Finding>& found, const law::Engine& law,
                            const Calendar& calendar, const Session& session, Date today) {
  // The others may come at once, and a new day is announced with the reason why.
  if (session.kind != Kind::periodic || session.moved_from) return {};
  const bool late =
      std::ranges::find(calendar.published_late, session.id) != calendar.published_late.end();
  const bool waits = session.stage == Stage::draft && session.day >= today;
  if (!late && !waits) return {};
  const PublishBy by = TRY(publish_by(law, session.day));
  if (waits && law::days_between(today, by.on) > kDaysAhead) return {};
  Finding finding = about(late ? "published_late" : "publish_now", session);
  finding.publish_by = by.on;
  finding.article = by.article;
  found.push_back(std::move(finding));
  return {};
}

Result<void> add_rest_day(std::vector<Finding>& found, const law::Engine& law,
                          const Session& session) {
  if (session.kind != Kind::periodic || TRY(law.calendar().is_working_day(session.day))) return {};
  found.push_back(about("rest_day", session));
  return {};
}

// A participant who cannot come reports before the day that the local regulation sets.
void add_absences(std::vector<Finding>& found, const law::Engine& law, const Session& session) {
  const auto by = absence_report_by(law, session.day);
  const auto is_late = [&](const Participant& each) {
    return each.stand_in && each.stand_in->reported_on > *by;
  };
  if (!by || std::ranges::none_of(session.participants, is_late)) return;
  Finding finding = about("reported_late", session);
  finding.article = law.profile(session.day)->basis;
  found.push_back(std::move(finding));
}

// Its day is over, and nobody has said whether it was held: it counts as not held until then.
Result<void> add_outcome(std::vector<Finding>& found, const law::Engine& law,
                         const Calendar& calendar, const Session& session, Date today) {
  if (session.stage != Stage::published || session.day >= today) return {};
  Finding finding = about("no_outcome", session);
  const Date month = law::first_of_month(session.day);
  finding.article = TRY(quota(law, calendar.unit, month, calendar.sessions)).article;
  found.push_back(std::move(finding));
  return {};
}

Result<void> add_session(std::vector<Finding>& found, const law::Engine& law,
                         const Calendar& calendar, const Session& session, Date today) {
  TRY(add_publishing(found, law, calendar, session, today));
  TRY(add_outcome(found, law, calendar, session, today));
  add_absences(found, law, session);
  const bool to_come = session.stage == Stage::draft || session.stage == Stage::published;
  if (!to_come || session.day < today) return {};
  if (!units::in_force(calendar.unit, session.day)) found.push_back(about("unit_gone", session));
  return add_rest_day(found, law, session);
}

// A conference is asked for so long before its half-year ends.
constexpr int kConferenceAhead = 45;

bool has_conference(const Calendar& calendar, const ConferenceDuty& duty) {
  return std::ranges::any_of(calendar.sessions, [&](const Session& session) {
    return session.kind == Kind::dialogue_conference && stands(session) &&
           session.day >= duty.from && session.day <= duty.until;
  });
}

Result<void> add_conferences(std::vector<Finding>& found, const law::Engine& law,
                             const Calendar& calendar, Span span, Date today) {
  const Span living = within(calendar.unit, span);
  Date day = living.first;
  while (day <= living.last) {
    const ConferenceDuty duty = TRY(conference_duty(law, calendar.unit, day));
    if (!duty.owed) return {};
    const bool asked_for = law::add_days(duty.until, -kConferenceAhead) <= today;
    const bool lived_through = units::in_force(calendar.unit, duty.from);
    if (asked_for && lived_through && !has_conference(calendar, duty)) {
      found.push_back({.code = "no_conference",
                       .unit_id = calendar.unit.id,
                       .on = duty.until,
                       .article = duty.article});
    }
    day = law::add_days(duty.until, 1);
  }
  return {};
}

}  // namespace

Result<std::vector<Quota>> quotas(const law::Engine& law, const Calendar& calendar, Span span) {
  const Span living = within(calendar.unit, span);
  std::vector<Quota> months;
  for (Date month = law::first_of_month(living.first); month <= living.last;
       month = law::add_months(month, 1)) {
    months.push_back(TRY(quota(law, calendar.unit, month, calendar.sessions)));
  }
  return months;
}

Result<std::vector<Finding>> findings(const law::Engine& law, const Calendar& calendar, Span span,
                                      Date today) {
  std::vector<Finding> found;
  std::vector<Quota> months = TRY(quotas(law, calendar, span));
  for (Quota& month : months) {
    if (month.met) continue;
    Finding finding{.code = "too_few_days", .unit_id = calendar.unit.id, .on = month.month};
    finding.article = month.article;
    finding.quota = std::move(month);
    found.push_back(std::move(finding));
  }
  for (const Session& session : calendar.sessions) {
    if (session.day < span.first || session.day > span.last) continue;
    TRY(add_session(found, law, calendar, session, today));
  }
  for (const OnlineLate& late : calendar.online_late) {
    if (late.day < span.first || late.day > span.last) continue;
    found.push_back({.code = "online_" + late.step,
                     .unit_id = calendar.unit.id,
                     .on = late.day,
                     .session_id = late.session_id,
                     .article = late.article});
  }
  TRY(add_conferences(found, law, calendar, span, today));
  return found;
}

}  // namespace receptions
