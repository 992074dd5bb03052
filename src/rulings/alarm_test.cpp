#include "rulings/alarm.h"

#include <gtest/gtest.h>

namespace rulings {
namespace {

TEST(Calendar, RingsWithinSixtyDaysOfItsEnd) {
  const law::Calendar calendar(date(2026, 1, 1), date(2027, 12, 31), date(2026, 12, 31), {});
  EXPECT_EQ(ends_in(calendar, date(2027, 10, 31)), std::nullopt) << "61 days are left";
  EXPECT_EQ(ends_in(calendar, date(2027, 11, 1)), 60);
  EXPECT_EQ(ends_in(calendar, date(2027, 12, 31)), 0);
  EXPECT_EQ(ends_in(calendar, date(2028, 1, 2)), -2);
}

}  // namespace
}  // namespace rulings
