// The calendars that rules make, against the days off of 2019 and 2026.
#include "receptions/plan.h"

#include <gtest/gtest.h>

#include "law/calendar.h"
#include "law/testing.h"
#include "receptions/findings.h"
#include "receptions/suggested.h"
#include "staff/testing.h"

namespace receptions {
namespace {

using law::the_law;

units::Unit a_unit(const std::string& kind, units::Level level) {
  return {.id = "unit",
          .name = "Đơn vị",
          .line = kind == "party_committee" ? units::Line::party : units::Line::state,
          .kind = kind,
          .level = level,
          .valid_from = date(2018, 1, 1)};
}

Rule a_rule(Pattern pattern, Date valid_from) {
  return {.id = "rule",
          .unit_id = "unit",
          .pattern = std::move(pattern),
          .starts_at = "08:00",
          .ends_at = "11:30",
          .place = "Trụ sở tiếp công dân",
          .valid_from = valid_from};
}

std::vector<Session> planned_in(const units::Unit& unit, const std::vector<Rule>& rules,
                                Span span) {
  auto sessions = planned(the_law(), unit, rules, span);
  EXPECT_TRUE(sessions) << sessions.error().code;
  return sessions.value_or(std::vector<Session>());
}

// "05/04 06/05 …".
std::string days(const std::vector<Session>& sessions) {
  std::string text;
  for (const Session& session : sessions) {
    text += (text.empty() ? "" : " ") + vietnamese(session.day).substr(0, 5);
  }
  return text;
}

const Span k2019{date(2019, 1, 1), date(2019, 12, 31)};
const Span k2026{date(2026, 1, 1), date(2026, 12, 31)};

TEST(Plan, the_year_2019_of_nghe_an_is_shifted_as_its_plan_says) {
  struct Row {
    const char* who;
    std::string kind;
    units::Level level;
    std::vector<int> days;
    Date from;
    const char* expected;
    const char* because;
  };
  const Row kRows[] = {
      {"the provincial secretary",
       "party_committee",
       units::Level::province,
       {5},
       date(2019, 3, 20),
       "05/04 06/05 05/06 05/07 05/08 05/09 07/10 05/11 05/12",
       "the first is 5 April; 5 May a Sunday, 5 October a Saturday"},
      {"Con Cuông",
       "party_committee",
       units::Level::commune,
       {20},
       date(2019, 4, 1),
       "22/04 20/05 20/06 22/07 20/08 20/09 21/10 20/11 20/12",
       "20 April a Saturday, 20 July a Saturday, 20 October a Sunday"},
      {"its communes",
       "party_committee",
       units::Level::commune,
       {5, 25},
       date(2019, 4, 1),
       "05/04 25/04 06/05 27/05 05/06 25/06 05/07 25/07 05/08 26/08 05/09 25/09 07/10 25/10 05/11 "
       "25/11 05/12 25/12",
       "5 and 25 May at weekends, 25 August a Sunday, 5 October a Saturday"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(std::string(row.who) + ": " + row.because);
    const auto sessions =
        planned_in(a_unit(row.kind, row.level), {a_rule(DaysOfMonth{row.days}, row.from)}, k2019);
    EXPECT_EQ(days(sessions), row.expected);
  }
}

TEST(Plan, every_pattern_gives_its_days) {
  struct Row {
    Pattern pattern;
    const char* expected;
    const char* because;
  };
  const Row kRows[] = {
      {EveryWeeks{date(2026, 7, 2), 2}, "02/07 16/07 30/07 13/08 27/08", "every second Thursday"},
      {EveryWeeks{date(2026, 6, 25), 2}, "09/07 23/07 06/08 20/08", "counted from before"},
      {WeekdaysOfMonth{2, {1, 3}}, "07/07 21/07 04/08 18/08", "first and third Tuesday"},
      {WeekdaysOfMonth{5, {5}}, "31/07", "August has no fifth Friday"},
      {DaysOfMonth{{30, 31}}, "30/07 31/07 03/09",
       "30 August is a Sunday, the 31st to 2 September are off: one session"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.because);
    const auto sessions =
        planned_in(a_unit("peoples_committee", units::Level::commune),
                   {a_rule(row.pattern, date(2026, 1, 1))}, {date(2026, 7, 1), date(2026, 8, 31)});
    EXPECT_EQ(days(sessions), row.expected);
  }
}

TEST(Plan, a_rule_or_a_unit_that_ends_leaves_no_session_after_its_last_day) {
  units::Unit unit = a_unit("peoples_committee", units::Level::commune);
  Rule rule = a_rule(DaysOfMonth{{5, 20}}, date(2026, 1, 1));
  rule.valid_to = date(2026, 2, 10);
  EXPECT_EQ(days(planned_in(unit, {rule}, k2026)), "05/01 20/01 05/02");
  rule.valid_to.reset();
  unit.valid_to = date(2026, 3, 1);
  EXPECT_EQ(days(planned_in(unit, {rule}, k2026)), "05/01 20/01 05/02 23/02");
}

TEST(Plan, two_rules_that_meet_on_one_day_make_one_session) {
  const auto sessions = planned_in(a_unit("peoples_committee", units::Level::commune),
                                   {a_rule(DaysOfMonth{{14, 16}}, date(2026, 1, 1))},
                                   {date(2026, 2, 1), date(2026, 2, 28)});
  EXPECT_EQ(days(sessions), "23/02") << "14 to 22 February 2026 are days off";
}

TEST(Quota, the_minimum_is_that_of_the_post_and_the_month) {
  struct Row {
    const char* kind;
    units::Level level;
    Date month;
    std::vector<int> days;
    const char* expected;  // required, per, planned
    bool met;
    const char* because;
  };
  const Row kRows[] = {
      {"peoples_committee",
       units::Level::commune,
       date(2026, 7, 1),
       {2, 16},
       "2 month 2",
       true,
       "two days a month since 1 July 2026"},
      {"peoples_committee", units::Level::commune, date(2026, 7, 1), {2}, "2 month 1", false, ""},
      {"peoples_committee",
       units::Level::commune,
       date(2026, 3, 1),
       {2, 16},
       "1 week 2",
       false,
       "one day a week until then"},
      {"peoples_committee", units::Level::province, date(2026, 3, 1), {2}, "1 month 1", true, ""},
      {"party_committee",
       units::Level::commune,
       date(2026, 3, 1),
       {2},
       "2 month 1",
       false,
       "QĐ 11 Đ.4.1"},
      {"party_committee", units::Level::province, date(2026, 3, 1), {2}, "1 month 1", true, ""},
      {"department",
       units::Level::province,
       date(2026, 3, 1),
       {},
       "1 month 0",
       false,
       "the head of another State body"},
      {"internal_affairs",
       units::Level::province,
       date(2026, 3, 1),
       {},
       "nothing 0",
       true,
       "an advisory organ of the party owes none"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(std::string(row.kind) + " " + iso(row.month) + " " + row.because);
    units::Unit unit = a_unit(row.kind, row.level);
    if (unit.kind == "internal_affairs") unit.line = units::Line::party;
    std::vector<Session> sessions;
    for (const int day : row.days) sessions.push_back({.day = law::add_days(row.month, day - 1)});
    const auto answer = quota(the_law(), unit, row.month, sessions);
    ASSERT_TRUE(answer) << answer.error().code;
    const std::string text =
        (answer->required ? std::to_string(*answer->required) + " " + answer->per : "nothing") +
        " " + std::to_string(answer->planned);
    EXPECT_EQ(text, row.expected);
    EXPECT_EQ(answer->met, row.met);
    EXPECT_EQ(answer->article.empty(), row.kind == std::string("internal_affairs"));
  }
}

TEST(Quota, a_delegated_day_is_counted_apart_and_fills_nothing) {
  Session in_person{.day = date(2026, 8, 5)};
  Session delegated{.day = date(2026, 8, 20), .delegate = Delegate{.name = "Phó"}};
  const auto answer = quota(the_law(), a_unit("peoples_committee", units::Level::commune),
                            date(2026, 8, 1), {in_person, delegated});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->planned, 1);
  EXPECT_EQ(answer->delegated, 1);
  EXPECT_FALSE(answer->met);
}

TEST(Local, an_absence_is_reported_by_the_day_the_regulation_says) {
  const auto can_tho = the_law().with_profile("can_tho_2025", date(2025, 9, 11));
  ASSERT_TRUE(can_tho) << can_tho.error().code;
  EXPECT_EQ(absence_report_by(*can_tho, date(2026, 10, 15)), date(2026, 10, 14));
  EXPECT_EQ(absence_report_by(the_law(), date(2026, 10, 15)), std::nullopt);
}

TEST(Local, an_absence_reported_later_is_found) {
  const auto can_tho = the_law().with_profile("can_tho_2025", date(2025, 9, 11));
  ASSERT_TRUE(can_tho);
  const auto unit = a_unit("peoples_committee", units::Level::province);
  const auto codes = [&](const law::Engine& law, Date reported_on) {
    Session session{.id = "s", .unit_id = unit.id, .day = date(2026, 10, 15)};
    session.stage = Stage::published;
    session.participants = {{"Chánh Thanh tra", Participant::StandIn{"Phó", "Ốm", reported_on}}};
    const Span month{date(2026, 10, 1), date(2026, 10, 31)};
    const auto found = findings(law, {unit, {session}, {}}, month, date(2026, 10, 1));
    EXPECT_TRUE(found);
    return std::ranges::count(*found, "reported_late", &Finding::code);
  };
  EXPECT_EQ(codes(*can_tho, date(2026, 10, 14)), 0);
  EXPECT_EQ(codes(*can_tho, date(2026, 10, 15)), 1) << "on the day itself is too late";
  EXPECT_EQ(codes(the_law(), date(2026, 10, 15)), 0) << "the law itself sets no limit";
}

TEST(Suggested, days_of_the_local_regulation_are_offered_once_for_the_posts_it_names) {
  const Date today = date(2026, 11, 20);
  const auto nghe_an = the_law().with_profile("nghe_an_2019", date(2026, 1, 1));
  ASSERT_TRUE(nghe_an);
  const auto secretary = a_unit("party_committee", units::Level::commune);
  const auto offered = suggested_json(*nghe_an, secretary, {}, today);
  ASSERT_EQ(offered.size(), 1U);
  const json::Object& rule = offered[0].as_object();
  EXPECT_EQ(json::serialize(rule.at("days")), "[5,25]");
  EXPECT_EQ(rule.at("delegation").as_string(), "special_case");
  EXPECT_EQ(rule.at("valid_from").as_string(), "2026-11-20");
  EXPECT_FALSE(rule.at("where").is_null()) << "only the communes of Con Cuông are known";
  const Rule set = a_rule(DaysOfMonth{{5, 25}}, date(2026, 1, 1));
  EXPECT_TRUE(suggested_json(*nghe_an, secretary, {set}, today).empty());
  const auto chair = a_unit("peoples_committee", units::Level::commune);
  EXPECT_TRUE(suggested_json(*nghe_an, chair, {}, today).empty());
  EXPECT_TRUE(suggested_json(the_law(), secretary, {}, today).empty()) << "no regulation followed";
}

}  // namespace
}  // namespace receptions
