// A commune that is merged in mid-year: what its head instructed, and what it was instructed to do
// or promised, goes on with its successor.
#include "conclusions/board.h"
#include "conclusions/conclude.h"
#include "conclusions/directive_acts.h"
#include "conferences/acts.h"
#include "desk.h"
#include "receptions/testing.h"
#include "staff/merged_posts.h"
#include "visits/record.h"

namespace acts {
namespace {

using conclusions::Directive;

// Ngọc Hà (00008) is merged into Ba Đình (00004) after 30 June 2027.
struct MergedUnit : Desk {
  units::Directory merging = receptions::merging_organisation();
  Office after{.database = database,
               .law = the_law(),
               .units = merging,
               .vault = vault,
               .files = files,
               .clock = clock,
               .random = random};

  receptions::Session announced(receptions::Kind kind, Date day) {
    const receptions::Doing head{after, people.at("neighbour")};
    const auto made = receptions::call(head,
                                       {.unit_id = "ubnd-00008",
                                        .kind = kind,
                                        .day = day,
                                        .starts_at = "08:00",
                                        .ends_at = "11:30",
                                        .place = "Phòng tiếp công dân",
                                        .content = "Tiếp công dân"},
                                       {});
    if (!made) throw std::runtime_error(describe(made.error()));
    const auto page = receptions::look_at_page(head, "ubnd-00008", {day, day}).value();
    if (!receptions::publish(head, "ubnd-00008", {day, day}, page.seen)) {
      throw std::runtime_error("not published");
    }
    return *made;
  }

  // Given by the head of Ngọc Hà to his own officers in November 2026, until July 2027.
  Directive instructed() {
    const auto session = announced(receptions::Kind::dialogue, date(2026, 11, 20));
    const json::Value body(json::Object{{"unit_id", "ubnd-00008"},
                                        {"received_on", "2026-11-20"},
                                        {"received_at", "08:30"},
                                        {"people", json::Array{sender("Lò Thị Đến Hỏi")}},
                                        {"contents", json::Array{content("feedback")}},
                                        {"outcome", "explained"},
                                        {"explanation", "Đã giải thích"},
                                        {"session_id", session.id}});
    json::Fields in(body);
    const auto incoming = visits::read_new_visit(in, clock.today());
    const auto visit =
        visits::record({after, kinds()}, people.at("neighbour"), incoming, {"visit-1", ""});
    if (!visit) throw std::runtime_error(describe(visit.error()));
    conclusions::NewConclusion conclusion{.within_competence = true,
                                          .text = "Giao làm cống ngõ 12",
                                          .due_on = date(2027, 7, 20),
                                          .contact_person = "Bà Trực"};
    conclusion.directives = {
        {.owner_unit_id = "ubnd-00008", .what = "Làm cống ngõ 12", .due_on = date(2027, 7, 20)}};
    return conclusions::conclude(after, people.at("neighbour"), visit->visit.id, conclusion)
        .value()
        .directives.front();
  }

  std::vector<std::string> board(const std::string& who, conclusions::Side side) {
    const conclusions::DirectivePage page{.side = side, .unit_id = "ubnd-00004"};
    return database.read([&](db::Transaction& tx) {
      const auto board = conclusions::board_of(tx, after, people.at(who), page).value();
      std::vector<std::string> ids;
      for (const auto& each : board.directives) ids.push_back(each.directive.id);
      return ids;
    });
  }

  // The posts as a request has them.
  staff::Actor as_of_today(const std::string& who) {
    staff::Actor actor = people.at(who);
    actor.posts = staff::with_merged(std::move(actor.posts), merging, clock.today());
    return actor;
  }

  void go_to(Date day) { clock.set(Instant{day} + std::chrono::hours{2}); }

  template <class T>
  static std::string told(const Result<T>& result) {
    return result ? "done" : result.error().code;
  }
};

TEST_F(MergedUnit, ItsMattersAreInTheHandsOfTheSuccessorsOfficersFromTheDayAfter) {
  add("their_clerk", staff::Role::reception_officer, "ubnd-00008");
  json::Object body = paper("complaint");
  body["unit_id"] = "ubnd-00008";
  const auto matter = taken(body, "their_clerk");
  const json::Value classify(json::Object{{"on", "2027-07-01"},
                                          {"kind", "complaint"},
                                          {"topic", "land_compensation"},
                                          {"belongs_to", "own_body"}});
  const auto try_it = [&](const std::string& who, const std::string& act, long long version,
                          const json::Value& given) {
    return matters::perform(
        after, kinds(), as_of_today(who),
        {.matter_id = matter.id, .act = act, .version = version, .body = given});
  };
  go_to(date(2027, 6, 30));
  EXPECT_EQ(told(try_it("clerk", "classify", 1, classify)), "matter.not_found")
      << "its last day is its own";
  go_to(date(2027, 7, 1));
  const auto classified = try_it("clerk", "classify", 1, classify);
  ASSERT_TRUE(classified) << describe(classified.error());
  EXPECT_EQ(told(try_it("secretary", "accept", 2, json::Object{{"on", "2027-07-01"}})),
            "matter.not_found")
      << "of the other line";
  ASSERT_TRUE(try_it("head", "accept", 2, json::Object{{"on", "2027-07-01"}}));
  const auto assigned =
      try_it("head", "assign", 3, json::Object{{"assignee_id", as_of_today("handler").user_id}});
  ASSERT_TRUE(assigned) << describe(assigned.error());
  EXPECT_EQ(assigned->unit_id, "ubnd-00008") << "where it was registered is not rewritten";
}

TEST_F(MergedUnit, AnInstructionIsReportedAndConfirmedByItsSuccessor) {
  const Directive directive = instructed();
  const Which which{directive.id, directive.version};
  const conclusions::Report report{date(2026, 11, 20), "Biên bản nghiệm thu"};
  go_to(date(2027, 6, 30));
  EXPECT_EQ(board("clerk", conclusions::Side::owner), std::vector<std::string>{});
  EXPECT_EQ(told(conclusions::report(after, people.at("handler"), which, report)),
            "directive.not_found")
      << "its last day is its own";
  go_to(date(2027, 7, 1));
  for (const auto side : {conclusions::Side::owner, conclusions::Side::issuer}) {
    EXPECT_EQ(board("clerk", side), std::vector<std::string>{directive.id});
  }
  EXPECT_EQ(told(conclusions::report(after, people.at("neighbour"), which, report)),
            "directive.not_yours")
      << "his ward is no more";
  const auto reported = conclusions::report(after, people.at("handler"), which, report);
  ASSERT_TRUE(reported) << reported.error().code;
  EXPECT_TRUE(conclusions::confirm(after, people.at("head"), {reported->id, reported->version}));
}

TEST_F(MergedUnit, APromiseIsReportedByItsSuccessor) {
  const auto session = announced(receptions::Kind::dialogue_conference, date(2026, 11, 27));
  const staff::Actor citizen = staff::Actor::citizen();
  conferences::NewQuestion incoming{.session_id = session.id};
  incoming.told.text = "Bao giờ làm cống ngõ 12?";
  const auto question =
      conferences::ask({after, citizen}, incoming, {"question-1", "digest"}).value().question;
  const receptions::Doing head{after, people.at("neighbour")};
  ASSERT_TRUE(conferences::release(head, {question.id, 1}, {"Hạ tầng", "Bao giờ làm cống?"}));
  go_to(date(2026, 11, 27));
  const conferences::NewAnswer answer{
      .text = "Trong quý ba",
      .promise = conferences::NewPromise{"Làm cống ngõ 12", "ubnd-00008", date(2027, 9, 30)}};
  ASSERT_TRUE(conferences::answer(head, {question.id, 2}, answer));
  go_to(date(2027, 7, 1));
  const receptions::Doing handler{after, people.at("handler")};
  EXPECT_EQ(conferences::promised_by(handler, "ubnd-00004")->size(), 1u);
  const conferences::Report report{date(2027, 7, 1), "Biên bản nghiệm thu"};
  EXPECT_EQ(told(conferences::report(head, {question.id, 3}, report)), "question.not_the_owner");
  EXPECT_EQ(told(conferences::report(handler, {question.id, 3}, report)), "done");
  const auto written = database.read(
      [&](db::Transaction& tx) { return journal::about(tx, "conference_question", question.id); });
  EXPECT_EQ(written.back().entry.act, "question.report");
  EXPECT_EQ(written.back().entry.post, "handler@ubnd-00004");
}

}  // namespace
}  // namespace acts
