// Papers that are known together are sealed together, in whichever order they come to light.
#include "matters/linked.h"
#include "acts/desk.h"
#include "base/clock.h"
#include "matters/history.h"

namespace acts {
namespace {

using matters::Matter;

struct LinkedPapers : Desk {
  Matter complaint, beside;
  std::string first, repeat;

  void take_first(const char* second_kind) {
    json::Object body = paper("complaint");
    body["contents"] = json::Array{content("complaint"), content(second_kind, "Rác thải ở ngõ 7")};
    const auto result = take_in("clerk", body);
    complaint = result->matters[0];
    beside = result->matters[1];
    first = result->petition.id;
  }

  Result<matters::TakenIn> repeated(const std::string& who, const char* kind = "complaint") {
    json::Object again = paper(kind);
    again["full_text"] = "Tôi, Nguyễn Văn Hoà, gửi đơn lần nữa";
    again["duplicate_of"] = complaint.id;
    auto result = take_in(who, again);
    if (result) repeat = result->petition.id;
    return result;
  }

  Matter classified(const Matter& matter, const char* kind) {
    return done("clerk", now(matter), "classify",
                {{"on", "2026-11-20"},
                 {"kind", kind},
                 {"topic", "other"},
                 {"belongs_to", "own_body"},
                 {"reason", "Đọc lại nội dung của đơn"}});
  }

  Matter now(const Matter& matter) {
    return database.read([&](db::Transaction& tx) { return *matters::find(tx, matter.id); });
  }

  petitions::Petition petition(const std::string& id) {
    return database.read([&](db::Transaction& tx) { return *petitions::find(tx, id); });
  }

  staff::Sight sight(const std::string& who, const std::string& id) {
    return database.read([&](db::Transaction& tx) {
      return *matters::sight_of_paper(tx, *petitions::find(tx, id), people.at(who), units,
                                      clock.today());
    });
  }

  json::Array history(const std::string& who, const Matter& matter) {
    return database.read([&](db::Transaction& tx) {
      return *matters::history(tx, office, people.at(who), now(matter));
    });
  }

  json::Object entry(const std::string& who, const Matter& matter, std::string_view act) {
    for (const auto& each : history(who, matter)) {
      if (each.at("act").as_string() == act) return each.as_object();
    }
    throw std::runtime_error("no such entry");
  }

  void expect_hidden(const std::string& id) {
    EXPECT_TRUE(petition(id).sealed);
    EXPECT_FALSE(petition(id).full_text);
    EXPECT_EQ(sight("other_handler", id), staff::Sight::none);
    EXPECT_EQ(sight("inspector", id), staff::Sight::full);
    EXPECT_EQ(sight("clerk", id), staff::Sight::sealed);
  }
};

TEST_F(LinkedPapers, ARepeatOfTheComplaintIsSealedWhenTheOtherContentIsADenunciationAfterAll) {
  take_first("feedback");
  ASSERT_TRUE(repeated("handler"));
  EXPECT_EQ(sight("other_handler", repeat), staff::Sight::full);
  classified(beside, "denunciation");
  expect_hidden(first);
  expect_hidden(repeat);
  EXPECT_EQ(now(complaint).sender_label, "Người tố cáo 1");
  EXPECT_EQ(everything_plain().find("Hoà"), std::string::npos);
}

TEST_F(LinkedPapers, ARepeatThatComesAfterwardsIsSealedAtOnce) {
  take_first("denunciation");
  const auto taken = repeated("clerk");
  ASSERT_TRUE(taken) << describe(taken.error());
  EXPECT_EQ(taken->petition.number, "1/2026/KN") << "in the book of what it says";
  EXPECT_EQ(now(complaint).papers, 2);
  expect_hidden(repeat);
  EXPECT_EQ(everything_plain().find("Hoà"), std::string::npos);
}

TEST_F(LinkedPapers, AHandlerDoesNotRegisterARepeatOfWhatIsHidden) {
  take_first("denunciation");
  EXPECT_EQ(repeated("handler").error().code, "petition.denunciation_for_reception");
}

TEST_F(LinkedPapers, AComplaintIsNoRepeatOfADenunciation) {
  take_first("denunciation");
  std::swap(complaint, beside);
  EXPECT_EQ(repeated("clerk").error().code, "petition.not_a_duplicate_of_that");
}

TEST_F(LinkedPapers, AllAreShownAgainWhenNoneHoldsADenunciation) {
  take_first("feedback");
  ASSERT_TRUE(repeated("clerk"));
  classified(beside, "denunciation");
  classified(beside, "feedback");
  EXPECT_FALSE(petition(first).sealed);
  EXPECT_FALSE(petition(repeat).sealed);
  EXPECT_EQ(petition(repeat).full_text, "Tôi, Nguyễn Văn Hoà, gửi đơn lần nữa");
  EXPECT_EQ(sight("other_handler", repeat), staff::Sight::full);
  EXPECT_EQ(now(complaint).sender_label, "Nguyễn Văn Hoà");
}

TEST_F(LinkedPapers, TheHandlerOfTheDenunciationOpensTheRepeat) {
  take_first("denunciation");
  ASSERT_TRUE(repeated("clerk"));
  done("head", beside, "assign", {{"assignee_id", people.at("handler").user_id}});
  EXPECT_EQ(sight("handler", repeat), staff::Sight::sealed);
  EXPECT_EQ(sight("other_handler", repeat), staff::Sight::none);
  const auto opened =
      matters::open_identity(office, people.at("handler"), repeat, "Làm việc với người tố cáo");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->senders.front().name, "Nguyễn Văn Hoà");
}

TEST_F(LinkedPapers, WhoSentTheRepeatIsTakenOutOfWhatWasWrittenBefore) {
  json::Object body = paper("complaint");
  body["contents"] = json::Array{content("complaint", "Nghe nói do bà Lê Thị Thơm gửi"),
                                 content("denunciation", "Ông Đất nhận tiền của Lê Thị Thơm")};
  const auto result = take_in("clerk", body);
  complaint = result->matters[0];
  beside = result->matters[1];
  json::Object again = paper("complaint");
  again["senders"] = json::Array{sender("Lê Thị Thơm", "001085054321")};
  again["duplicate_of"] = complaint.id;
  ASSERT_TRUE(take_in("clerk", again));
  EXPECT_EQ(now(complaint).summary.find("Thơm"), std::string::npos);
  EXPECT_EQ(now(beside).summary.find("Thơm"), std::string::npos);
  EXPECT_EQ(petition(result->petition.id).contents[1].summary.find("Thơm"), std::string::npos);
}

TEST_F(LinkedPapers, AReasonFromBeforeIsReadOnlyByWhoMayOpenTheIdentity) {
  take_first("feedback");
  complaint = done("head", complaint, "assign",
                   {{"assignee_id", people.at("handler").user_id},
                    {"note", "Ông Nguyễn Văn Hoà ở cạnh nhà cán bộ"}});
  const auto open = entry("other_handler", complaint, "matter.assign");
  EXPECT_EQ(open.at("reason").as_string(), "Ông Nguyễn Văn Hoà ở cạnh nhà cán bộ");
  EXPECT_FALSE(open.at("reason_withheld").as_bool());
  classified(beside, "denunciation");
  for (const char* who : {"handler", "other_handler", "inspector"}) {
    const auto shut = entry(who, complaint, "matter.assign");
    EXPECT_TRUE(shut.at("reason").is_null()) << who;
    EXPECT_TRUE(shut.at("reason_withheld").as_bool()) << who;
  }
  const auto read = entry("head", complaint, "matter.assign");
  EXPECT_EQ(read.at("reason").as_string(), "Ông [người tố cáo 1] ở cạnh nhà cán bộ");
  complaint = done("head", now(complaint), "assign",
                   {{"assignee_id", people.at("other_handler").user_id}, {"note", "Làm tiếp"}});
  EXPECT_EQ(history("handler", complaint).back().at("reason").as_string(), "Làm tiếp");
}

TEST_F(LinkedPapers, SealingIsOnTheJournalOfEachPaper) {
  take_first("feedback");
  ASSERT_TRUE(repeated("clerk"));
  classified(beside, "denunciation");
  for (const std::string& id : {first, repeat}) {
    const auto written =
        database.read([&](db::Transaction& tx) { return journal::about(tx, "petition", id); });
    EXPECT_EQ(written.back().entry.act, "petition.seal");
  }
}

}  // namespace
}  // namespace acts
