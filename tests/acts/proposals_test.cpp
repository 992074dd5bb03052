// Sudden receptions proposed by themselves: what is found, what officers mark, what the head
// answers, and that the same facts are not proposed twice.
#include "conclusions/conclude.h"
#include "desk.h"
#include "proposals/answer.h"
#include "proposals/held.h"
#include "proposals/mark.h"
#include "proposals/mark_store.h"
#include "proposals/proposal_json.h"
#include "proposals/proposal_store.h"
#include "proposals/watch.h"
#include "receptions/sessions.h"

namespace acts {
namespace {

using proposals::Proposal;

constexpr auto kGround = "Theo báo cáo số 12/BC của Công an phường ngày 18/11/2026";

struct Proposals : Desk {
  json::Object crowd(const std::string& kind, int people_count) {
    json::Object body = paper(kind);
    body["people_count"] = people_count;
    body["appointment_document"] = true;
    return body;
  }

  void look_again() {
    std::size_t seen = 1;
    while (seen > 0) seen = proposals::look_again(office, 100).value();
  }

  std::optional<Proposal> proposal(const matters::Matter& matter) {
    return database.read([&](db::Transaction& tx) { return proposals::find(tx, matter.id); });
  }

  // "waiting prolonged many_people", with "!" when the law requires it; "none".
  std::string standing(const matters::Matter& matter) {
    const auto found = proposal(matter);
    if (!found) return "none";
    std::string text(proposals::word(found->stage));
    for (const auto& fact : found->seen.facts) text += " " + fact.word;
    return text + (found->seen.required ? " !" : "");
  }

  std::string marked(const std::string& who, const matters::Matter& matter, const std::string& fact,
                     const std::string& ground = kGround) {
    const auto done = proposals::mark(office, people.at(who), matter.id, {fact, ground});
    return done ? "done" : done.error().code;
  }

  Which which(const matters::Matter& matter) { return {matter.id, proposal(matter)->version}; }

  template <class Done>
  static std::string told(const Done& done) {
    if (done) return "done";
    return done.error().fields.empty() ? done.error().code : done.error().fields.front().code;
  }

  std::vector<std::string> board(Date today) {
    return database.read([&](db::Transaction& tx) {
      std::vector<std::string> ids;
      for (const auto& each :
           proposals::board(tx, {.unit_id = "ubnd-00004", .today = today, .after = {}})) {
        ids.push_back(each.matter_id);
      }
      return ids;
    });
  }

  std::string shown_to(const std::string& who, const matters::Matter& matter) {
    return database.read([&](db::Transaction& tx) {
      return json::serialize(
          proposals::matter_json({tx, office, people.at(who)}, *matters::find(tx, matter.id))
              .value());
    });
  }

  // A complaint of seven people whose limit has passed.
  matters::Matter crowded_and_late() {
    const auto matter = taken(crowd("complaint", 7));
    look_again();
    clock.set(Instant(date(2027, 1, 20)) + std::chrono::hours{1});
    look_again();
    return matter;
  }
};

TEST_F(Proposals, FiguresAloneProposeWithoutAnybodyAsking) {
  const auto matter = taken(crowd("complaint", 7));
  look_again();
  EXPECT_EQ(standing(matter), "none") << "one fact is not enough to judge by";
  clock.set(Instant(date(2027, 1, 20)) + std::chrono::hours{1});
  look_again();
  EXPECT_EQ(standing(matter), "waiting prolonged many_people") << "its limit has passed meanwhile";
  EXPECT_EQ(board(clock.today()), std::vector<std::string>{matter.id});
}

TEST_F(Proposals, NothingIsWrittenWhileNothingHappens) {
  crowded_and_late();
  look_again();
  const auto seq = [&] {
    return database.read([](db::Transaction& tx) { return journal::last_seq(tx); });
  };
  const long long before = seq();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(proposals::look_again(office, 100).value(), 0U);
  EXPECT_EQ(seq(), before);
}

TEST_F(Proposals, WhatOnlyAPersonKnowsIsMarkedWithAGroundAndMakesTheLawRequireIt) {
  const auto matter = crowded_and_late();
  EXPECT_EQ(marked("front", matter, "tense"), "matter.not_found");
  EXPECT_EQ(marked("chair", matter, "tense"), "proposal.not_yours_to_mark");
  EXPECT_EQ(marked("clerk", matter, "complex"), "done");
  EXPECT_EQ(marked("clerk", matter, "agencies_disagree"), "done");
  EXPECT_FALSE(proposal(matter)->seen.required) << "D6: every element of point a must be there";
  EXPECT_EQ(marked("handler", matter, "tense"), "done");
  EXPECT_EQ(standing(matter), "waiting tense complex prolonged many_people agencies_disagree !");
  EXPECT_EQ(proposal(matter)->seen.grounds, std::vector<std::string>{"18.3.a"});
  EXPECT_EQ(marked("clerk", matter, "tense"), "proposal.marked_already");
}

TEST_F(Proposals, DangerIsAGroundOfItsOwn) {
  const auto matter = taken(paper("feedback"));
  EXPECT_EQ(marked("clerk", matter, "serious_consequence_risk"), "done");
  EXPECT_EQ(standing(matter), "waiting serious_consequence_risk !");
  EXPECT_EQ(proposal(matter)->seen.grounds, std::vector<std::string>{"18.3.b"});
}

TEST_F(Proposals, AMarkTakenBackTakesTheProposalWithIt) {
  const auto matter = taken(paper("feedback"));
  marked("clerk", matter, "serious_consequence_risk");
  const auto marks =
      database.read([&](db::Transaction& tx) { return proposals::marks_of(tx, vault, matter.id); });
  const auto back = [&] {
    return told(proposals::take_back(office, people.at("head"), matter.id, marks.front().id,
                                     "Công an xác nhận đã ổn định"));
  };
  EXPECT_EQ(back(), "done");
  EXPECT_EQ(standing(matter), "lapsed serious_consequence_risk !");
  EXPECT_EQ(back(), "proposal.taken_back_already");
}

TEST_F(Proposals, TheHeadWhoReceivesCallsTheSuddenReceptionWithItsGrounds) {
  const auto matter = taken(paper("feedback"));
  marked("clerk", matter, "serious_consequence_risk");
  const proposals::Receive order{
      .slot = {date(2026, 11, 24), "08:00", "11:00", "Phòng tiếp công dân"},
      .participants = {"Trưởng Công an phường"},
      .note = std::nullopt};
  EXPECT_EQ(told(proposals::receive(office, people.at("clerk"), which(matter), order)),
            "proposal.not_yours_to_answer")
      << "nobody answers for the head";
  EXPECT_EQ(told(proposals::receive(office, people.at("head"), which(matter), order)), "done");
  const auto sessions = database.read([&](db::Transaction& tx) {
    return receptions::sessions_of(tx, "ubnd-00004", {order.slot.day, order.slot.day});
  });
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_EQ(sessions[0].kind, receptions::Kind::sudden);
  EXPECT_TRUE(sessions[0].grounds->at("required").as_bool());
  EXPECT_EQ(sessions[0].content.find(matter.number), std::string::npos) << "it is published";
  const auto answers = database.read(
      [&](db::Transaction& tx) { return proposals::answers_about(tx, vault, matter.id); });
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0].session_id, sessions[0].id);
  EXPECT_TRUE(board(clock.today()).empty());

  const auto other = taken(paper("complaint"));
  marked("clerk", other, "serious_consequence_risk");
  EXPECT_EQ(told(proposals::receive(office, people.at("head"), which(other), order)), "done")
      << "the reception of that day is joined, not called twice";
}

TEST_F(Proposals, TheSameFactsAreNotProposedAgainAndNewOnesAre) {
  const auto matter = crowded_and_late();
  const auto stale = which(matter);
  const proposals::Decline no{"Đã tiếp các hộ ngày 15/01, đang thực hiện kết luận"};
  EXPECT_EQ(told(proposals::decline(office, people.at("head"), stale, no)), "done");
  EXPECT_EQ(told(proposals::decline(office, people.at("head"), stale, no)),
            "proposal.changed_meanwhile");
  EXPECT_EQ(told(proposals::decline(office, people.at("head"), which(matter), no)),
            "proposal.not_waiting");
  clock.set(Instant(date(2027, 1, 22)) + std::chrono::hours{1});
  look_again();
  EXPECT_EQ(proposal(matter)->stage, proposals::Stage::answered) << "a day passed, nothing is new";
  marked("clerk", matter, "prominent");
  EXPECT_EQ(standing(matter), "waiting prominent prolonged many_people");
  EXPECT_EQ(proposal(matter)->times, 2);
}

TEST_F(Proposals, TwiceAsManyPeopleAreANewFact) {
  const auto matter = crowded_and_late();
  ASSERT_TRUE(proposals::decline(office, people.at("head"), which(matter), {"Đã tiếp các hộ này"}));
  const auto joined = [&](int people_count) {
    json::Object more = crowd("complaint", people_count);
    more["received_on"] = "2027-01-20";
    more["duplicate_of"] = matter.id;
    ASSERT_TRUE(take_in("clerk", more));
    look_again();
  };
  joined(9);
  EXPECT_EQ(proposal(matter)->stage, proposals::Stage::answered) << "9 are not twice as many as 5";
  joined(30);
  EXPECT_EQ(proposal(matter)->stage, proposals::Stage::waiting);
  EXPECT_EQ(proposal(matter)->seen.figures.people, 30);
}

TEST_F(Proposals, ADeferredOneComesBackOnItsDay) {
  const auto matter = crowded_and_late();
  const auto defer = [&](Date until) {
    return told(proposals::defer(office, people.at("deputy"), which(matter),
                                 {until, "Chờ kết quả kiểm tra thực địa"}));
  };
  EXPECT_EQ(defer(clock.today()), "proposal.defer_to_a_day_to_come");
  EXPECT_EQ(defer(date(2028, 1, 20)), "proposal.deferred_too_long");
  EXPECT_EQ(defer(date(2027, 1, 27)), "done");
  EXPECT_TRUE(board(date(2027, 1, 26)).empty());
  EXPECT_EQ(board(date(2027, 1, 27)), std::vector<std::string>{matter.id});
}

TEST_F(Proposals, AMatterThatIsOverLapses) {
  auto matter = crowded_and_late();
  done("clerk", matter, "withdraw",
       {{"on", "2027-01-20"}, {"signed", true}, {"reason", "Đã thống nhất với các hộ"}});
  look_again();
  EXPECT_EQ(proposal(matter)->stage, proposals::Stage::lapsed);
  EXPECT_TRUE(board(clock.today()).empty());
}

TEST_F(Proposals, OneElementIsEnoughUnderTheOtherReadingOfD6) {
  const auto matter = taken(crowd("complaint", 7));
  look_again();
  ASSERT_EQ(standing(matter), "none");
  const law::Engine other = *the_law().with_reading("reception.sudden_state", "any_element");
  law::Engine ruled = the_law();
  ruled.adopt(other);
  Office changed{.database = database,
                 .law = ruled,
                 .units = units,
                 .vault = vault,
                 .files = files,
                 .clock = clock,
                 .random = random};
  while (proposals::look_again(changed, 100).value() > 0) {
  }
  EXPECT_EQ(standing(matter), "waiting many_people !")
      << "a ruling on the law has every matter looked at again";
}

TEST_F(Proposals, ADenunciationShowsNoDenouncerWhateverIsTyped) {
  json::Object body = crowd("denunciation", 7);
  const auto matter = taken(body);
  marked("clerk", matter, "tense", "Ông Nguyễn Văn Hoà dọa tự thiêu trước trụ sở");
  marked("clerk", matter, "complex");
  ASSERT_TRUE(proposals::decline(office, people.at("head"), which(matter),
                                 {"Đã gặp ông Nguyễn Văn Hòa chiều qua"}));
  for (const char* who : {"head", "clerk", "chair", "inspector"}) {
    const std::string shown = shown_to(who, matter);
    EXPECT_EQ(shown.find("Hoà"), std::string::npos) << who;
    EXPECT_EQ(shown.find("Hòa"), std::string::npos) << who;
  }
  EXPECT_EQ(marked("handler", matter, "prominent"), "matter.not_found");
}

TEST_F(Proposals, ADataSubjectIsTakenOutOfTheGrounds) {
  const auto matter = taken(paper("complaint"));
  marked("clerk", matter, "serious_consequence_risk", "Lời của ông Nguyễn Văn Hoà");
  ASSERT_TRUE(proposals::decline(office, people.at("head"), which(matter),
                                 {"Đã gặp ông Nguyễn Văn Hòa chiều qua"}));
  database.write([&](db::Transaction& tx) {
    proposals::erase(tx, vault, matter.id, {{.name = "Nguyễn Văn Hoà"}}, random);
  });
  const std::string shown = shown_to("head", matter);
  EXPECT_EQ(shown.find("Hoà"), std::string::npos) << shown;
  EXPECT_EQ(shown.find("Hòa"), std::string::npos) << shown;
}

TEST_F(Proposals, WordsAreSealedAndTheJournalHasNone) {
  const auto matter = taken(paper("complaint"));
  marked("clerk", matter, "serious_consequence_risk", "Lời của ông Nguyễn Văn Hoà");
  std::string rows;
  database.read([&](db::Transaction& tx) {
    for (const auto& row : tx.query("SELECT told AS said FROM sudden_mark"))
      rows += row.text("said");
    for (const auto& row : tx.query("SELECT reason || before || after AS said FROM journal "
                                    "WHERE act LIKE 'sudden.%'")) {
      rows += row.text("said");
    }
    return true;
  });
  EXPECT_NE(rows, "");
  EXPECT_EQ(rows.find("Hoà"), std::string::npos);
  EXPECT_NE(shown_to("head", matter).find("Hoà"), std::string::npos)
      << "a complainant may be named";
}

}  // namespace
}  // namespace acts
