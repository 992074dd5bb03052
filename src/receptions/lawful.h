// What the law says of a session: the day it is held when the fixed day is off, by when it must be
// published, the minimum of a month. Everything is asked of law::Engine; no rule of law stands
// here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/engine.h"
#include "receptions/session.h"
#include "units/unit.h"

namespace receptions {

// The fixed day itself, or the day the law shifts it to (reception.session_date).
[[nodiscard]] Result<Date> held_on(const law::Engine& law, Date fixed_on);

// The last day for putting up the schedule, with its article (LTCD Đ.24.4).
struct PublishBy {
  Date on{};
  std::string article;
  bool provisional = false;
};
[[nodiscard]] Result<PublishBy> publish_by(const law::Engine& law, Date day);

// The minimum of one month and what a calendar has of it. Periodic sessions alone fill it, and a
// delegated day as far as the law counts it.
struct Quota {
  Date month{};                 // its first day
  std::optional<int> required;  // nothing: this post owes none in that month
  std::string per;              // "month" or "week"
  int planned = 0;              // days that count
  int delegated = 0;            // days given to a deputy
  bool met = true;
  std::vector<std::string> missing_weeks;  // ISO weeks
  std::string article;
};
// `sessions`: those of the unit, also a week before and after the month. A month before the first
// wording of the law owes nothing.
[[nodiscard]] Result<Quota> quota(const law::Engine& law, const units::Unit& unit, Date month,
                                  const std::vector<Session>& sessions);

// `refused` with the article unless a postponement for this reason to a new day is valid.
[[nodiscard]] Result<void> check_postponement(const law::Engine& law, const std::string& reason,
                                              std::optional<Date> new_day);

// The grounds of a sudden reception as the law answers them, for the record:
// {"system", facts…, "required", "grounds", "article"}. `facts`: those that are said to be so.
[[nodiscard]] Result<json::Object> sudden_grounds(const law::Engine& law, const units::Unit& unit,
                                                  const std::vector<std::string>& facts);
inline const std::vector<std::string_view> kSuddenFacts{
    "prominent",   "tense",         "complex",           "prolonged",
    "many_people", "many_agencies", "agencies_disagree", "serious_consequence_risk"};

// Whether the unit's head owes a dialogue conference in the stretch of months around that day.
struct ConferenceDuty {
  bool owed = false;
  Date from{}, until{};
  std::string article;
};
[[nodiscard]] Result<ConferenceDuty> conference_duty(const law::Engine& law,
                                                     const units::Unit& unit, Date day);

// The days and hours before an online session (reception.online_checklist), as the law answers;
// nothing before the law knows of such.
[[nodiscard]] std::optional<json::Object> online_checklist(const law::Engine& law,
                                                           const Session& session);

// By when a participant who cannot come reports and names a stand-in, by the local regulation that
// the office follows on that day (reception.profile_deadlines); nothing where none says so.
[[nodiscard]] std::optional<Date> absence_report_by(const law::Engine& law, Date day);

}  // namespace receptions
