// Columns 1 to 21 of biểu 01/TCD from what is written down at the desk, against the identities of
// the form.
#include "desk.h"
#include "receptions/acts.h"
#include "receptions/sessions.h"
#include "visits/counts.h"
#include "visits/record.h"

namespace acts {
namespace {

// Monday the 7th of December is received by the head, the 14th by his deputy, the 21st is to come.
struct VisitCounts : Desk {
  const receptions::Span december{date(2026, 12, 1), date(2026, 12, 31)};
  std::string heads, deputys;

  receptions::Doing as(const std::string& who) { return {office, people.at(who)}; }

  void SetUp() override {
    Desk::SetUp();
    const receptions::Rule rule{.unit_id = "ubnd-00004",
                                .pattern = receptions::DaysOfMonth{{7, 14, 21}},
                                .starts_at = "08:00",
                                .ends_at = "11:30",
                                .place = "Phòng tiếp công dân",
                                .valid_from = date(2026, 11, 1),
                                .basis = "Thông báo 12/TB-UBND"};
    ASSERT_TRUE(receptions::set_rule(as("clerk"), rule));
    ASSERT_TRUE(receptions::generate(as("clerk"), "ubnd-00004", december));
    const auto page = receptions::look_at_page(as("clerk"), "ubnd-00004", december).value();
    ASSERT_TRUE(receptions::publish(as("clerk"), "ubnd-00004", december, page.seen));
    const auto sessions = database.read(
        [&](db::Transaction& tx) { return receptions::sessions_of(tx, "ubnd-00004", december); });
    ASSERT_EQ(sessions.size(), 3u);
    heads = sessions[0].id;
    deputys = sessions[1].id;
    ASSERT_TRUE(receptions::delegate_to(
        as("head"), {deputys, sessions[1].version},
        {people.at("deputy").posts.front().id, "Văn bản ủy quyền số 9/UQ-UBND", "Họp Trung ương"}));
    clock.set(Instant{date(2026, 12, 14)} + std::chrono::hours{6});
  }

  // So many people came on that day, to that session or to the daily desk.
  json::Object visit_of(long long count, const std::string& day, const std::string& session = "") {
    json::Object body{{"unit_id", "ubnd-00004"}, {"received_on", day},
                      {"received_at", "08:30"},  {"people", json::Array{sender()}},
                      {"people_count", count},   {"contents", json::Array{content("complaint")}},
                      {"outcome", "explained"},  {"explanation", "Đã giải thích"}};
    if (!session.empty()) body["session_id"] = session;
    if (count >= 5) body["appointment_document"] = body["signed_by_all"] = true;
    return body;
  }

  void recorded(const json::Object& body) {
    const json::Value value(body);
    json::Fields in(value);
    const auto incoming = visits::read_new_visit(in, clock.today());
    ASSERT_TRUE(in.done());
    const auto done = visits::record({office, kinds()}, people.at("clerk"), incoming,
                                     {"visit-" + std::to_string(++keys), ""});
    ASSERT_TRUE(done) << describe(done.error());
  }

  void linked(json::Object body, const std::string& matter_id) {
    body["outcome"] = "linked";
    body["matter_id"] = matter_id;
    recorded(body);
  }

  json::Object cells() {
    const auto counts = visits::counts_json(office, people.at("head"),
                                            {"ubnd-00004", date(2026, 12, 1), date(2026, 12, 31)},
                                            visits::Reach::own);
    EXPECT_TRUE(counts);
    return counts->at("cells").as_object();
  }
};

// "5:3 6:10 …" in the order of the columns.
std::string text_of(const json::Object& cells) {
  std::string text;
  for (int column = 1; column <= 21; ++column) {
    const json::Value* cell = cells.if_contains(std::to_string(column));
    text += std::to_string(column) + ":" + (cell ? json::serialize(*cell) : "-") + " ";
  }
  return text;
}

TEST_F(VisitCounts, EveryColumnIsCountedAndTheFormIsAtOneWithItself) {
  const auto again = taken(paper("complaint"));
  linked(visit_of(1, "2026-12-03"), again.id);
  recorded(visit_of(4, "2026-12-03"));
  recorded(visit_of(5, "2026-12-04"));
  linked(visit_of(2, "2026-12-07", heads), again.id);
  recorded(visit_of(7, "2026-12-07", heads));
  recorded(visit_of(1, "2026-12-14", deputys));
  json::Object refused = visit_of(1, "2026-12-14");
  refused["outcome"] = "refused";
  refused["explanation"] = nullptr;
  refused["ground"] = "settled_and_notified_persists";
  recorded(refused);
  const json::Object found = cells();
  // Three of the daily desk with ten people: the first is about a case that the head received too,
  // so it is his; five people are a group and four are none. A refusal is no reception.
  EXPECT_EQ(text_of(found),
            "1:6 2:20 3:5 4:2 5:3 6:10 7:2 8:1 9:5 10:2 11:2 12:9 13:2 14:1 15:7 "
            "16:1 17:1 18:1 19:1 20:0 21:0 ");
  const auto valid = office.law.ask("report.validate_form", {{"form", "01/TCD"}, {"cells", found}});
  ASSERT_TRUE(valid);
  EXPECT_TRUE(valid->fields.at("valid").as_bool()) << json::serialize(valid->fields);
}

TEST_F(VisitCounts, OfAnEmptyMonthOnlyTheAnnouncedDaysAreCounted) {
  EXPECT_EQ(text_of(cells()),
            "1:0 2:0 3:0 4:0 5:0 6:0 7:0 8:0 9:0 10:2 11:0 12:0 13:0 14:0 15:0 "
            "16:1 17:0 18:0 19:0 20:0 21:0 ");
}

}  // namespace
}  // namespace acts
