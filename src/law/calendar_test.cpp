#include "law/calendar.h"

#include "law/lunar.h"
#include "law/testing.h"

namespace law {
namespace {

struct DayCase {
  std::string_view day, kind, because;
};

void PrintTo(const DayCase& each, std::ostream* out) { *out << each.day; }

class EachDay : public testing::TestWithParam<DayCase> {};

TEST_P(EachDay, HasItsKind) {
  const Result<DayKind> kind = the_law().calendar().kind_of(day(GetParam().day));
  ASSERT_TRUE(kind);
  EXPECT_EQ(word_of(*kind), GetParam().kind) << GetParam().because;
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, EachDay,
    testing::Values(
        DayCase{"2018-12-31", "swapped_day_off", "swapped with Saturday 5 January 2019"},
        DayCase{"2019-01-05", "swapped_working_day", "worked for 31 December 2018"},
        DayCase{"2019-02-04", "public_holiday", "Tết 2019 from the eve"},
        DayCase{"2019-02-09", "weekend", "the Saturday after Tết 2019"},
        DayCase{"2019-04-14", "public_holiday", "Giỗ Tổ 2019, a Sunday, is named a holiday"},
        DayCase{"2019-04-15", "compensatory_day_off", "for Giỗ Tổ on a Sunday"},
        DayCase{"2020-01-29", "compensatory_day_off", "two Tết days fell on a weekend"},
        DayCase{"2020-09-03", "working_day", "the second National Day holiday began in 2021"},
        DayCase{"2021-09-03", "public_holiday", "the adjacent day"},
        DayCase{"2022-04-11", "compensatory_day_off", "Giỗ Tổ 2022 was a Sunday"},
        DayCase{"2023-05-03", "compensatory_day_off", "Giỗ Tổ, 30 April and a weekend met"},
        DayCase{"2024-04-29", "swapped_day_off", "the bridge day of 2024"},
        DayCase{"2024-05-04", "swapped_working_day", "worked for 29 April"},
        DayCase{"2025-04-26", "swapped_working_day", "worked for 2 May"},
        DayCase{"2025-02-03", "working_day", "the Monday after Tết 2025"},
        DayCase{"2026-01-10", "swapped_working_day", "worked for 2 January"},
        DayCase{"2026-08-31", "swapped_day_off", "swapped with Saturday 22 August"},
        DayCase{"2026-11-23", "working_day", "the swap with 28 November is only proposed"},
        DayCase{"2026-11-24", "public_holiday", "Viet Nam Culture Day"},
        DayCase{"2025-11-24", "working_day", "24 November is off only from 2026"},
        DayCase{"2027-02-06", "public_holiday", "the first day of Tết 2027, a Saturday"},
        DayCase{"2027-02-10", "compensatory_day_off", "provisional"}));

TEST(Calendar, RefusesAYearItDoesNotKnow) {
  for (std::string_view unknown : {"2018-11-30", "2028-01-01", "2017-05-05"}) {
    const Result<DayKind> kind = the_law().calendar().kind_of(day(unknown));
    ASSERT_FALSE(kind) << unknown;
    EXPECT_EQ(kind.error().code, "calendar.missing_year");
    EXPECT_EQ(kind.error().subject, unknown.substr(0, 4));
  }
}

TEST(Calendar, SwitchesDaysForOneQuestionOnly) {
  const Calendar& calendar = the_law().calendar();
  const Result<Calendar> changed =
      calendar.with(DaySwitches{{day("2026-11-23")}, {day("2026-11-28")}});
  ASSERT_TRUE(changed);
  EXPECT_EQ(*changed->kind_of(day("2026-11-23")), DayKind::swapped_day_off);
  EXPECT_EQ(*changed->kind_of(day("2026-11-28")), DayKind::swapped_working_day);
  EXPECT_EQ(*calendar.kind_of(day("2026-11-23")), DayKind::working_day);
}

TEST(Calendar, KeepsTheNameOfADayThatIsOffAnyway) {
  const Result<Calendar> changed = the_law().calendar().with(DaySwitches{{day("2026-11-24")}, {}});
  EXPECT_EQ(*changed->kind_of(day("2026-11-24")), DayKind::public_holiday);
}

TEST(Calendar, CountsWorkingDaysBetween) {
  const Calendar& calendar = the_law().calendar();
  EXPECT_EQ(*calendar.working_days_between(day("2026-11-20"), day("2026-11-26")), 3);
  EXPECT_EQ(*calendar.working_days_between(day("2026-11-26"), day("2026-11-20")), 0);
  EXPECT_EQ(*calendar.working_days_between(day("2026-08-21"), day("2026-09-03")), 7)
      << "the worked Saturday counts, the long holiday does not";
}

TEST(Days, AreLateOnlyAfterTheDueDay) {
  EXPECT_FALSE(is_late(day("2026-07-21"), day("2026-07-21")));
  EXPECT_TRUE(is_late(day("2026-07-21"), day("2026-07-22")));
  EXPECT_EQ(days_late(day("2026-07-21"), day("2026-07-24")), 3);
  EXPECT_EQ(days_late(day("2026-07-21"), day("2026-07-01")), 0);
}

TEST(Days, MonthsEndOnTheirLastDay) {
  EXPECT_EQ(add_months(day("2026-01-31"), 1), day("2026-02-28"));
  EXPECT_EQ(add_months(day("2024-02-29"), 12), day("2025-02-28"));
  EXPECT_EQ(add_months(day("2026-10-31"), 4), day("2027-02-28"));
  EXPECT_EQ(last_of_month(day("2024-02-10")), day("2024-02-29"));
}

TEST(Moon, GivesTheNewYearsOfTwoCenturies) {
  struct {
    int year;
    std::string_view tet;
  } const known[] = {{1900, "1900-01-31"}, {1968, "1968-01-29"}, {1985, "1985-01-21"},
                     {2007, "2007-02-17"}, {2019, "2019-02-05"}, {2020, "2020-01-25"},
                     {2021, "2021-02-12"}, {2022, "2022-02-01"}, {2023, "2023-01-22"},
                     {2024, "2024-02-10"}, {2025, "2025-01-29"}, {2026, "2026-02-17"},
                     {2027, "2027-02-06"}, {2033, "2033-01-31"}, {2034, "2034-02-19"}};
  for (const auto& each : known) EXPECT_EQ(iso(lunar_new_year(each.year)), each.tet);
}

TEST(Moon, AgreesWithEveryYearOfTheCalendar) {
  const Calendar& calendar = the_law().calendar();
  for (int year = 2019; year <= year_of(calendar.last()); ++year) {
    EXPECT_EQ(*calendar.kind_of(lunar_new_year(year)), DayKind::public_holiday) << year;
    EXPECT_EQ(*calendar.kind_of(hung_kings_day(year)), DayKind::public_holiday) << year;
  }
}

}  // namespace
}  // namespace law
