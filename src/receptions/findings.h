// What is wrong with a calendar by the law, each with its article: a month below the minimum, a day
// off, a schedule not up in time, a session of a unit that is no more. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "receptions/lawful.h"
#include "receptions/plan.h"

namespace receptions {

struct Finding {
  // "too_few_days", "rest_day", "publish_now" (the last day is near or over, still a draft),
  // "published_late", "unit_gone", "reported_late" (a participant's absence, by the local
  // regulation), "no_outcome" (its day is over and nobody said whether it was held),
  // "online_notice", "online_test", "online_connect", "online_record" (late or not done),
  // "no_conference" (none held or planned, and the half-year is over or nearly so)
  std::string code;
  std::string unit_id;
  Date on{};  // the month's first day, or the session's day
  std::optional<std::string> session_id;
  std::optional<Date> publish_by;
  std::optional<Quota> quota;  // of too_few_days
  std::string article;
};

// A step of an online session that was late or is missing.
struct OnlineLate {
  std::string session_id;
  Date day{};
  std::string step;
  std::string article;
};

// A unit's calendar as it stands on `today`.
struct Calendar {
  const units::Unit& unit;
  std::vector<Session> sessions;            // by day, of whole half-years
  std::vector<std::string> published_late;  // ids
  std::vector<OnlineLate> online_late = {};
};

// Every month that touches the time in which the unit is in force.
[[nodiscard]] Result<std::vector<Quota>> quotas(const law::Engine& law, const Calendar& calendar,
                                                Span span);

[[nodiscard]] Result<std::vector<Finding>> findings(const law::Engine& law,
                                                    const Calendar& calendar, Span span,
                                                    Date today);

}  // namespace receptions
