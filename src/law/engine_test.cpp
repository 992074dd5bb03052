#include "law/engine.h"

#include <thread>

#include "law/testing.h"

namespace law {
namespace {

struct Asked {
  std::string_view question, input, field, answer, because;
};

void PrintTo(const Asked& asked, std::ostream* out) { *out << asked.question << asked.input; }

class EachQuestion : public testing::TestWithParam<Asked> {};

TEST_P(EachQuestion, ComesOut) {
  const Asked& each = GetParam();
  EXPECT_EQ(asked(each.question, each.input, each.field), each.answer) << each.because;
}

INSTANTIATE_TEST_SUITE_P(
    Boundaries, EachQuestion,
    testing::Values(
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-06-30"})", "unit", "working_day",
              "the old decree"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-06-30"})", "limit_days", "10",
              "the last day of ten working days"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-07-01"})", "limit_days", "7",
              "the first day of seven working days"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2020-12-10"})", "acceptance_form",
              "ND124:03", "the first day of the decree"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2020-12-09"})", "due_on",
              "law.no_rule_yet", "before the first wording"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-02-13"})", "due_on", "2026-03-06",
              "ten working days over the week of Tết"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-08-21"})", "due_on", "2026-09-03",
              "the worked Saturday counts and five days in a row do not"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2027-12-28"})", "due_on",
              "calendar.missing_year", "the calendar ends with 2027"},
        Asked{"denunciation.resolution_due", R"({"accepted_on":"2019-05-27"})", "due_on",
              "law.no_rule_yet", "NĐ31 is in force since 28 May 2019"},
        Asked{"denunciation.resolution_due", R"({"accepted_on":"2019-05-28"})", "due_on",
              "2019-06-27", "the first day of NĐ31"},
        Asked{
            "denunciation.resolution_due",
            R"({"accepted_on":"2026-09-04","criteria_met":2,"extensions_decided":2,"extension_decided_on":["2026-10-05","2026-11-04"]})",
            "extensions_applied", "1", "the second was decided a day after the first had ended"},
        Asked{
            "complaint.resolution_due",
            R"({"accepted_on":"2026-07-06","suspensions":[{"suspended_on":"2026-07-10","continued_on":"2026-07-15"},{"suspended_on":"2026-07-15","continued_on":"2026-07-20"}]})",
            "excluded_days", "10", "suspensions that touch do not overlap"},
        Asked{"complaint.statute_of_limitation", R"({"known_on":"2018-12-31"})", "due_on",
              "2019-04-01", "90 days are Sunday 31 March 2019"},
        Asked{"complaint.withdrawal_outcome", R"({"complainants":3,"scope":"part"})", "remaining",
              "3", "who withdraws a part stays"},
        Asked{"complaint.competent_authority", R"({"on":"2026-06-30","target":"commune_chair"})",
              "competent", "law.no_rule_yet", "competence before 1 July 2026 was not read"},
        Asked{
            "complaint.competent_authority",
            R"({"on":"2025-08-01","target":"commune_chair","proposed_resolver":"district_chair"})",
            "proposed_valid", "false", "the office is gone, whoever is competent"},
        Asked{"petition.classify", R"({"signatories":4})", "many_signatories", "false",
              "answered without content"},
        Asked{"petition.classify", R"({"signatories":4,"title_class":"complaint"})", "class",
              "nothing", "the title decides nothing"},
        Asked{"petition.routing", R"({"class":"denunciation","belongs_to":"other_body"})",
              "allowed_actions", "law.ask_instead", "denunciations have their own rules"},
        Asked{"reception.online_checklist", R"({"starts_at":"2026-10-15T00:15"})",
              "connected_latest_at", "2026-10-14T23:15", "an hour before, over midnight"},
        Asked{"report.due", R"({"year":2025,"period":"q1","sender":"commune"})", "due_on",
              "law.no_rule_yet", "TT06/2025 is in force since 30 September 2025"},
        Asked{"report.compute_totals",
              R"({"form":"02/XLD","cells":{"7":1,"8":2,"9":1,"10":1,"11":0}})", "cells",
              "cells.6 field.contradicts", "two formulas of one total disagree"}));

INSTANTIATE_TEST_SUITE_P(
    WrongInput, EachQuestion,
    testing::Values(
        Asked{"complaint.acceptance_due", "{}", "due_on", "received_on field.required", "missing"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-02-30"})", "due_on",
              "received_on field.not_a_date", "no such day"},
        Asked{"complaint.acceptance_due", R"({"received_on":20260701})", "due_on",
              "received_on field.wrong_type", "a number"},
        Asked{"complaint.acceptance_due", R"({"received_on":null})", "due_on",
              "received_on field.wrong_type", "null is not a day"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-07-01","instance":"third"})",
              "due_on", "instance field.not_one_of", "a word the law does not have"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-07-01","hurry":true})", "due_on",
              "hurry field.unknown", "unknown field"},
        Asked{"complaint.acceptance_due", R"({"received_on":"2026-07-01","<b>":1})", "due_on",
              "? field.unknown", "a made-up name is not repeated"},
        Asked{"calendar.add_working_days", R"({"from":"2026-07-01","days":0})", "due_on",
              "days field.too_small", "n is at least one"},
        Asked{"calendar.add_working_days", R"({"from":"2026-07-01","days":99999999999})", "due_on",
              "days field.too_large", "no limit is that long"},
        Asked{"calendar.add_working_days", R"({"from":"2026-07-01","days":1.5})", "due_on",
              "days field.wrong_type", "half a day"},
        Asked{"calendar.end_of_period", R"({"from":"2026-07-01","amount":1000000,"unit":"year"})",
              "due_on", "calendar.missing_year", "far outside the calendar"},
        Asked{"calendar.is_working_day",
              R"({"date":"2026-07-01","extra_days_off":["2026-07-02","2026-07-02"]})", "working",
              "extra_days_off.1 field.duplicate", "a day twice"},
        Asked{
            "calendar.is_working_day",
            R"({"date":"2026-07-01","extra_days_off":["2026-07-02"],"extra_working_days":["2026-07-02"]})",
            "working", "extra_working_days field.contradicts", "off and worked"},
        Asked{
            "complaint.resolution_due",
            R"({"accepted_on":"2026-07-06","suspensions":[{"suspended_on":"2026-07-20","continued_on":"2026-07-19"}]})",
            "due_on", "suspensions.0.continued_on span.ends_before_it_begins", "backwards"},
        Asked{
            "complaint.resolution_due",
            R"({"accepted_on":"2026-07-06","suspensions":[{"suspended_on":"2026-07-05","continued_on":"2026-07-19"}]})",
            "due_on", "suspensions.0.suspended_on span.outside_period", "before acceptance"},
        Asked{
            "complaint.resolution_due",
            R"({"accepted_on":"2026-07-06","suspensions":[{"suspended_on":"2026-07-20","continued_on":"2026-07-30"},{"suspended_on":"2026-07-25","continued_on":"2026-08-02"}]})",
            "due_on", "suspensions span.overlaps", "suspended while suspended"},
        Asked{"complaint.resolution_due",
              R"({"accepted_on":"2026-07-06","suspensions":[{"suspended_on":"2026-07-20"}]})",
              "due_on", "suspensions.0.continued_on field.required", "an open suspension"},
        Asked{"complaint.statute_of_limitation",
              R"({"known_on":"2026-03-02","obstacles":[{"from":"2026-07-10","to":"2026-07-12"}]})",
              "due_on", "obstacles span.outside_period", "after the end of the period"},
        Asked{
            "complaint.statute_of_limitation",
            R"({"known_on":"2026-03-02","obstacles":[{"from":"2026-04-10","to":"2026-04-12"},{"from":"2026-04-12","to":"2026-04-13"}]})",
            "due_on", "obstacles span.overlaps", "both ends count, so a shared day overlaps"},
        Asked{"complaint.acceptance_eligibility", R"({"known_on":"2026-07-01"})", "acceptable",
              "filed_on field.required", "the statute needs both days"},
        Asked{"complaint.acceptance_eligibility", R"({"complainants":2,"signatures":3})",
              "acceptable", "signatures field.contradicts", "more signatures than people"},
        Asked{"complaint.second_complaint_deadline",
              R"({"trigger":"first_limit_expired","trigger_on":"2026-07-01","dismissal":true})",
              "due_on", "dismissal field.contradicts", "dismissal is disciplinary"},
        Asked{"denunciation.resolution_due", R"({"accepted_on":"2026-09-04","criteria_met":8})",
              "due_on", "criteria_met field.too_large", "there are seven criteria"},
        Asked{
            "denunciation.resolution_due",
            R"({"accepted_on":"2026-09-04","extensions_decided":2,"extension_decided_on":["2026-10-01"]})",
            "due_on", "extension_decided_on field.contradicts", "two decisions, one day"},
        Asked{"report.validate_form", R"({"form":"06/QLKNTC","cells":{"18":1}})", "valid",
              "cells.18 field.unknown", "the form has 17 columns"},
        Asked{"report.validate_form", R"({"form":"06/QLKNTC","cells":{"08":1}})", "valid",
              "cells.08 field.unknown", "columns have no leading zero"},
        Asked{"law.everything", "{}", "x", "law.unknown_question", "no such question"}));

TEST(Engine, NamesEveryWrongFieldAtOnce) {
  const auto answer = the_law().ask("complaint.acceptance_due",
                                    object(R"({"instance":"third","kind":3,"more":1})"));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().fields.size(), 4u);
}

TEST(Engine, RefusesADayBeforeTheFirstWordingByRuleAndDay) {
  const auto answer = the_law().ask("complaint.acceptance_due", {{"received_on", "2019-01-02"}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::refused);
  EXPECT_EQ(answer.error().subject, "complaint.accept_by 2019-01-02");
}

TEST(Engine, AnswersEveryQuestionOfTheCatalogue) {
  for (const json::Value& question : the_law().questions()) {
    const std::string id(std::string_view(question.as_object().at("question").as_string()));
    EXPECT_TRUE(the_law().answers(id)) << id;
  }
}

TEST(Due, CarriesWhatARoomStores) {
  const Result<Due> due =
      the_law().due("complaint.acceptance_due", {{"received_on", "2026-06-22"}});
  ASSERT_TRUE(due);
  EXPECT_EQ(iso(due->started_on), "2026-06-22");
  EXPECT_EQ(iso(due->due_on), "2026-07-06");
  EXPECT_EQ(iso(due->warn_on), "2026-07-01");
  EXPECT_FALSE(due->raw_last_day);
  EXPECT_EQ(due->rule, "complaint.accept_by");
  EXPECT_FALSE(due->provisional);
}

TEST(Due, KeepsTheLastDayByArithmetic) {
  const Result<Due> due =
      the_law().due("complaint.resolution_due", {{"accepted_on", "2026-08-03"}});
  ASSERT_TRUE(due);
  EXPECT_EQ(iso(*due->raw_last_day), "2026-09-02");
  EXPECT_EQ(iso(due->due_on), "2026-09-03");
  EXPECT_NE(due->basis.find("Đ.148.5"), std::string::npos);
}

TEST(Due, IsProvisionalWhereItLeansOnAYearWithoutADecision) {
  EXPECT_TRUE(
      the_law().due("complaint.resolution_due", {{"accepted_on", "2026-12-07"}})->provisional);
  EXPECT_FALSE(
      the_law().due("complaint.resolution_due", {{"accepted_on", "2026-11-20"}})->provisional);
}

TEST(Due, IsRefusedForAQuestionWithoutADeadline) {
  const Result<Due> due = the_law().due("denunciation.verifier_conflict", {{"relation", "none"}});
  ASSERT_FALSE(due);
  EXPECT_EQ(due.error().code, "law.no_deadline");
}

TEST(Due, ExplainsOnlyItsOwnDeadlineAmongSeveral) {
  const Result<Due> due = the_law().due("denunciation.conclusion_deadlines",
                                        {{"concluded_on", "2026-08-26"}}, "handle_due_on");
  ASSERT_TRUE(due);
  EXPECT_EQ(iso(due->due_on), "2026-09-09");
  const Result<Sum> sum = the_law().sum_of(*due);
  ASSERT_TRUE(sum);
  ASSERT_EQ(sum->counts.size(), 1u);
  EXPECT_EQ(sum->counts[0].field, "handle_due_on");
}

TEST(Due, ExplainsTheDayItStartsFromToo) {
  const Result<Due> due =
      the_law().due("complaint.decision_effective",
                    {{"instance", "first"}, {"issued_on", "2026-08-10"}}, "enforcement_due_on");
  ASSERT_TRUE(due);
  EXPECT_EQ(the_law().sum_of(*due)->counts.size(), 2u);
}

TEST(Doubt, GivesTheOtherReadingBesideTheDefault) {
  const auto answer = the_law().ask(
      "complaint.notice_due", object(R"({"event":"second_decision","event_on":"2026-10-22"})"));
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->alternatives.size(), 1u);
  EXPECT_EQ(answer->alternatives[0].fields.at("due_on").as_string(), "2026-10-29");
  EXPECT_EQ(answer->doubts.size(), 1u);
}

TEST(Doubt, IsSilentWhereItChangesNothing) {
  const auto answer = the_law().ask(
      "complaint.notice_due", object(R"({"event":"first_decision","event_on":"2026-10-22"})"));
  EXPECT_TRUE(answer->alternatives.empty());
  EXPECT_TRUE(answer->doubts.empty());
}

TEST(Doubt, CanBeReadTheOtherWayByAnOffice) {
  const Result<Engine> other = the_law().with_reading("complaint.send_by", "law");
  ASSERT_TRUE(other);
  const json::Object input = object(R"({"event":"second_decision","event_on":"2026-10-22"})");
  const auto answer = other->ask("complaint.notice_due", input);
  EXPECT_EQ(answer->fields.at("due_on").as_string(), "2026-10-29");
  EXPECT_EQ(answer->alternatives[0].fields.at("due_on").as_string(), "2026-11-02");
  const Result<Engine> back = other->with_reading("complaint.send_by", "decree");
  ASSERT_TRUE(back);
  EXPECT_EQ(back->ask("complaint.notice_due", input)->fields.at("due_on").as_string(),
            "2026-11-02");
  EXPECT_FALSE(the_law().with_reading("complaint.send_by", "whatever"));
}

TEST(Readings, OneElementIsEnoughForASuddenReceptionUnderTheOtherReadingOfD6) {
  const json::Object input{{"system", "state"}, {"complex", true}};
  const auto asked = [&](const Engine& law) {
    return law.ask("reception.sudden_required", input)->fields.at("required").as_bool();
  };
  EXPECT_FALSE(asked(the_law()));
  EXPECT_TRUE(asked(*the_law().with_reading("reception.sudden_state", "any_element")));
  const auto told = the_law().ask("reception.sudden_required", input);
  ASSERT_EQ(told->alternatives.size(), 1U);  // the doubt is shown with what it would change
  EXPECT_TRUE(told->alternatives[0].fields.at("required").as_bool());
}

TEST(Doubt, SwitchesTheRollOverOff) {
  const Result<Engine> strict = the_law().with_reading("calendar.roll_over", "no_roll_over");
  ASSERT_TRUE(strict);
  const auto due = strict->due("complaint.resolution_due", {{"accepted_on", "2026-08-03"}});
  EXPECT_EQ(iso(due->due_on), "2026-09-02");
}

TEST(Proposal, IsAnAlternativeUntilItIsDecided) {
  const auto answer =
      the_law().ask("calendar.add_working_days", object(R"({"from":"2026-11-20","days":3})"));
  ASSERT_EQ(answer->alternatives.size(), 1u);
  EXPECT_EQ(answer->alternatives[0].fields.at("due_on").as_string(), "2026-11-27");
}

TEST(Proposal, MovesDeadlinesOnceItIsDecided) {
  const Result<Calendar> decided = the_law().calendar().with(
      {NamedDay{day("2026-11-23"), DayKind::swapped_day_off, "hoán đổi", "swapped", "CV", false},
       NamedDay{day("2026-11-28"), DayKind::swapped_working_day, "làm bù", "worked", "CV", false}});
  ASSERT_TRUE(decided);
  const Engine later = the_law().with(*decided);
  const auto due = later.due("reception.answer_due", {{"received_on", "2026-11-09"}});
  EXPECT_EQ(iso(due->due_on), "2026-11-25");
}

TEST(Choices, AreThoseOfTheDay) {
  const auto before = the_law().choices("complaint.nonacceptance_grounds", day("2026-06-30"));
  const auto after = the_law().choices("complaint.nonacceptance_grounds", day("2026-07-01"));
  ASSERT_TRUE(before && after);
  EXPECT_EQ(before->size(), 9u);
  EXPECT_EQ(after->size(), 10u);
  EXPECT_EQ(after->back().word, "10.3");
  EXPECT_FALSE(after->front().article.empty());
}

TEST(Choices, AreRefusedBeforeTheLawKnewThem) {
  EXPECT_EQ(the_law().choices("complaint.suspension_grounds", day("2026-06-30")).error().code,
            "law.no_rule_yet");
  EXPECT_EQ(the_law().choices("complaint.colours", day("2026-07-01")).error().code, "law.no_list");
}

TEST(Choices, UseOnlyTheWordsOfTheCatalogue) {
  const std::pair<std::string_view, std::string_view> lists[] = {
      {"complaint.nonacceptance_grounds", "nonacceptance_ground"},
      {"complaint.complexity_grounds", "complexity_ground"},
      {"complaint.suspension_grounds", "complaint_stop_ground"},
      {"complaint.termination_grounds", "complaint_stop_ground"},
      {"denunciation.nonacceptance_grounds", "acceptance_failed"},
      {"petition.eligibility_failures", "eligibility_failed"},
      {"petition.routing_actions", "routing_action"},
      {"feedback.outcomes", "answer_content"},
      {"reception.refusal_grounds", "refusal_ground"}};
  const Result<Rulebook> book = read_rulebook(kLawFolder);
  ASSERT_TRUE(book);
  for (const auto& [list, vocabulary] : lists) {
    const Result<std::vector<Choice>> choices = the_law().choices(list, day("2026-11-20"));
    ASSERT_TRUE(choices) << list;
    for (const Choice& choice : *choices) {
      EXPECT_TRUE(book->catalogue.word(vocabulary, choice.word)) << list << " " << choice.word;
    }
  }
}

TEST(Engine, MayBeAskedByManyThreads) {
  std::vector<std::thread> threads;
  std::vector<int> right(4, 0);
  for (std::size_t t = 0; t < right.size(); ++t) {
    threads.emplace_back([&right, t] {
      for (int i = 0; i < 200; ++i) {
        const auto due = the_law().due("complaint.acceptance_due", {{"received_on", "2026-07-10"}});
        right[t] += due && iso(due->due_on) == "2026-07-21";
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (int count : right) EXPECT_EQ(count, 200);
}

// The swap of 23 and 28 November 2026, which the Ministry had proposed.
Engine with_the_swap() {
  const std::vector<NamedDay> days{
      {day("2026-11-23"), DayKind::swapped_day_off, "nghỉ hoán đổi", "swapped day off", "QĐ 1"},
      {day("2026-11-28"), DayKind::swapped_working_day, "làm bù", "worked instead", "QĐ 1"}};
  return the_law().with(*the_law().calendar().with(days));
}

TEST(Adopting, ChangesTheLawForAllWhoHoldTheEngineAndKeepsWhatWasReckoned) {
  Engine law = the_law();
  const json::Object input = object(R"({"received_on":"2026-11-18"})");
  const Due before = *law.due("complaint.acceptance_due", input);
  EXPECT_EQ(iso(before.due_on), "2026-11-30") << "24 November is a holiday";
  const Sum sum_before = *law.sum_of(before);

  EXPECT_EQ(law.adopt(with_the_swap()), 1);
  const Due after = *law.again(before);
  EXPECT_EQ(iso(after.due_on), "2026-11-30") << "one day off, one Saturday worked";
  EXPECT_EQ(after.edition, 1);
  EXPECT_EQ(law.sum_of(before)->vi, sum_before.vi) << "as it was when it was reckoned";
  EXPECT_NE(law.sum_of(after)->vi, sum_before.vi) << "names the swapped days";
}

TEST(Adopting, CanBeUndoneBeforeAnybodyKnows) {
  Engine law = the_law();
  const json::Object input = object(R"({"received_on":"2026-11-13"})");
  const Date before = law.due("complaint.acceptance_due", input)->due_on;
  law.adopt(with_the_swap());
  EXPECT_NE(law.due("complaint.acceptance_due", input)->due_on, before);
  law.drop_last_edition();
  EXPECT_EQ(law.due("complaint.acceptance_due", input)->due_on, before);
  EXPECT_EQ(law.edition(), 0);
}

TEST(Adopting, DisturbsNobodyWhoAsksMeanwhile) {
  Engine law = the_law();
  const Engine changed = with_the_swap();
  const json::Object input = object(R"({"received_on":"2026-11-13"})");
  std::jthread asking([&] {
    for (int i = 0; i < 300; ++i) {
      const Due due = *law.due("complaint.acceptance_due", input);
      EXPECT_EQ(law.answer_of(due)->fields.at("due_on").as_string(), iso(due.due_on))
          << "of one edition";
    }
  });
  for (int i = 0; i < 100; ++i) law.adopt(changed);
}

TEST(CalendarConfirmed, LeansOnNothingProvisionalUpToThatDay) {
  const Calendar calendar = the_law().calendar();
  ASSERT_TRUE(calendar.provisional(day("2027-02-08")));
  const Calendar confirmed = calendar.confirmed(day("2027-12-31"));
  EXPECT_FALSE(confirmed.provisional(day("2027-12-31")));
  for (const NamedDay& named : confirmed.named()) EXPECT_FALSE(named.provisional) << iso(named.day);
  EXPECT_EQ(calendar.confirmed(day("2020-01-01")).confirmed_until(), calendar.confirmed_until());
}

}  // namespace
}  // namespace law
