// Dialogues on one matter: what the law wants, who is told and when, who came, and that nobody's
// name gets into the calendar.
#include "briefs/brief.h"
#include "desk.h"
#include "dialogues/acts.h"
#include "dialogues/dialogue_json.h"
#include "dialogues/dialogue_store.h"
#include "dialogues/due.h"
#include "dialogues/held.h"
#include "dialogues/papers.h"
#include "documents/docx.h"
#include "proposals/mark.h"
#include "receptions/acts.h"
#include "receptions/sessions.h"

namespace acts {
namespace {

using dialogues::Dialogue;

constexpr auto kGround = "Theo báo cáo xác minh số 15/BC ngày 18/11/2026";

struct Dialogues : Desk {
  dialogues::By as(const std::string& who) { return {office, people.at(who)}; }

  matters::Matter accepted(const json::Object& body = paper("complaint")) {
    auto matter = taken(body);
    matter = done("clerk", matter, "classify",
                  {{"on", "2026-11-20"},
                   {"kind", std::string(matters::text(matter.kind))},
                   {"topic", "land_compensation"},
                   {"belongs_to", "own_body"}});
    return done("head", matter, "accept", {{"on", "2026-11-20"}});
  }

  static dialogues::Call a_call(Date day = date(2026, 11, 30)) {
    return {.slot = {day, "14:00", "16:30", "Phòng họp số 2"},
            .delegate = std::nullopt,
            .content = "Mức bồi thường đất của bà Nguyễn Thị Thoại",
            .invited = {{.as = "complainant", .name = "Nguyễn Thị Thoại", .address = "12 Đội Cấn"},
                        {.as = "body", .name = "Phòng Kinh tế"}}};
  }

  Dialogue called(const matters::Matter& matter, Date day = date(2026, 11, 30)) {
    auto made = dialogues::call(as("clerk"), matter.id, a_call(day));
    if (!made) throw std::runtime_error(describe(made.error()));
    return *std::move(made);
  }

  static Which which(const Dialogue& dialogue) { return {dialogue.id, dialogue.version}; }

  static dialogues::Record minutes(std::vector<dialogues::Attendance> attendance) {
    return {.minutes = {.secretary = "Phạm Văn Xử Lý",
                        .opinions = "Người khiếu nại đề nghị tính lại giá đất",
                        .agreed = "Đo lại thửa đất",
                        .disagreed = std::nullopt},
            .attendance = std::move(attendance)};
  }

  template <class Done>
  static std::string told(const Done& done) {
    if (done) return "done";
    return done.error().fields.empty()
               ? done.error().code
               : done.error().fields.front().field + " " + done.error().fields.front().code;
  }

  json::Object page(const std::string& who, const matters::Matter& matter) {
    return database.read([&](db::Transaction& tx) {
      return dialogues::matter_json({tx, office, people.at(who)}, *matters::find(tx, matter.id))
          .value();
    });
  }

  std::string findings(const matters::Matter& matter) {
    std::string text;
    const json::Object shown = page("head", matter);
    for (const json::Value& each : shown.at("findings").as_array()) {
      text += (text.empty() ? "" : " ") + std::string(each.at("code").as_string());
    }
    return text;
  }

  receptions::Session session(const std::string& id) {
    return database.read(
        [&](db::Transaction& tx) { return receptions::find_session(tx, id).value(); });
  }
};

TEST_F(Dialogues, TheLawIsAskedWithWhatIsKnownAndWhatOfficersSay) {
  const auto matter = accepted();
  EXPECT_FALSE(page("clerk", matter).at("duty").at("mandatory").as_bool());
  EXPECT_EQ(told(dialogues::say(as("clerk"), matter.id,
                                {{"request_differs_from_verification"}, kGround})),
            "done");
  const auto shown = page("clerk", matter);
  EXPECT_TRUE(shown.at("duty").at("mandatory").as_bool());
  EXPECT_EQ(shown.at("duty").at("article").as_string().find("LKN"), 0U);
  EXPECT_EQ(shown.at("said").at("ground").as_string(), kGround);
  EXPECT_EQ(findings(matter), "owed");
}

TEST_F(Dialogues, ManyPeopleAndMarksAreKnownWithoutBeingAskedFor) {
  json::Object body = paper("complaint");
  body["people_count"] = 7;
  body["appointment_document"] = true;
  const auto matter = accepted(body);
  ASSERT_TRUE(proposals::mark(office, people.at("clerk"), matter.id, {"tense", kGround}));
  EXPECT_EQ(json::serialize(page("clerk", matter).at("facts")),
            R"([{"fact":"many_complainants","found":true,"said":false},)"
            R"({"fact":"complainant_tense","found":true,"said":false}])");
}

TEST_F(Dialogues, ItsSessionStandsInTheCalendarAndNamesNobody) {
  const auto matter = accepted();
  const Dialogue dialogue = called(matter);
  const auto made = session(dialogue.session_id);
  EXPECT_EQ(made.kind, receptions::Kind::dialogue);
  EXPECT_EQ(made.stage, receptions::Stage::published);
  EXPECT_TRUE(made.by_invitation);
  const receptions::Doing clerk{office, people.at("clerk")};
  const auto proof = receptions::look_at_page(clerk, "ubnd-00004", {made.day, made.day}).value();
  const std::string shown = json::serialize(proof.page) + everything_plain();
  EXPECT_EQ(json::serialize(proof.page).find(matter.number), std::string::npos);
  EXPECT_EQ(shown.find("Thoại"), std::string::npos) << "in no calendar and on no journal";
  EXPECT_TRUE(receptions::open_acts(made, made.day).empty()) << "done from the matter alone";
}

TEST_F(Dialogues, APlaceThatNamesSomebodyIsNotForTheCalendar) {
  const auto matter = accepted();
  dialogues::Call order = a_call();
  order.slot.place = "Nhà bà Nguyễn Thị Thoại";
  EXPECT_EQ(told(dialogues::call(as("clerk"), matter.id, order)),
            "place dialogue.place_names_somebody");
  order.slot.place = "Nhà ông Nguyễn Văn Hoà";
  EXPECT_EQ(told(dialogues::call(as("clerk"), matter.id, order)),
            "place dialogue.place_names_somebody")
      << "who sent the paper";
}

TEST_F(Dialogues, AreConductedByWhoHasTheMatterAndNotAboutDenunciations) {
  const auto matter = accepted();
  for (const auto& [who, expected] :
       std::map<std::string, std::string>{{"handler", "dialogue.not_yours"},
                                          {"chair", "dialogue.not_yours"},
                                          {"front", "matter.not_found"},
                                          {"neighbour", "matter.not_found"},
                                          {"administrator", "matter.not_found"}}) {
    EXPECT_EQ(told(dialogues::call(as(who), matter.id, a_call())), expected) << who;
  }
  done("head", matter, "assign", {{"assignee_id", people.at("handler").user_id}});
  EXPECT_EQ(told(dialogues::call(as("handler"), matter.id, a_call())), "done")
      << "the officer who has it";
  const auto secret = taken(paper("denunciation"));
  EXPECT_EQ(told(dialogues::call(as("head"), secret.id, a_call())),
            "dialogue.not_for_denunciations");
  EXPECT_FALSE(page("head", secret).at("possible").as_bool());
}

TEST_F(Dialogues, OneAtATimeAndTwoOfADayOneAfterTheOther) {
  const auto matter = accepted();
  called(matter);
  EXPECT_EQ(told(dialogues::call(as("clerk"), matter.id, a_call(date(2026, 12, 1)))),
            "dialogue.one_is_called");
  const auto other = accepted();
  EXPECT_EQ(told(dialogues::call(as("clerk"), other.id, a_call())), "reception.day_taken");
  dialogues::Call earlier = a_call();
  earlier.slot.starts_at = "08:00";
  earlier.slot.ends_at = "11:00";
  EXPECT_EQ(told(dialogues::call(as("clerk"), other.id, earlier)), "done");
}

TEST_F(Dialogues, ANoticeIsSentFiveDaysBeforeAndALateOneSaysSo) {
  const auto matter = accepted();
  Dialogue dialogue = called(matter);
  EXPECT_EQ(findings(matter), "notice_due");
  today(date(2026, 11, 25));
  EXPECT_EQ(findings(matter), "notice_due") << "30 − 5 = 25: the last day";
  today(date(2026, 11, 26));
  EXPECT_EQ(findings(matter), "notice_late");
  EXPECT_EQ(
      told(dialogues::send_notice(as("clerk"), which(dialogue), {date(2026, 11, 27), "5/GM-UBND"})),
      "sent_on field.in_the_future");
  dialogue = dialogues::send_notice(as("clerk"), which(dialogue), {date(2026, 11, 26), "5/GM-UBND"})
                 .value();
  EXPECT_EQ(findings(matter), "notice_late") << "it was sent, and too late";
  const auto limit = page("head", matter).at("items").at(0).at("notice_limit");
  EXPECT_EQ(limit.at("latest_on").as_string(), "2026-11-25");
  EXPECT_EQ(limit.at("doubts").as_array().size(), 1U);
}

TEST_F(Dialogues, APostponementKeepsTheFirstDayAndAsksForAnotherNotice) {
  const auto matter = accepted();
  Dialogue dialogue = called(matter);
  dialogue = dialogues::send_notice(as("clerk"), which(dialogue), {date(2026, 11, 20), "5/GM-UBND"})
                 .value();
  EXPECT_EQ(findings(matter), "");
  const std::string first = dialogue.session_id;
  dialogue = dialogues::postpone(as("clerk"), which(dialogue),
                                 {{date(2026, 12, 7), "08:00", "10:00", "Phòng họp số 2"},
                                  "Bà Nguyễn Thị Thoại nằm viện"})
                 .value();
  EXPECT_EQ(session(first).stage, receptions::Stage::postponed);
  EXPECT_EQ(session(first).why->find("Thoại"), std::string::npos) << "it is published";
  EXPECT_EQ(session(dialogue.session_id).day, date(2026, 12, 7));
  EXPECT_EQ(dialogue.told.put_off.front().day, date(2026, 11, 30));
  EXPECT_EQ(findings(matter), "notice_due");
}

TEST_F(Dialogues, AreRecordedWithWhoCameAndMeetTheDuty) {
  const auto matter = accepted();
  ASSERT_TRUE(
      dialogues::say(as("clerk"), matter.id, {{"request_differs_from_verification"}, kGround}));
  const Dialogue dialogue = called(matter);
  const auto both = minutes({{.attended = true}, {.attended = true}});
  EXPECT_EQ(told(dialogues::record(as("clerk"), which(dialogue), both)), "dialogue.not_open")
      << "before its day";
  today(date(2026, 11, 30));
  EXPECT_EQ(told(dialogues::record(as("clerk"), which(dialogue), minutes({{.attended = true}}))),
            "attendance dialogue.attendance_of_all");
  const auto recorded = dialogues::record(as("clerk"), which(dialogue), both).value();
  EXPECT_EQ(recorded.stage, dialogues::Stage::held);
  EXPECT_EQ(session(recorded.session_id).stage, receptions::Stage::held);
  EXPECT_EQ(findings(matter), "notice_missing") << "the duty is met";
}

TEST_F(Dialogues, AComplainantWhoStaysAwayForAGoodReasonIsInvitedAgain) {
  const auto matter = accepted();
  ASSERT_TRUE(
      dialogues::say(as("clerk"), matter.id, {{"request_differs_from_verification"}, kGround}));
  Dialogue dialogue = called(matter);
  dialogue = dialogues::send_notice(as("clerk"), which(dialogue), {date(2026, 11, 20), "5/GM-UBND"})
                 .value();
  today(date(2026, 11, 30));
  const dialogues::Attendance ill{.attended = false, .reason = "accident_or_illness"};
  EXPECT_EQ(
      told(dialogues::record(as("clerk"), which(dialogue), minutes({ill, {.attended = true}}))),
      "attendance.0.explained field.required")
      << "NĐ 155 Đ.28a.4: with what proves it";
  dialogues::Attendance proved = ill;
  proved.explained = "Giấy ra viện ngày 29/11";
  dialogue = dialogues::record(as("clerk"), which(dialogue), minutes({proved, {.attended = true}}))
                 .value();
  const auto away = page("head", matter).at("items").at(0).at("invited").at(0).at("absence");
  EXPECT_EQ(away.at("outcome").as_string(), "reschedule_or_suspend");
  EXPECT_EQ(away.at("minutes_note").as_string(), "absent_with_reason");
  EXPECT_EQ(findings(matter), "owed") << "it is to be held again";
  EXPECT_EQ(told(dialogues::call(as("clerk"), matter.id, a_call(date(2026, 12, 10)))), "done");
}

TEST_F(Dialogues, AComplainantWhoStaysAwayForNoReasonDoesNotHoldTheCaseUp) {
  const auto matter = accepted();
  ASSERT_TRUE(
      dialogues::say(as("clerk"), matter.id, {{"request_differs_from_verification"}, kGround}));
  const Dialogue dialogue = called(matter, date(2026, 11, 20));
  ASSERT_TRUE(dialogues::record(as("clerk"), which(dialogue),
                                minutes({{.attended = false}, {.attended = true}})));
  EXPECT_EQ(findings(matter), "notice_missing") << "owed no more";
}

TEST_F(Dialogues, WhatWasDecidedWithoutAMandatoryOneSaysSoForEver) {
  auto matter = accepted();
  ASSERT_TRUE(dialogues::say(as("clerk"), matter.id, {{"disciplinary"}, kGround}));
  EXPECT_EQ(findings(matter), "owed");
  matter = done("head", matter, "decide",
                {{"on", "2026-11-20"},
                 {"result", "wrong"},
                 {"document_number", "12/QĐ-UBND"},
                 {"text", "Giữ nguyên quyết định kỷ luật."},
                 {"evidence", "Biên bản kiểm tra hồ sơ"}});
  EXPECT_EQ(findings(matter), "decided_without");
}

TEST_F(Dialogues, WhoHoldsItInsteadOfTheResolverReports) {
  const auto matter = accepted();
  dialogues::Call order = a_call(date(2026, 11, 20));
  order.delegate = dialogues::NewDelegate{.post_id = std::nullopt,
                                          .name = "Trần Văn Trưởng Phòng",
                                          .title = "Trưởng phòng Kinh tế",
                                          .document = "Văn bản 7/UBND"};
  Dialogue dialogue = dialogues::call(as("head"), matter.id, order).value();
  EXPECT_EQ(session(dialogue.session_id).delegate->title, "Trưởng phòng Kinh tế");
  dialogue = dialogues::record(as("clerk"), which(dialogue),
                               minutes({{.attended = true}, {.attended = true}}))
                 .value();
  EXPECT_EQ(session(dialogue.session_id).received_by, "Trần Văn Trưởng Phòng");
  dialogue = dialogues::report(as("clerk"), which(dialogue), "Hai bên thống nhất đo lại").value();
  EXPECT_EQ(dialogue.reported_on, date(2026, 11, 20));
  EXPECT_EQ(told(dialogues::report(as("clerk"), which(dialogue), "Lần nữa")), "dialogue.not_open");
}

TEST_F(Dialogues, ASecondOfTwoClerksIsToldThatItChanged) {
  const auto matter = accepted();
  const Dialogue dialogue = called(matter);
  const dialogues::Invitation fewer{.content = "Giá đất", .invited = {a_call().invited.front()}};
  EXPECT_EQ(told(dialogues::invite(as("clerk"), which(dialogue), fewer)), "done");
  EXPECT_EQ(told(dialogues::invite(as("head"), which(dialogue), fewer)),
            "dialogue.changed_meanwhile");
}

TEST_F(Dialogues, WhatIsSaidOfThemIsSealedAtRest) {
  const auto matter = accepted();
  ASSERT_TRUE(dialogues::say(as("clerk"), matter.id, {{"public_concern"}, kGround}));
  called(matter);
  database.read([&](db::Transaction& tx) {
    for (const char* sql : {"SELECT told FROM dialogue", "SELECT told FROM dialogue_facts",
                            "SELECT place || content AS told FROM reception_session"}) {
      for (const auto& row : tx.query(sql)) {
        EXPECT_EQ(row.text("told").find("Thoại"), std::string::npos);
        EXPECT_EQ(row.text("told").find("báo cáo"), std::string::npos);
      }
    }
    return true;
  });
}

TEST_F(Dialogues, AComplaintBesideADenunciationNamesItsSenderNowhere) {
  json::Object body = paper("complaint");
  body["contents"] = json::Array{content("complaint"), content("denunciation", "Tố cáo cán bộ")};
  const auto both = take_in("clerk", body).value().matters;
  const auto complaint = std::ranges::find(both, matters::Kind::complaint, &matters::Matter::kind);
  dialogues::Call order = a_call();
  order.invited.front().name = "Nguyễn Văn Hoà";
  order.content = "Ông Nguyễn Văn Hoà khiếu nại";
  ASSERT_TRUE(dialogues::call(as("head"), complaint->id, order));
  const std::string shown = json::serialize(page("head", *complaint));
  EXPECT_EQ(shown.find("Nguyễn Văn Hoà"), std::string::npos) << shown;
}

TEST_F(Dialogues, ThePapersSayWhoIsInvitedAndNoteWhoStayedAway) {
  const auto matter = accepted();
  Dialogue dialogue = called(matter, date(2026, 11, 20));
  const auto paper = [&](documents::Document (*make)(const dialogues::Papers&)) {
    return database.read([&](db::Transaction& tx) {
      return documents::body_xml(
          make(dialogues::papers_of({tx, office, people.at("clerk")}, dialogue.id).value()));
    });
  };
  EXPECT_NE(paper(&dialogues::notice_of).find("Nguyễn Thị Thoại, địa chỉ: 12 Đội Cấn"),
            std::string::npos);
  EXPECT_NE(paper(&dialogues::minutes_of).find("……"), std::string::npos) << "left for the hand";
  dialogue = dialogues::record(as("clerk"), which(dialogue),
                               minutes({{.attended = false}, {.attended = true}}))
                 .value();
  const std::string written = paper(&dialogues::minutes_of);
  EXPECT_NE(written.find("vắng mặt không có lý do"), std::string::npos);
  EXPECT_NE(written.find("Đo lại thửa đất"), std::string::npos);
}

TEST_F(Dialogues, RingOnceTheLastDayOfTheNoticeIsNear) {
  const auto matter = accepted();
  called(matter, date(2026, 12, 7));
  const auto codes = [&](const std::string& who) {
    const json::Object due = dialogues::due_json(office, people.at(who)).value();
    std::string text;
    for (const json::Value& each : due.at("items").as_array()) {
      text += std::string(each.at("code").as_string()) + " ";
    }
    return text;
  };
  EXPECT_EQ(codes("clerk"), "") << "2 December is far";
  today(date(2026, 11, 30));
  EXPECT_EQ(codes("clerk"), "notice_due ");
  EXPECT_EQ(codes("front"), "") << "who reads no texts there";
  today(date(2026, 12, 8));
  EXPECT_EQ(codes("clerk"), "notice_missing not_recorded ");
}

TEST_F(Dialogues, TheBriefOfItsSessionShowsTheMatterToWhoMayReadIt) {
  const auto matter = accepted();
  const Dialogue dialogue = called(matter);
  const receptions::Doing head{office, people.at("head")};
  const auto brief = briefs::brief_of(head, dialogue.session_id).value();
  ASSERT_EQ(brief.items.size(), 1U);
  EXPECT_EQ(brief.items[0].label, "Nguyễn Thị Thoại, Phòng Kinh tế");
  EXPECT_EQ(brief.items[0].matters.at(0).number, matter.number);
}

TEST_F(Dialogues, ADataSubjectIsFoundAndTakenOut) {
  const auto matter = accepted();
  called(matter);
  people::Identity somebody;
  somebody.name = "Nguyễn Thị Thoại";
  database.write([&](db::Transaction& tx) {
    const auto found = dialogues::held_on(tx, vault, "ubnd-00004", {somebody});
    ASSERT_EQ(found.size(), 1U);
    dialogues::erase(tx, vault, found.front(), {somebody}, random);
    EXPECT_TRUE(dialogues::held_on(tx, vault, "ubnd-00004", {somebody}).empty());
  });
}

}  // namespace
}  // namespace acts
