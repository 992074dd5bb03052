#include "law/limitation.h"

#include "law/spans.h"

namespace law {

Result<Limitation> limitation_of(const Inquiry& ask, const InForce& rule) {
  const Date known_on = ask.date("known_on");
  Limitation result;
  result.length = rule.length(ask.word("kind"));
  // The day of knowledge itself is not part of the period.
  result.obstacles = TRY(read_spans(ask, kObstacles, add_days(known_on, 1), Overlap::refused));
  const int ends = rule.number("both_ends_counted");
  for (std::size_t i = 0; i < result.obstacles.size(); ++i) {
    ExcludedSpan& obstacle = result.obstacles[i];
    if (i > 0 && obstacle.from <= result.obstacles[i - 1].to) {
      return wrong_field("obstacles", "span.overlaps");
    }
    if (days_between(known_on, obstacle.from) > result.length.amount + result.excluded_days) {
      return wrong_field("obstacles", "span.outside_period");
    }
    obstacle.days += ends;
    result.excluded_days += obstacle.days;
  }
  return result;
}

}  // namespace law
