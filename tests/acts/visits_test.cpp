// A visit at the desk: what is never in the open, what hides it later, and what the law sets for
// it.
#include "visits/record.h"

#include "desk.h"
#include "rulings/rule.h"
#include "visits/held.h"
#include "visits/look.h"
#include "visits/moved.h"

namespace acts {
namespace {

struct Visits : Desk {
  json::Object visit_of(const std::string& kind) {
    return {{"unit_id", "ubnd-00004"},
            {"received_on", "2026-11-19"},
            {"received_at", "08:30"},
            {"people", json::Array{sender("Lò Thị Đến Hỏi", "001085099901")}},
            {"contents", json::Array{content(kind, "Bà Lò Thị Đến Hỏi kể việc thu hồi đất")}},
            {"outcome", "explained"},
            {"explanation", "Đã giải thích với bà Lò Thị Đến Hỏi"}};
  }

  visits::Visit recorded(const json::Object& body) {
    const json::Value value(body);
    json::Fields in(value);
    const visits::NewVisit incoming = visits::read_new_visit(in, clock.today());
    EXPECT_TRUE(in.done());
    const auto done = visits::record({office, kinds()}, people.at("clerk"), incoming,
                                     {"visit-" + std::to_string(++keys), json::serialize(body)});
    if (!done) throw std::runtime_error(describe(done.error()));
    return done->visit;
  }

  // Somebody else's.
  json::Object another_visitor() {
    json::Object body = visit_of("feedback");
    body["people"] = json::Array{sender("Vàng Thị Khác", "001085099903")};
    return body;
  }

  matters::Matter taken_again(const matters::Matter& matter) {
    return database.read([&](db::Transaction& tx) { return *matters::find(tx, matter.id); });
  }

  visits::Looked looked(const visits::Visit& visit) {
    return database.read([&](db::Transaction& tx) {
      return visits::look_anyhow(tx, office, people.at("handler"), visit.id).value();
    });
  }
};

TEST_F(Visits, NobodyIsNamedInTheOpenWhateverItIsAbout) {
  for (const char* kind : {"complaint", "denunciation", "feedback"}) recorded(visit_of(kind));
  std::string rows;
  database.read([&](db::Transaction& tx) {
    for (const auto& row : tx.query("SELECT unit_id || kinds || outcome || told || "
                                    "COALESCE(guided_to, '') AS said FROM visit")) {
      rows += row.text("said");
    }
    return 0;
  });
  EXPECT_EQ(rows.find("Đến Hỏi"), std::string::npos);
  EXPECT_EQ(rows.find("001085099901"), std::string::npos);
  EXPECT_EQ(everything_plain().find("Đến Hỏi"), std::string::npos) << "nor on the journal";
}

TEST_F(Visits, AVisitHidesItsPeopleOnceAPaperKnownTogetherDenounces) {
  const auto open = taken(paper("complaint"));
  json::Object body = visit_of("complaint");
  body["outcome"] = "linked";
  body["matter_id"] = open.id;
  const visits::Visit visit = recorded(body);
  EXPECT_EQ(looked(visit).sight, staff::Sight::full);
  EXPECT_FALSE(looked(visit).behind.hides_people);
  json::Object repeat = paper("complaint");
  repeat["duplicate_of"] = open.id;
  repeat["senders"] = json::Array{sender("Mùa A Cùng Ký", "001085099902")};
  ASSERT_TRUE(take_in("clerk", repeat));
  done("clerk", taken_again(open), "classify",
       {{"on", "2026-11-20"},
        {"kind", "denunciation"},
        {"topic", "land_compensation"},
        {"belongs_to", "own_body"}});
  const visits::Looked after = looked(visit);
  EXPECT_TRUE(after.behind.hides_people);
  EXPECT_EQ(after.sight, staff::Sight::none) << "a handler to whom it is not assigned";
  const std::string shown =
      visits::shown_text(after, "Bà Lò Thị Đến Hỏi đi cùng ông Mùa A Cùng Ký");
  EXPECT_EQ(shown.find("Đến Hỏi"), std::string::npos) << shown;
  EXPECT_EQ(shown.find("Cùng Ký"), std::string::npos) << shown;
}

TEST_F(Visits, ALateDayOffMovesTheNoticeOfARefusal) {
  json::Object body = visit_of("complaint");
  body["outcome"] = "refused";
  body["ground"] = "settled_and_notified_persists";
  const visits::Visit visit = recorded(body);
  ASSERT_EQ(visit.refusal->notice_due_on, date(2026, 11, 25));
  law::Engine law_here{the_law()};
  const Office here{.database = database,
                    .law = law_here,
                    .units = units,
                    .vault = vault,
                    .files = files,
                    .clock = clock,
                    .random = random};
  const rulings::Bench bench{
      .files = the_law(), .in_force = law_here, .keepers = {visits::deadline_keeper()}};
  add("ruler", staff::Role::administrator, "ubnd-01");
  const rulings::Proposed swap{
      rulings::CalendarDecision{.decision = "Thông báo 1/TB-BNV",
                                .decided_on = date(2026, 11, 18),
                                .days = {{date(2026, 11, 23), law::DayKind::swapped_day_off,
                                          "nghỉ hoán đổi", "swapped", "Thông báo 1/TB-BNV"}},
                                .confirms_year = std::nullopt},
      "thông báo muộn"};
  const auto seen = rulings::preview(here, bench, people.at("ruler"), swap);
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->moved.size(), 1u);
  ASSERT_TRUE(rulings::enter(here, bench, people.at("ruler"), swap, seen->seen));
  EXPECT_EQ(looked(visit).visit.refusal->notice_due_on, date(2026, 11, 26));
  const auto journal =
      database.read([&](db::Transaction& tx) { return journal::about(tx, "visit", visit.id); });
  EXPECT_EQ(journal.back().entry.act, "visit.move_deadline");
}

TEST_F(Visits, APersonIsFoundByNumberOrTelephoneAndTakenOut) {
  json::Object body = visit_of("complaint");
  json::Object who = sender("Lò Thị Đến Hỏi", "001085099901");
  who["phone"] = "0912 345 999";
  body["people"] = json::Array{who};
  const visits::Visit visit = recorded(body);
  recorded(another_visitor());
  const auto found = [&](const petitions::Person& person) {
    return database.read([&](db::Transaction& tx) {
      return visits::held_on(tx, vault, "ubnd-00004", person).size();
    });
  };
  EXPECT_EQ(found({.id_number = "001085099901", .phone = {}, .code = {}}), 1u);
  EXPECT_EQ(found({.id_number = {}, .phone = "+84 912.345.999", .code = {}}), 1u);
  database.write([&](db::Transaction& tx) {
    auto of_person = visits::held_on(tx, vault, "ubnd-00004",
                                     {.id_number = "001085099901", .phone = {}, .code = {}});
    visits::erase(tx, vault, std::move(of_person.front()), random);
    return 0;
  });
  EXPECT_EQ(found({.id_number = "001085099901", .phone = {}, .code = {}}), 0u);
  const std::string left = json::serialize(visits::to_json(looked(visit).visit.told));
  EXPECT_EQ(left.find("Đến Hỏi"), std::string::npos) << left;
}

}  // namespace
}  // namespace acts
