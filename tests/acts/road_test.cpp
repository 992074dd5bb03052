// The ordinary road of each kind, through the real acts, law and database.
#include "acts/desk.h"

namespace acts {
namespace {

using matters::Matter;
using matters::Stage;

struct Road : Desk {
  Matter accepted(const std::string& kind) {
    return done("head", taken(paper(kind)), "accept", {{"on", "2026-11-20"}});
  }

  static json::Object answer(const std::string& result) {
    return {{"on", "2026-11-20"},
            {"result", result},
            {"document_number", "15/QĐ-UBND"},
            {"text", "Nội dung giải quyết đầy đủ"},
            {"evidence", "Biên bản xác minh 12/11"}};
  }

  std::string first_choice(const std::string& list) {
    return the_law().choices(list, clock.today())->front().word;
  }
};

TEST_F(Road, AComplaintIsAcceptedDecidedDeliveredAndClosed) {
  Matter matter = taken(paper("complaint"));
  EXPECT_EQ(matter.stage, Stage::classified);
  EXPECT_EQ(clocks(matter), "acceptance 2026-12-02");  // 7 working days, 24/11 is off
  matter = done("head", matter, "accept", {{"on", "2026-11-20"}});
  EXPECT_EQ(clocks(matter), "acceptance 2026-12-02 met 2026-11-20, resolution 2026-12-21");
  matter = done("head", matter, "assign", {{"assignee_id", people["handler"].user_id}});
  EXPECT_EQ(matters::waiting(matter), matters::Waiting::handler);
  matter = done("head", matter, "decide", answer(first_choice("complaint.outcomes_first")));
  EXPECT_EQ(matters::next_clock(matter)->name, "send_decision");
  EXPECT_EQ(iso(matters::next_clock(matter)->due.due_on), "2026-11-26");  // 3 working days
  matter = done("handler", matter, "deliver", {{"on", "2026-11-20"}, {"how", "in_person"}});
  EXPECT_EQ(matters::next_clock(matter), nullptr);
  matter = done("handler", matter, "close", {{"on", "2026-11-20"}});
  EXPECT_EQ(matter.stage, Stage::closed);
  EXPECT_TRUE(journal::verify(database).faults.empty());
}

TEST_F(Road, ComplexityInWritingLengthensAComplaint) {
  Matter matter = accepted("complaint");
  matter = done("head", matter, "determine_complexity",
                {{"on", "2026-11-20"}, {"grounds", json::Array{"b"}}, {"document_number", "3/VB"}});
  EXPECT_EQ(iso(matters::next_clock(matter)->due.due_on), "2027-01-04");  // 45 days
  const auto twice =
      act("head", matter, "determine_complexity",
          {{"on", "2026-11-20"}, {"grounds", json::Array{"zz"}}, {"document_number", "3/VB"}});
  EXPECT_EQ(twice.error().subject, "grounds");
}

TEST_F(Road, ASecondComplaintHasTheLongerLimitAndOtherOutcomes) {
  json::Object body = paper("complaint");
  body["instance"] = "second";
  Matter matter = done("head", taken(body), "accept", {{"on", "2026-11-20"}});
  EXPECT_EQ(iso(matters::next_clock(matter)->due.due_on), "2027-01-04");  // 45 days
  matter = done("head", matter, "decide", answer(first_choice("complaint.outcomes_second")));
  EXPECT_EQ(matters::next_clock(matter)->due.question, "complaint.notice_due");
}

TEST_F(Road, ADenunciationIsExtendedOnceWhenComplexAndNotTwice) {
  Matter matter = accepted("denunciation");
  json::Object extension{{"on", "2026-11-20"},
                         {"grounds", json::Array{"c"}},
                         {"reason", "Phải xác minh ở nhiều nơi"},
                         {"document_number", "9/QĐ"}};
  matter = done("head", matter, "extend", extension);
  EXPECT_EQ(iso(matters::next_clock(matter)->due.due_on), "2027-01-19");  // 60 days
  EXPECT_EQ(act("head", matter, "extend", extension).error().code, "act.before_last_step");
  today(date(2026, 12, 18));
  extension["on"] = "2026-12-18";
  const auto again = act("head", matter, "extend", extension);
  EXPECT_EQ(again.error().code, "extend.not_allowed");
  EXPECT_FALSE(again.error().article.empty());
}

TEST_F(Road, AnEspeciallyComplexDenunciationIsExtendedTwice) {
  Matter matter = accepted("denunciation");
  json::Object extension{{"on", "2026-11-20"},
                         {"grounds", json::Array{"b", "c"}},
                         {"reason", "Phải xác minh ở nhiều nơi"},
                         {"document_number", "9/QĐ"}};
  matter = done("head", matter, "extend", extension);
  today(date(2026, 12, 18));
  extension["on"] = "2026-12-18";
  matter = done("head", matter, "extend", extension);
  EXPECT_EQ(iso(matters::next_clock(matter)->due.due_on), "2027-02-18");  // 90 days
  today(date(2027, 1, 15));
  extension["on"] = "2027-01-15";
  EXPECT_EQ(act("head", matter, "extend", extension).error().code, "extend.not_allowed");
}

TEST_F(Road, ADenunciationIsConcludedAndTheConclusionSentInFiveWorkingDays) {
  Matter matter = done("head", accepted("denunciation"), "decide",
                       answer(first_choice("denunciation.outcomes")));
  EXPECT_EQ(matters::next_clock(matter)->name, "send_conclusion");
  EXPECT_EQ(iso(matters::next_clock(matter)->due.due_on), "2026-11-30");
}

TEST_F(Road, ADenunciationOfAnotherBodyHasTheClockOfForwarding) {
  json::Object body = paper("denunciation");
  body["contents"].as_array()[0].as_object()["belongs_to"] = "other_body";
  Matter matter = taken(body);
  EXPECT_EQ(clocks(matter), "forwarding 2026-11-30");  // 5 working days
  EXPECT_EQ(act("head", matter, "accept", {{"on", "2026-11-20"}}).error().code,
            "act.law_leaves_closed");
  matter = done(
      "clerk", matter, "forward",
      {{"on", "2026-11-20"}, {"to", "Thanh tra thành phố"}, {"reason", "Không thuộc thẩm quyền"}});
  EXPECT_EQ(matter.stage, Stage::forwarded);
}

TEST_F(Road, FeedbackIsAcceptedWithinTenWorkingDaysAndAnswered) {
  Matter matter = taken(paper("feedback"));
  EXPECT_EQ(clocks(matter), "answer 2026-12-07");
  matter = done("head", matter, "accept", {{"on", "2026-11-20"}});
  matter = done("head", matter, "assign", {{"assignee_id", people["handler"].user_id}});
  matter = done("handler", matter, "decide", answer(first_choice("feedback.results")));
  EXPECT_EQ(matter.stage, Stage::decided);
}

TEST_F(Road, TheHandlerActsOnlyOnWhatIsAssignedToHim) {
  Matter matter =
      done("head", accepted("feedback"), "assign", {{"assignee_id", people["handler"].user_id}});
  EXPECT_EQ(act("other_handler", matter, "decide", answer("x")).error().code, "act.not_yours");
}

TEST_F(Road, RefusingNeedsAGroundOfTheLaw) {
  const Matter matter = taken(paper("complaint"));
  json::Object body{
      {"on", "2026-11-20"}, {"ground", "11.99"}, {"reason", "Không đủ điều kiện thụ lý"}};
  EXPECT_EQ(act("head", matter, "refuse", body).error().subject, "ground");
  body["ground"] = "11.6";
  const Matter refused = done("head", matter, "refuse", body);
  EXPECT_NE(refused.outcome->article->find("11"), std::string::npos);
  EXPECT_EQ(matters::next_clock(refused), nullptr);
}

TEST_F(Road, APaperThatIsNotInOrderIsFiledOrRefusedNotAccepted) {
  json::Object body = paper("complaint");
  body["checks"] = json::Object{{"signed_or_fingerprinted", false}};
  const Matter matter = taken(body);
  EXPECT_EQ(act("head", matter, "accept", {{"on", "2026-11-20"}}).error().code,
            "act.law_leaves_closed");
  EXPECT_EQ(done("head", matter, "file",
                 {{"on", "2026-11-20"}, {"reason", "Đơn không có chữ ký của người viết"}})
                .stage,
            Stage::filed);
}

TEST_F(Road, AComplaintOfAnotherBodyMayBeGuidedOrForwardedSinceJuly2026) {
  json::Object body = paper("complaint");
  body["contents"].as_array()[0].as_object()["belongs_to"] = "other_body";
  const json::Object to{{"on", "2026-11-20"}, {"to", "UBND thành phố"}, {"reason", "Thẩm quyền"}};
  EXPECT_EQ(done("clerk", taken(body), "guide", to).stage, Stage::guided);
  EXPECT_EQ(done("clerk", taken(body), "forward", to).stage, Stage::forwarded);
}

TEST_F(Road, SplittingIsOfferedOnlyForSeveralContents) {
  const json::Object act_body{{"on", "2026-11-20"}, {"reason", "Hai nội dung của hai cơ quan"}};
  EXPECT_EQ(act("clerk", taken(paper("complaint")), "ask_to_split", act_body).error().code,
            "act.law_leaves_closed");
  json::Object body = paper("complaint");
  body["contents"] = json::Array{content("complaint"), content("feedback", "Rác thải ở ngõ 7")};
  EXPECT_EQ(done("clerk", taken(body), "ask_to_split", act_body).stage, Stage::split_asked);
}

TEST_F(Road, AWithdrawalMustBeSigned) {
  for (const char* kind : {"complaint", "denunciation", "feedback"}) {
    const Matter matter = taken(paper(kind));
    json::Object body{{"on", "2026-11-20"}, {"signed", false}, {"reason", "Đã tự thoả thuận"}};
    EXPECT_EQ(act("clerk", matter, "withdraw", body).error().code, "withdraw.not_valid") << kind;
    body["signed"] = true;
    EXPECT_EQ(done("clerk", matter, "withdraw", body).stage, Stage::withdrawn) << kind;
  }
}

TEST_F(Road, ACoercedWithdrawalOfADenunciationStopsNothing) {
  const json::Object body{
      {"on", "2026-11-20"}, {"signed", true}, {"coerced", true}, {"reason", "Bị đe doạ"}};
  EXPECT_EQ(act("clerk", taken(paper("denunciation")), "withdraw", body).error().code,
            "withdraw.not_valid");
}

TEST_F(Road, AWithdrawnComplaintIsTakenUpAgainOnlyIfItWasCoerced) {
  Matter matter = done("clerk", taken(paper("complaint")), "withdraw",
                       {{"on", "2026-11-20"}, {"signed", true}, {"reason", "Rút đơn"}});
  json::Object body{{"on", "2026-11-20"}, {"reason", "Người dân trình bày lại"}};
  EXPECT_EQ(act("head", matter, "reopen", body).error().code, "reopen.was_withdrawn");
  body["coerced"] = true;
  matter = done("head", matter, "reopen", body);
  EXPECT_EQ(matter.stage, Stage::classified);
  EXPECT_EQ(matters::next_clock(matter)->name, "acceptance");
}

TEST_F(Road, ReopeningStartsANewClockFromThatDay) {
  Matter matter =
      done("head", taken(paper("complaint")), "refuse",
           {{"on", "2026-11-20"}, {"ground", "11.6"}, {"reason", "Hết thời hiệu khiếu nại"}});
  today(date(2026, 12, 1));
  matter =
      done("head", matter, "reopen", {{"on", "2026-12-01"}, {"reason", "Có lý do chính đáng mới"}});
  EXPECT_EQ(clocks(matter), "acceptance 2026-12-02 met 2026-11-20, acceptance 2026-12-10");
}

TEST_F(Road, AnActIsNeitherInTheFutureNorBeforeTheReceipt) {
  const Matter matter = taken(paper("complaint"));
  EXPECT_EQ(act("head", matter, "accept", {{"on", "2026-11-21"}}).error().code,
            "field.in_the_future");
  EXPECT_EQ(act("head", matter, "accept", {{"on", "2026-11-19"}}).error().code,
            "act.before_last_step");
}

TEST_F(Road, TheSecondOfTwoClerksGetsAConflict) {
  const Matter matter = taken(paper("complaint"));
  done("head", matter, "accept", {{"on", "2026-11-20"}});
  const auto second = act("deputy", matter, "assign", {{"assignee_id", people["handler"].user_id}});
  EXPECT_EQ(second.error().code, "matter.changed_meanwhile");
}

TEST_F(Road, WhatIsSentInThePartysLineHasThePartysClock) {
  json::Object body = paper("feedback");
  body["unit_id"] = "danguy-00004";
  const Matter matter = taken(body, "secretary");
  EXPECT_NE(matter.clocks.front().due.basis.find("11-QĐ"), std::string::npos)
      << matter.clocks.front().due.basis;
}

TEST_F(Road, WorkIsGivenOnlyToAnOfficerOfTheUnit) {
  const Matter matter = accepted("complaint");
  for (const char* who : {"neighbour", "administrator", "front"}) {
    EXPECT_EQ(act("head", matter, "assign", {{"assignee_id", people[who].user_id}}).error().code,
              "assign.no_such_officer")
        << who;
  }
}

}  // namespace
}  // namespace acts
