#include "matters/asked.h"

#include "base/clock.h"

namespace matters {

ListReader reader_of(const Office& office, const staff::Actor& actor) {
  return {.actor = actor, .units = office.units, .law = office.law, .today = office.clock.today()};
}

Result<Filter> at_home(Filter filter, const Office& office, const staff::Actor& actor) {
  if (!filter.unit_id.empty()) return filter;
  const staff::Home home = TRY(staff::home(actor, office.units, office.clock.today()));
  filter.unit_id = home.unit_id;
  if (!filter.below) filter.below = home.below;
  return filter;
}

SearchAsked read_search(json::Fields& in) {
  SearchAsked asked{.text = in.text("q", {.max = 200, .min = 2}), .filter = {}};
  asked.filter.unit_id = in.maybe_text("unit_id", {.max = 64}).value_or("");
  asked.filter.below = in.maybe_boolean("below");
  asked.filter.after = in.maybe_text("after", {.max = 200});
  asked.filter.limit = in.maybe_integer("limit", 1, 50).value_or(20);
  return asked;
}

}  // namespace matters
