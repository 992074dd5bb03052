#include "base/date.h"

#include <gtest/gtest.h>

#include "base/clock.h"

namespace {

TEST(Iso, IsReadBackToTheSameDay) {
  for (Date day = date(1900, 1, 1); day <= date(2199, 12, 31); day += std::chrono::days{1}) {
    ASSERT_EQ(parse_iso(iso(day)), day) << iso(day);
  }
}

TEST(Iso, IsFourTwoTwo) { EXPECT_EQ(iso(date(2026, 7, 1)), "2026-07-01"); }

TEST(Vietnamese, IsDayMonthYear) { EXPECT_EQ(vietnamese(date(2026, 7, 1)), "01/07/2026"); }

TEST(ParseIso, RefusesWhatIsNotExactlyADay) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"2026-02-30", "February has no 30th"},
      {"2026-02-29", "2026 is not a leap year"},
      {"2100-02-29", "nor is 2100"},
      {"2026-7-1", "two digits each"},
      {"2026-07-01T00:00", "a day, not an instant"},
      {"2026-00-10", "no month 0"},
      {"2026-13-01", "no month 13"},
      {"2026-04-31", "April has 30 days"},
      {"2026-04-00", "no day 0"},
      {"1899-12-31", "before the range"},
      {"2200-01-01", "after the range"},
      {"+026-01-01", "digits only"},
      {"2026/07/01", "hyphens only"},
      {" 2026-07-01", "no blank in front"},
      {"２026-07-01", "ASCII digits only"},
      {"", "nothing"},
  };
  for (const auto& [text, because] : cases)
    EXPECT_FALSE(parse_iso(text)) << text << ": " << because;
  EXPECT_EQ(parse_iso("2024-02-29"), date(2024, 2, 29));
  EXPECT_EQ(parse_iso("2000-02-29"), date(2000, 2, 29));
}

TEST(DayOf, IsTheDayInVietnam) {
  // 17:00 UTC is midnight in Hà Nội.
  const Instant midnight = Instant{date(2026, 6, 30)} + std::chrono::hours{17};
  EXPECT_EQ(day_of(midnight), date(2026, 7, 1));
  EXPECT_EQ(day_of(midnight - std::chrono::seconds{1}), date(2026, 6, 30));
  EXPECT_EQ(iso(midnight), "2026-07-01T00:00:00+07:00");
}

TEST(ParseInstant, ReadsWhatIsoWroteAndNothingElse) {
  EXPECT_EQ(parse_instant("2026-07-01T00:00:00+07:00"),
            Instant{date(2026, 6, 30)} + std::chrono::hours{17});
  for (const auto& [text, because] : std::vector<std::pair<std::string, std::string>>{
           {"2026-07-01T24:00:00+07:00", "no such hour"},
           {"2026-07-01T00:00:0+07:00", "seconds of one digit"},
           {"2026-07-01T0:00:000+07:00", "an hour of one digit"},
           {"2026-07-01T 1:00:00+07:00", "a blank in front"},
           {"2026-07-01T00:-1:00+07:00", "a sign"},
           {"2026-07-01T00:00:00+08:00", "another zone"},
           {"2026-02-30T00:00:00+07:00", "no such day"},
       }) {
    EXPECT_FALSE(parse_instant(text)) << text << ": " << because;
  }
}

TEST(SetClock, StandsStillUntilItIsSet) {
  SetClock clock(Instant{date(2026, 1, 1)});
  EXPECT_EQ(clock.today(), date(2026, 1, 1));
  clock.set(Instant{date(2026, 11, 20)});
  EXPECT_EQ(clock.today(), date(2026, 11, 20));
}

}  // namespace
