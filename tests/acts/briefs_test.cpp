// The head's brief and the minutes: what stands in them, for whom, how soon.
#include <chrono>
#include <iostream>

#include "briefs/brief.h"
#include "briefs/brief_document.h"
#include "briefs/minutes.h"
#include "briefs/minutes_document.h"
#include "conclusions/conclude.h"
#include "conclusions/directive_acts.h"
#include "conclusions/due.h"
#include "documents/docx.h"
#include "reception.h"
#include "visits/look.h"
#include "visits/record.h"

namespace acts {
namespace {

struct Briefs : Reception {
  std::optional<std::string> today_;  // the session of the 20th

  std::string brief(const std::string& who) {
    const auto made = briefs::brief_of(as(who), session.id);
    return made ? json::serialize(briefs::to_json(*made)) : made.error().code;
  }

  // The text of the document, as a reader of the file has it.
  std::string document(const std::string& who) {
    const auto made = briefs::brief_of(as(who), session.id);
    return documents::body_xml(briefs::document_of(made.value()));
  }

  static bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  }

  // Received at the head's earlier session about the matter, with an instruction.
  conclusions::Concluded received_before(const matters::Matter& matter) {
    if (!today_) today_ = announced_on(date(2026, 11, 20)).id;
    const json::Value body(json::Object{{"unit_id", "ubnd-00004"},
                                        {"received_on", "2026-11-20"},
                                        {"received_at", "08:30"},
                                        {"people", json::Array{sender("Lò Thị Đến Trước")}},
                                        {"contents", json::Array{content("complaint")}},
                                        {"outcome", "linked"},
                                        {"matter_id", matter.id},
                                        {"session_id", *today_}});
    json::Fields in(body);
    const auto incoming = visits::read_new_visit(in, clock.today());
    const auto visit = visits::record({office, kinds()}, people.at("clerk"), incoming,
                                      {"visit-" + std::to_string(++keys), ""});
    if (!visit) throw std::runtime_error(describe(visit.error()));
    conclusions::NewConclusion conclusion{.within_competence = true,
                                          .text = "Giao kiểm tra thực địa ngõ 12",
                                          .due_on = date(2026, 12, 10),
                                          .contact_person = "Bà Trực"};
    conclusion.directives = {{.owner_unit_id = "ubnd-00004",
                              .what = "Đo lại ranh giới thửa đất",
                              .due_on = date(2026, 11, 24)}};
    return conclusions::conclude(office, people.at("head"), visit->visit.id, conclusion).value();
  }

  std::string received_in(const std::string& visit_id) {
    return *database
                .read([&](db::Transaction& tx) {
                  return visits::look_anyhow(tx, office, people.at("head"), visit_id).value();
                })
                .visit.session_id;
  }
};

TEST_F(Briefs, SaysWhatIsAskedHowFarItIsAndWhatWasPromised) {
  const auto matter = taken(paper("complaint"));
  const auto before = received_before(matter);
  ASSERT_TRUE(conclusions::report(office, people.at("handler"), {before.directives.front().id, 1},
                                  {date(2026, 11, 20), "Biên bản đo đạc số 3"}));
  booked_about(2, {matter.id});
  booked(wish(0, "Vừ A Đến Sớm"));
  for (const std::string& said : {brief("head"), document("head")}) {
    EXPECT_LT(said.find("Vừ A Đến Sớm"), said.find("Đỗ Thị Hẹn")) << "in the order of the queue";
    for (const char* part :
         {"A3", "08:30", "Bồi thường đất ngõ 12", "Giao kiểm tra thực địa ngõ 12",
          "Đo lại ranh giới thửa đất", "Biên bản đo đạc số 3", "NĐ 155/2026"}) {
      EXPECT_TRUE(holds(said, part)) << part << "\n" << said;
    }
    EXPECT_TRUE(holds(said, matter.number));
  }
}

TEST_F(Briefs, WhoMayNotReadADenunciationReadsNothingOfItInPageOrDocument) {
  const auto secret = taken(paper("denunciation"));
  booked_about(0, {secret.id});
  for (const char* who : {"head", "clerk", "handler"}) {
    for (const std::string& said : {brief(who), document(who)}) {
      EXPECT_TRUE(holds(said, "Người tố cáo")) << who;
      for (const char* name : {"Đỗ Thị Hẹn", "Nguyễn Văn Hoà", "001085012345"}) {
        EXPECT_FALSE(holds(said, name)) << who << " reads " << name;
      }
    }
  }
  EXPECT_TRUE(holds(brief("head"), secret.number));
  EXPECT_FALSE(holds(brief("handler"), secret.number)) << "to whom it is not assigned";
  EXPECT_EQ(brief("front"), "access.not_your_unit") << "an observer reads no names";
  EXPECT_EQ(brief("neighbour"), "reception.not_found");
}

TEST_F(Briefs, ANumberAtTheDoorOfWhomNothingIsKnownIsANumber) {
  today(session.day);
  bookings::NewBooking at_the_door = wish(0, "Sùng Thị Bất Ngờ");
  at_the_door.slot.reset();
  booked(at_the_door);
  const std::string said = brief("head");
  EXPECT_TRUE(holds(said, R"("unknown":["B1"])")) << said;
  EXPECT_FALSE(holds(said, "Bất Ngờ"));
}

TEST_F(Briefs, TheMinutesSayWhoCameWhatWasConcludedAndWhoDoesIt) {
  const auto matter = taken(paper("complaint"));
  const auto made = received_before(matter);
  const std::string session_id = received_in(made.conclusion.visit_id);
  const auto minutes = briefs::minutes_of(as("clerk"), session_id).value();
  const auto notice = briefs::notice_of(as("clerk"), made.conclusion.visit_id).value();
  for (const auto& document : {briefs::document_of(minutes), briefs::document_of(notice)}) {
    const std::string said = documents::body_xml(document);
    for (const char* part : {"Lò Thị Đến Trước", "Giao kiểm tra thực địa ngõ 12",
                             "Đo lại ranh giới thửa đất", "24/11/2026", "Bà Trực"}) {
      EXPECT_TRUE(holds(said, part)) << part << "\n" << said;
    }
  }
  EXPECT_EQ(briefs::minutes_of(as("clerk"), session.id).error().code, "brief.not_yet");
}

TEST_F(Briefs, TheMinutesNameNoDenouncerAndLeaveOutWhatTheirReaderMayNotRead) {
  const auto secret = taken(paper("denunciation"));
  const auto made = received_before(secret);
  const std::string session_id = received_in(made.conclusion.visit_id);
  for (const char* who : {"head", "handler"}) {
    const auto minutes = briefs::minutes_of(as(who), session_id).value();
    const std::string said = documents::body_xml(briefs::document_of(minutes)) +
                             json::serialize(briefs::to_json(minutes));
    EXPECT_FALSE(holds(said, "Đến Trước")) << who;
    EXPECT_EQ(minutes.visits, 1);
    EXPECT_EQ(minutes.items.size(), std::string(who) == "head" ? 1u : 0u) << who;
  }
  EXPECT_EQ(briefs::notice_of(as("handler"), made.conclusion.visit_id).error().code,
            "visit.not_found");
}

TEST_F(Briefs, WhatIsOwedAfterAReceptionRingsBeforeItsDayAndOnlyForWhoMayReadIt) {
  received_before(taken(paper("complaint")));  // its instruction is due on the 24th
  const auto due = [&](const std::string& who) {
    return json::serialize(conclusions::due_json(office, people.at(who)).value());
  };
  const std::string one = R"("what":"directive","late":0,"soon":1)";
  EXPECT_TRUE(holds(due("handler"), one)) << due("handler");
  EXPECT_FALSE(holds(due("front"), one)) << "an observer reads no texts";
  received_before(taken(paper("denunciation")));
  EXPECT_TRUE(holds(due("handler"), one)) << "not of a denunciation that is somebody else's";
  EXPECT_TRUE(holds(due("head"), R"("late":0,"soon":2)"));
  today(date(2026, 11, 26));
  EXPECT_TRUE(holds(due("head"), R"("what":"directive","late":2,"soon":0)"));
}

TEST_F(Briefs, OfFortyMattersIsReadAtOnce) {
  ASSERT_TRUE(bookings::cut(as("clerk"), session.id, 5));
  for (int i = 0; i < 40; ++i) {
    json::Object body = paper("complaint");
    body["senders"] =
        json::Array{sender("Nguyễn Văn Bốn Mươi", "0010850" + std::to_string(10000 + i))};
    booked_about(i, {taken(body).id});
  }
  const auto began = std::chrono::steady_clock::now();
  const std::string said = brief("head");
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
  std::cout << "brief of forty booked matters: " << took.count() << " ms, " << said.size() / 1024
            << " KiB\n";
  EXPECT_TRUE(holds(said, "A40"));
}

}  // namespace
}  // namespace acts
