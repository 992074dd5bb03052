// Registering: numbers, duplicates, keys, several contents, and what is hidden of a denunciation.
#include "acts/desk.h"

namespace acts {
namespace {

using matters::Matter;

struct TakeIn : Desk {
  std::string number(const json::Object& body) {
    const auto result = take_in("clerk", body);
    return result ? result->petition.number : describe(result.error());
  }

  petitions::Petition petition(const std::string& id) {
    return *database.read([&](db::Transaction& tx) { return petitions::find(tx, id); });
  }
};

TEST_F(TakeIn, NumbersRunWithoutGapsPerKindAndYear) {
  EXPECT_EQ(number(paper("complaint")), "1/2026/KN");
  EXPECT_EQ(number(paper("complaint")), "2/2026/KN");
  EXPECT_EQ(number(paper("feedback")), "1/2026/KNPA");
  EXPECT_EQ(number(paper("denunciation")), "1/2026/TC");
  json::Object wrong = paper("complaint");
  wrong["files"] = json::Array{"no-such-file"};
  EXPECT_NE(number(wrong).find("file.not_yours_to_attach"), std::string::npos);
  EXPECT_EQ(number(paper("complaint")), "3/2026/KN") << "a refused paper takes no number";
  today(date(2027, 1, 4));
  EXPECT_EQ(number(paper("complaint")), "1/2027/KN");
}

TEST_F(TakeIn, SeveralContentsGetAMatterEachAndAMixedNumber) {
  json::Object body = paper("complaint");
  body["contents"] = json::Array{content("complaint"), content("feedback", "Rác thải ở ngõ 7")};
  const auto result = take_in("clerk", body);
  ASSERT_TRUE(result);
  EXPECT_EQ(result->petition.number, "1/2026/HH");
  ASSERT_EQ(result->matters.size(), 2u);
  EXPECT_EQ(result->matters[1].number, "1/2026/HH-2");
}

// Both matters of a paper, found again by where they stand on it.
struct Pair {
  Matter first, second;
};

struct SeveralContents : TakeIn {
  Pair pair;
  void take_two(const char* first, const char* second) {
    json::Object body = paper(first);
    body["contents"] = json::Array{content(first), content(second, "Rác thải ở ngõ 7")};
    const auto result = take_in("clerk", body);
    pair = {result->matters[0], result->matters[1]};
  }
  Matter classified(const Matter& matter, const char* kind) {
    return done("clerk", matter, "classify",
                {{"on", "2026-11-20"},
                 {"kind", kind},
                 {"topic", "other"},
                 {"belongs_to", "own_body"},
                 {"reason", "Nội dung không phải là tố cáo"}});
  }
  Matter second_now() {
    return database.read(
        [&](db::Transaction& tx) { return matters::find(tx, pair.second.id).value(); });
  }
};

TEST_F(SeveralContents, KeepTheirPlaceInTheNumberWhenOneIsClassified) {
  take_two("complaint", "complaint");
  EXPECT_EQ(classified(pair.first, "complaint").number, "1/2026/KN-1");
  EXPECT_EQ(second_now().number, "1/2026/KN-2");
}

TEST_F(SeveralContents, AllTakeTheNewNumberOfTheirPaper) {
  take_two("complaint", "complaint");
  EXPECT_EQ(classified(pair.first, "feedback").number, "1/2026/HH-1");
  EXPECT_EQ(second_now().number, "1/2026/HH-2");
}

TEST_F(SeveralContents, ShowTheirSenderAgainWhenNoneIsADenunciation) {
  take_two("denunciation", "complaint");
  EXPECT_EQ(pair.second.sender_label, "Người tố cáo 1");
  classified(pair.first, "complaint");
  EXPECT_EQ(second_now().sender_label, "Nguyễn Văn Hoà");
  EXPECT_EQ(second_now().number, "1/2026/KN-2");
}

TEST_F(SeveralContents, LoseTheirSenderFromWhatWasAnsweredWhenOneIsADenunciationAfterAll) {
  take_two("complaint", "feedback");
  done("head", pair.second, "ask_to_split",
       {{"on", "2026-11-20"}, {"reason", "Đã nói với ông Nguyễn Văn Hoà"}});
  ASSERT_EQ(*second_now().outcome->reason, "Đã nói với ông Nguyễn Văn Hoà");
  classified(pair.first, "denunciation");
  EXPECT_EQ(*second_now().outcome->reason, "Đã nói với ông [người tố cáo 1]");
  EXPECT_EQ(second_now().sender_label, "Người tố cáo 1");
}

TEST_F(TakeIn, ARepeatedKeyRegistersOnceAndGivesTheSameCode) {
  const auto first = take_in("clerk", paper("complaint"), "the-same-key");
  const auto second = take_in("clerk", paper("complaint"), "the-same-key");
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->petition.id, second->petition.id);
  EXPECT_EQ(first->code, second->code);
  EXPECT_EQ(first->matters.front().id, second->matters.front().id);
  EXPECT_EQ(take_in("clerk", paper("feedback"), "the-same-key").error().code,
            "petition.key_used_otherwise");
}

TEST_F(TakeIn, ADuplicateIsLinkedCountsAsAPaperAndMovesNoClock) {
  const Matter first = taken(paper("complaint"));
  today(date(2026, 11, 25));
  json::Object body = paper("complaint");
  body["received_on"] = "2026-11-25";
  body["duplicate_of"] = first.id;
  const auto copy = take_in("clerk", body);
  ASSERT_TRUE(copy) << describe(copy.error());
  EXPECT_EQ(copy->petition.number, "2/2026/KN");
  EXPECT_EQ(copy->matters.front().id, first.id);
  EXPECT_EQ(copy->matters.front().papers, 2);
  EXPECT_EQ(clocks(copy->matters.front()), clocks(first));
}

TEST_F(TakeIn, WhoMayRegisterAndWhere) {
  struct Case {
    const char* because;
    const char* who;
    const char* unit_id;
    const char* code;  // "" when it is taken
  };
  for (const Case& c : {
           Case{"the reception officer of the unit", "clerk", "ubnd-00004", ""},
           Case{"the head too", "head", "ubnd-00004", ""},
           Case{"not in another unit", "clerk", "ubnd-00008", "petition.not_yours_to_register"},
           Case{"not from above", "chair", "ubnd-00004", "petition.not_yours_to_register"},
           Case{"an overseer only sees", "inspector", "ubnd-00004",
                "petition.not_yours_to_register"},
           Case{"an observer only sees", "front", "ubnd-00004", "petition.not_yours_to_register"},
           Case{"an administrator manages people", "administrator", "ubnd-00004",
                "petition.not_yours_to_register"},
           Case{"the Front's seat takes no papers", "front", "mttq-00004", "petition.no_such_unit"},
           Case{"a unit that is not there", "clerk", "ubnd-99999", "petition.no_such_unit"},
       }) {
    json::Object body = paper("complaint");
    body["unit_id"] = c.unit_id;
    const auto result = take_in(c.who, body);
    EXPECT_EQ(result ? "" : result.error().code, c.code) << c.because;
  }
}

TEST_F(TakeIn, AHandlerRegistersComplaintsButNoDenunciationThatWouldNotBeHisToSee) {
  EXPECT_TRUE(take_in("handler", paper("complaint")));
  for (const char* who : {"clerk", "head", "deputy"}) {
    EXPECT_TRUE(take_in(who, paper("denunciation"))) << who;
  }
  EXPECT_EQ(take_in("handler", paper("denunciation")).error().code,
            "petition.denunciation_for_reception");
  json::Object mixed = paper("complaint");
  mixed["contents"] = json::Array{content("complaint"), content("denunciation")};
  EXPECT_EQ(take_in("handler", mixed).error().code, "petition.denunciation_for_reception");
}

TEST_F(TakeIn, WrongFieldsAreNamedAllAtOnce) {
  struct Case {
    const char* field;
    json::Value value;
    const char* fault;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"received_on", "2026-02-30", "received_on:field.not_a_date"},
           {"received_on", "2026-11-21", "received_on:field.in_the_future"},
           {"written_on", "2026-11-21", "written_on:petition.written_after_receipt"},
           {"channel", "pigeon", "channel:field.not_one_of"},
           {"channel", "forwarded", "forwarded_by:field.required"},
           {"senders", json::Array{}, "senders:field.too_few"},
           {"contents", json::Array{}, "contents:field.too_few"},
           {"people_count", 0, "people_count:field.out_of_range"},
           {"colour", "red", "colour:field.unknown"},
           {"contents",
            json::Array{json::Object{
                {"kind", "complaint"}, {"topic", "waste"}, {"summary", std::string(1001, 'a')}}},
            "contents.0.summary:field.too_long"},
           {"senders",
            json::Array{json::Object{
                {"kind", "person"}, {"name", "A B"}, {"id_kind", "cccd"}, {"id_number", "12"}}},
            "senders.0.id_number:"},
       }) {
    json::Object body = paper("complaint");
    body[c.field] = c.value;
    const auto result = take_in("clerk", body);
    ASSERT_FALSE(result) << c.fault;
    EXPECT_NE(describe(result.error()).find(c.fault), std::string::npos)
        << describe(result.error());
  }
}

TEST_F(TakeIn, AnUnknownCheckIsRefusedAndNothingIsWritten) {
  json::Object body = paper("complaint");
  body["checks"] = json::Object{{"smells_nice", true}};
  EXPECT_FALSE(take_in("clerk", body));
  EXPECT_EQ(number(paper("complaint")), "1/2026/KN");
}

constexpr auto kName = "Trịnh Thị Kín Đáo";

struct Hidden : TakeIn {
  static json::Object denunciation() {
    json::Object body = paper("denunciation");
    json::Object who = sender(kName, "001085077777");
    who["phone"] = "0912345678";
    body["senders"] = json::Array{who};
    body["contents"] =
        json::Array{content("denunciation", "Bà TRINH THI KIN DAO (0912.345.678) tố cáo cán bộ")};
    body["full_text"] = "Tôi tên là Trịnh Thị Kín Đáo, ở số 9";
    body["request"] = "Xử lý giúp bà Kín Đáo, Trịnh Thị Kín Đáo";
    return body;
  }

  void expect_hidden() {
    const std::string plain = text::folded(everything_plain());
    for (const char* trace : {"kin dao", "001085077777", "0912345678", "912 345 678"}) {
      EXPECT_EQ(plain.find(trace), std::string::npos) << trace;
    }
  }
};

TEST_F(Hidden, ADenouncersTracesAreInNoPlainTable) {
  taken(denunciation());
  expect_hidden();
}

TEST_F(Hidden, NorInWhatAnOfficerTypesLater) {
  Matter matter = taken(denunciation());
  matter = done("head", matter, "accept", {{"on", "2026-11-20"}});
  matter =
      done("clerk", matter, "withdraw",
           {{"on", "2026-11-20"}, {"signed", true}, {"reason", "Bà Trịnh Thị Kín Đáo xin rút"}});
  EXPECT_EQ(matter.outcome->reason, "Bà [người tố cáo 1] xin rút");
  expect_hidden();
}

TEST_F(Hidden, NorAfterAComplaintTurnsOutToBeADenunciation) {
  json::Object body = denunciation();
  body["contents"].as_array()[0].as_object()["kind"] = "complaint";
  Matter matter = taken(body);
  matter = done("clerk", matter, "classify",
                {{"on", "2026-11-20"},
                 {"kind", "denunciation"},
                 {"topic", "staff_conduct"},
                 {"belongs_to", "own_body"},
                 {"summary", "Bà Trịnh Thị Kín Đáo tố cáo cán bộ"}});
  EXPECT_EQ(matter.sender_label, "Người tố cáo 1");
  EXPECT_EQ(matter.number, "1/2026/TC");
  EXPECT_EQ(clocks(matter), "processing 2026-12-02");
  expect_hidden();
}

TEST_F(Hidden, NorInARepeatThatStoodUnderAnotherTopic) {
  json::Object body = denunciation();
  json::Object& content = body["contents"].as_array()[0].as_object();
  content["kind"] = "complaint";
  const Matter matter = taken(body);
  content["topic"] = "traffic";
  body["duplicate_of"] = matter.id;
  ASSERT_EQ(taken(body).papers, 2);
  const Matter again =
      database.read([&](db::Transaction& tx) { return matters::find(tx, matter.id).value(); });
  done("clerk", again, "classify",
       {{"on", "2026-11-20"},
        {"kind", "denunciation"},
        {"topic", "staff_conduct"},
        {"belongs_to", "own_body"}});
  expect_hidden();
}

TEST_F(Hidden, AndComesBackWhenItIsNoDenunciationAfterAll) {
  const auto result = take_in("clerk", denunciation());
  Matter matter = result->matters.front();
  matter = done("clerk", matter, "classify",
                {{"on", "2026-11-20"},
                 {"kind", "complaint"},
                 {"topic", "land_compensation"},
                 {"belongs_to", "own_body"},
                 {"reason", "Khiếu nại quyết định, không tố cáo ai"}});
  EXPECT_EQ(matter.sender_label, kName);
  const auto shown = petition(result->petition.id);
  EXPECT_FALSE(shown.sealed);
  EXPECT_EQ(shown.former_number, "1/2026/TC");
  EXPECT_EQ(shown.full_text, "Tôi tên là Trịnh Thị Kín Đáo, ở số 9");
}

TEST_F(Hidden, IsOpenedOnlyByThoseWithTheRightForAPurposeOnTheJournal) {
  const auto result = take_in("clerk", denunciation());
  const std::string id = result->petition.id;
  const auto open = [&](const std::string& who) {
    return matters::open_identity(office, people[who], id, "Để xác minh nội dung tố cáo");
  };
  for (const char* who : {"clerk", "head", "deputy"})
    EXPECT_EQ(open(who)->senders[0].name, kName) << who;
  for (const char* who : {"chair", "inspector"})
    EXPECT_EQ(open(who).error().code, "identity.not_yours") << who;
  for (const char* who : {"handler", "neighbour", "front", "administrator", "secretary"}) {
    EXPECT_EQ(open(who).error().code, "petition.not_found") << who;
  }
  done("head", result->matters.front(), "assign", {{"assignee_id", people["handler"].user_id}});
  EXPECT_TRUE(open("handler")) << "the officer it is assigned to";
  const auto openings = database.read([&](db::Transaction& tx) {
    long long count = 0;
    for (const auto& written : journal::about(tx, "petition", id)) {
      count += written.entry.act == "petition.open_identity";
    }
    return count;
  });
  EXPECT_EQ(openings, 4);
}

}  // namespace
}  // namespace acts
