// Local profiles: what an office that follows one is told.
#include "law/profile.h"

#include "law/explain.h"
#include "law/testing.h"

namespace law {
namespace {

// The law with a profile of its own, whose limits are shorter.
Engine with_own(std::vector<Shorter> shorter) {
  Result<Rulebook> book = read_rulebook(kLawFolder);
  EXPECT_TRUE(book);
  Profile own{.id = "own",
              .title = {"Quy chế riêng", "Own regulation"},
              .basis = "QĐ 5",
              .in_force_from = day("2026-01-01"),
              .shorter = std::move(shorter),
              .file = "local/own.yaml"};
  book->profiles.emplace("own", std::move(own));
  return *Engine::from(*std::move(book));
}

const Shorter kAnswer{.rule = "reception.answer_by",
                      .length = "length",
                      .limit = {5, Unit::working_day},
                      .basis = "QĐ 5 Đ.2"};
const json::Object kReceived = {{"system", "state"}, {"received_on", "2026-10-01"}};

TEST(Profile, MakesALimitShorterFromTheDayOnWhichItIsFollowed) {
  const Engine law = with_own({kAnswer});
  EXPECT_EQ(iso(law.due("reception.answer_due", kReceived)->due_on), "2026-10-15");
  const Engine later = *law.with_profile("own", day("2026-10-02"));
  EXPECT_EQ(iso(later.due("reception.answer_due", kReceived)->due_on), "2026-10-15")
      << "what began the day before keeps the law's limit";
  const Engine same_day = *law.with_profile("own", day("2026-10-01"));
  EXPECT_EQ(iso(same_day.due("reception.answer_due", kReceived)->due_on), "2026-10-08");
}

TEST(Profile, IsNamedInTheSentencesWhereItMadeALimitShorter) {
  const Engine law = *with_own({kAnswer}).with_profile("own", day("2026-01-01"));
  const Answer answer = *law.ask("reception.answer_due", kReceived);
  EXPECT_EQ(answer.sum.vi[1],
            "Thời hạn: 5 ngày làm việc, theo QĐ 5 Đ.2, ngắn hơn 10 ngày làm việc theo LTCD "
            "42/2013/QH13 Đ.28.1.");
  EXPECT_EQ(answer.sum.en[1],
            "Limit: 5 working days, by QĐ 5 Đ.2, shorter than the 10 working days of LTCD "
            "42/2013/QH13 Đ.28.1.");
  EXPECT_EQ(law.due("reception.answer_due", kReceived)->basis,
            "QĐ 5 Đ.2; LTCD 42/2013/QH13 Đ.28.1");
  EXPECT_NE(std::ranges::find(answer.basis, "QĐ 5 Đ.2"), answer.basis.end());
}

TEST(Profile, AddsItsExtensionsToTheShorterLimit) {
  const Engine law = *with_own({{.rule = "denunciation.resolve_by",
                                 .length = "base",
                                 .limit = {20, Unit::calendar_day},
                                 .basis = "QĐ 5 Đ.3"}})
                          .with_profile("own", day("2026-01-01"));
  const Answer answer =
      *law.ask("denunciation.resolution_due",
               object(R"({"accepted_on":"2026-09-04","criteria_met":2,"extensions_decided":1})"));
  EXPECT_EQ(answer.fields.at("limit_days").as_int64(), 50);
  EXPECT_NE(answer.sum.vi[1].find("50 ngày, theo QĐ 5 Đ.3, ngắn hơn 60 ngày"), std::string::npos)
      << answer.sum.vi[1];
}

TEST(Profile, IsOverWhenAnotherIsFollowed) {
  const Engine law = *with_own({kAnswer}).with_profile("own", day("2026-01-01"));
  const Engine ended = *law.with_profile("none", day("2026-10-01"));
  EXPECT_EQ(iso(ended.due("reception.answer_due", kReceived)->due_on), "2026-10-15");
  EXPECT_EQ(ended.profile(day("2026-09-30"))->id, "own");
  EXPECT_EQ(ended.profile(day("2026-10-01"))->id, "none");
  EXPECT_EQ(ended.profile(day("2025-12-31")), nullptr);
}

TEST(Profile, IsRefusedWhereItIsNotInForce) {
  EXPECT_EQ(the_law().with_profile("nowhere", day("2026-01-01")).error().code, "law.no_profile");
  const auto early = the_law().with_profile("can_tho_2025", day("2025-09-10"));
  EXPECT_EQ(early.error().code, "law.profile_not_in_force");
  EXPECT_EQ(early.error().subject, "2025-09-11");
}

TEST(Profile, NeverLengthensALimitThatALaterWordingMadeShorter) {
  Result<Rulebook> book = read_rulebook(kLawFolder);
  ASSERT_TRUE(book);
  Wording stricter = book->rules.find("reception.answer_by")->second.wordings.back();
  const InForce in_force(book->rules.find("reception.answer_by")->second, stricter, nullptr,
                         nullptr);
  ASSERT_EQ(in_force.length().amount, 10);
  Profile own{.id = "own", .basis = "QĐ 5", .shorter = {kAnswer}};
  stricter.slots.lengths.find("length")->second.amount = 4;
  const InForce local(book->rules.find("reception.answer_by")->second, stricter, nullptr, &own);
  EXPECT_EQ(local.length().amount, 4);
}

TEST(Profile, OfSaturdaysOffMovesALimitAndSaysWhy) {
  const Engine law = *the_law().with_profile("saturdays_off", day("2026-08-01"));
  const Answer answer = *law.ask("complaint.acceptance_due", {{"received_on", "2026-08-21"}});
  EXPECT_EQ(answer.fields.at("due_on").as_string(), "2026-09-04");
  EXPECT_NE(answer.sum.vi[2].find("thứ Bảy 22/08 (làm bù 31/8; cơ quan không làm việc)"),
            std::string::npos)
      << answer.sum.vi[2];
  EXPECT_TRUE(is_working(*law.calendar().kind_of(day("2026-01-10")))) << "before it was followed";
  const Engine ended = *law.with_profile("none", day("2026-08-01"));
  EXPECT_EQ(ended.ask("complaint.acceptance_due", {{"received_on", "2026-08-21"}})
                ->fields.at("due_on")
                .as_string(),
            "2026-09-03");
}

TEST(Profile, OfSaturdaysOffAppliesToALateDecisionToo) {
  const std::vector<NamedDay> days{
      {day("2026-11-23"), DayKind::swapped_day_off, "nghỉ hoán đổi", "swapped day off", "QĐ 1"},
      {day("2026-11-28"), DayKind::swapped_working_day, "làm bù", "worked instead", "QĐ 1"}};
  const Engine law = the_law()
                         .with_profile("saturdays_off", day("2026-08-01"))
                         ->with(*the_law().calendar().with(days));
  EXPECT_FALSE(is_working(*law.calendar().kind_of(day("2026-11-28"))));
}

TEST(Profile, KnowsTheDaysOnWhichAPostReceives) {
  const Engine law = *the_law().with_profile("nghe_an_2019", day("2019-03-01"));
  const auto communes = law.reception_days("commune_party_secretary", day("2026-10-09"));
  ASSERT_TRUE(communes);
  ASSERT_EQ(communes->size(), 2u);
  EXPECT_EQ(iso(communes->at(1).fixed_on), "2026-10-25");
  EXPECT_EQ(iso(communes->at(1).on), "2026-10-26") << "a Sunday";
  EXPECT_EQ(communes->at(1).where.en, "the communes of Con Cuông");
  EXPECT_TRUE(the_law().reception_days("commune_party_secretary", day("2026-10-01"))->empty())
      << "no profile is followed";
}

TEST(Profile, SaysWhoMayReceiveInTheHeadsPlace) {
  const Engine law = *the_law().with_profile("can_tho_2025", day("2025-09-11"));
  const Profile* profile = law.profile(day("2026-11-20"));
  ASSERT_NE(profile, nullptr);
  EXPECT_EQ(profile->delegation->policy, Delegation::allowed);
  EXPECT_EQ(profile->inner_limits, "reception.can_tho_2025");
  EXPECT_EQ(profile->shift, Shift::adjacent_working_day);
}

}  // namespace
}  // namespace law
