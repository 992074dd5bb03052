#include "units/standing.h"

#include <gtest/gtest.h>

namespace units {
namespace {

Unit a_unit(const std::string& id, std::optional<Date> valid_to = {},
            std::optional<std::string> successor = {}) {
  Unit unit;
  unit.id = id;
  unit.valid_from = date(2025, 7, 1);
  unit.valid_to = valid_to;
  unit.successor = std::move(successor);
  return unit;
}

// The first is merged into the second at the end of June 2027, that into the third a year later.
const Directory& merged_twice() {
  static const Directory units(
      {a_unit("first", date(2027, 6, 30), "second"), a_unit("second", date(2028, 6, 30), "third"),
       a_unit("third"), a_unit("dissolved", date(2027, 6, 30)),
       a_unit("round", date(2027, 6, 30), "about"), a_unit("about", date(2027, 6, 30), "round")},
      {});
  return units;
}

struct Case {
  const char* unit;
  Date day;
  const char* stands;
  const char* because;
};

TEST(Standing, is_the_unit_itself_then_what_it_was_merged_into) {
  const Case cases[] = {
      {"first", date(2027, 6, 30), "first", "its last day is its own"},
      {"first", date(2027, 7, 1), "second", "the day after"},
      {"first", date(2028, 7, 1), "third", "merged again"},
      {"first", date(2025, 1, 1), "first", "not there yet is not merged"},
      {"third", date(2040, 1, 1), "third", "nothing ends it"},
      {"dissolved", date(2027, 7, 1), "dissolved", "nobody was named"},
      {"unknown", date(2027, 7, 1), "unknown", "nothing is known of it"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(standing_for(each.unit, merged_twice(), each.day), each.stands) << each.because;
  }
  EXPECT_FALSE(standing_for("round", merged_twice(), date(2028, 1, 1)).empty()) << "a circle ends";
}

TEST(Standing, a_unit_answers_for_all_that_ended_in_it) {
  const auto answered = [](const std::string& unit, Date day) {
    std::string text;
    for (const std::string& id : answers_for(unit, merged_twice(), day)) text += id + " ";
    return text;
  };
  EXPECT_EQ(answered("second", date(2027, 6, 30)), "second ");
  EXPECT_EQ(answered("second", date(2027, 7, 1)), "second first ");
  EXPECT_EQ(answered("second", date(2028, 7, 1)), "second ") << "itself has gone on into the third";
  EXPECT_EQ(answered("third", date(2028, 7, 1)), "third first second ");
}

}  // namespace
}  // namespace units
