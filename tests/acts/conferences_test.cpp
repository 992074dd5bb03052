// Questions for a dialogue conference: what the public reads, who promised, and whether it was
// kept.
#include "conferences/acts.h"
#include "conferences/held.h"
#include "conferences/question_json.h"
#include "desk.h"
#include "receptions/sessions.h"

namespace acts {
namespace {

using conferences::Question;

struct Conferences : Desk {
  std::string session_id;

  conferences::Doing as(const std::string& who) { return {office, people.at(who)}; }

  // Announced for the 24th.
  void SetUp() override {
    Desk::SetUp();
    receptions::Session session;
    session.unit_id = "ubnd-00004";
    session.kind = receptions::Kind::dialogue_conference;
    session.day = date(2026, 11, 24);
    session.starts_at = "08:00";
    session.ends_at = "11:30";
    session.place = "Hội trường";
    session_id = receptions::call(as("clerk"), session, {}).value().id;
    const receptions::Span span{session.day, session.day};
    const auto proof = receptions::look_at_page(as("clerk"), session.unit_id, span).value();
    ASSERT_TRUE(receptions::publish(as("clerk"), session.unit_id, span, proof.seen));
  }

  conferences::NewQuestion a_question() const {
    conferences::NewQuestion incoming{.session_id = session_id};
    incoming.told.text = "Bà Nông Thị Hỏi ở ngõ 12 hỏi bao giờ làm cống";
    incoming.told.person.name = "Nông Thị Hỏi";
    incoming.told.person.phone = "0912345678";
    return incoming;
  }

  Question asked() {
    const staff::Actor citizen = staff::Actor::citizen();
    const std::string key = "question-" + std::to_string(++keys);
    return conferences::ask({office, citizen}, a_question(), {key, "digest"}).value().question;
  }

  static Which which(const Question& question) { return {question.id, question.version}; }

  Question released() {
    return conferences::release(as("clerk"), which(asked()),
                                {"Hạ tầng", "Bao giờ làm cống ngõ 12?"})
        .value();
  }

  Question promised() {
    const Question question = released();
    clock.set(Instant(date(2026, 11, 24)) + std::chrono::hours{1});
    return conferences::answer(
               as("head"), which(question),
               {"Sẽ làm", conferences::NewPromise{"Làm cống", "ubnd-00004", date(2026, 12, 20)}})
        .value();
  }

  std::string public_page() {
    return database.read([&](db::Transaction& tx) {
      return json::serialize(conferences::public_json(
          conferences::of_session(tx, vault, session_id), units, clock.today()));
    });
  }

  template <class Done>
  static std::string told(const Done& done) {
    if (done) return "done";
    return done.error().fields.empty() ? done.error().code : done.error().fields.front().code;
  }
};

TEST_F(Conferences, NothingIsPublicBeforeAClerkHasReleasedAWording) {
  asked();
  EXPECT_EQ(public_page(), "[]");
  released();
  const std::string shown = public_page();
  EXPECT_NE(shown.find("Bao giờ làm cống"), std::string::npos);
  EXPECT_EQ(shown.find("Nông Thị Hỏi"), std::string::npos);
}

TEST_F(Conferences, WhoAskedIsSealedAtRest) {
  asked();
  database.read([&](db::Transaction& tx) {
    for (const auto& row : tx.query("SELECT told FROM conference_question")) {
      EXPECT_EQ(row.text("told").find("Nông"), std::string::npos);
    }
    return true;
  });
}

TEST_F(Conferences, TheSameKeyAsksOnce) {
  const staff::Actor citizen = staff::Actor::citizen();
  const auto once = [&](const std::string& digest) {
    return conferences::ask({office, citizen}, a_question(), {"one-key", digest});
  };
  EXPECT_EQ(once("a")->code, once("a")->code);
  EXPECT_EQ(told(once("b")), "petition.key_used_otherwise");
}

TEST_F(Conferences, NothingIsAskedAfterItsDayAndNothingAnsweredBefore) {
  const Question question = released();
  EXPECT_EQ(told(conferences::answer(as("head"), which(question), {"Sẽ làm", std::nullopt})),
            "question.not_open");
  clock.set(Instant(date(2026, 11, 25)) + std::chrono::hours{1});
  const staff::Actor citizen = staff::Actor::citizen();
  EXPECT_EQ(told(conferences::ask({office, citizen}, a_question(), {"late", "digest"})),
            "question.not_open");
}

TEST_F(Conferences, APromiseIsKeptWhenASecondPersonHasConfirmedIt) {
  Question question = promised();
  EXPECT_EQ(conferences::standing(*question.promise, date(2026, 12, 20)), "running");
  EXPECT_EQ(conferences::standing(*question.promise, date(2026, 12, 21)), "late");
  clock.set(Instant(date(2026, 12, 22)) + std::chrono::hours{1});
  question =
      conferences::report(as("clerk"), which(question), {date(2026, 12, 21), "Biên bản số 4"})
          .value();
  EXPECT_EQ(conferences::standing(*question.promise, clock.today()), "late")
      << "reported, not kept";
  EXPECT_EQ(told(conferences::confirm(as("clerk"), which(question))), "directive.second_person");
  question = conferences::confirm(as("head"), which(question)).value();
  EXPECT_EQ(conferences::standing(*question.promise, clock.today()), "kept_late");
}

TEST_F(Conferences, AHeadPromisesOnlyForUnitsThatHeInstructs) {
  const Question question = released();
  clock.set(Instant(date(2026, 11, 24)) + std::chrono::hours{1});
  const conferences::NewPromise promise{"Làm cống", "ubnd-00008", date(2026, 12, 20)};
  EXPECT_EQ(told(conferences::answer(as("head"), which(question), {"Sẽ làm", promise})),
            "conclusion.cannot_instruct");
}

TEST_F(Conferences, ADataSubjectIsFoundAndTakenOut) {
  const Question question = asked();
  const petitions::Person person{.id_number = {}, .phone = "0912 345 678", .code = {}};
  database.write([&](db::Transaction& tx) {
    const auto found = conferences::held_on(tx, vault, "ubnd-00004", person);
    ASSERT_EQ(found.size(), 1U);
    conferences::erase(tx, vault, found.front(), random);
    EXPECT_TRUE(conferences::held_on(tx, vault, "ubnd-00004", person).empty());
  });
}

}  // namespace
}  // namespace acts
