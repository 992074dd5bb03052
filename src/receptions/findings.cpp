#include "receptions/findings.h"

#include <algorithm>

#include "law/calendar.h"

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

Result<void> add_session(std::vector<Finding>& found, const law::Engine& law,
                         const Calendar& calendar, const Session& session, Date today) {
  TRY(add_publishing(found, law, calendar, session, today));
  const bool to_come = session.stage == Stage::draft || session.stage == Stage::published;
  if (!to_come || session.day < today) return {};
  if (!units::in_force(calendar.unit, session.day)) found.push_back(about("unit_gone", session));
  return add_rest_day(found, law, session);
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
  return found;
}

}  // namespace receptions
