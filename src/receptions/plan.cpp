#include "receptions/plan.h"

#include <algorithm>

namespace receptions {
namespace {

Session session_of(const Rule& rule, Date fixed_on, Date day) {
  Session session{.unit_id = rule.unit_id,
                  .rule_id = rule.id,
                  .fixed_on = fixed_on,
                  .day = day,
                  .starts_at = rule.starts_at,
                  .ends_at = rule.ends_at,
                  .place = rule.place,
                  .content = rule.content};
  for (const std::string& post : rule.participants) session.participants.push_back({.post = post});
  return session;
}

bool is_taken(const std::vector<Session>& sessions, Date day) {
  return std::ranges::any_of(sessions, [&](const Session& each) { return each.day == day; });
}

}  // namespace

Span within(const units::Unit& unit, Span span) {
  return {std::max(span.first, unit.valid_from),
          unit.valid_to ? std::min(span.last, *unit.valid_to) : span.last};
}

Result<std::vector<Session>> planned(const law::Engine& law, const units::Unit& unit,
                                     const std::vector<Rule>& rules, Span span) {
  const Span living = within(unit, span);
  std::vector<Session> sessions;
  for (const Rule& rule : rules) {
    const Date first = std::max(living.first, rule.valid_from);
    const Date last = rule.valid_to ? std::min(living.last, *rule.valid_to) : living.last;
    if (first > last) continue;
    for (const Date fixed_on : fixed_days(rule.pattern, first, last)) {
      const Date day = TRY(held_on(law, fixed_on));
      if (is_taken(sessions, day) || !units::in_force(unit, day)) continue;
      sessions.push_back(session_of(rule, fixed_on, day));
    }
  }
  std::ranges::stable_sort(sessions, {}, &Session::day);
  return sessions;
}

}  // namespace receptions
