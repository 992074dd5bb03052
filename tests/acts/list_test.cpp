// Lists and search: who sees which rows, in what order, and how far down a page goes.
#include "acts/desk.h"

namespace acts {
namespace {

using matters::Filter;

struct Lists : Desk {
  std::vector<std::string> numbers(const std::string& who, Filter filter) {
    const auto listing = list(who, std::move(filter));
    if (!listing) return {listing.error().code};
    std::vector<std::string> all;
    for (const auto& row : listing->rows) all.push_back(row.matter.number);
    return all;
  }

  void receive(const std::string& kind, const std::string& day,
               const std::string& unit = "ubnd-00004", const std::string& who = "clerk") {
    json::Object body = paper(kind);
    body["received_on"] = day;
    body["unit_id"] = unit;
    taken(body, who);
  }
};

using Numbers = std::vector<std::string>;

TEST_F(Lists, AreInOrderOfTheDueDayAndPagedByKeys) {
  receive("complaint", "2026-11-20");
  receive("complaint", "2026-11-02");
  receive("feedback", "2026-11-10");
  EXPECT_EQ(numbers("clerk", {.unit_id = "ubnd-00004"}),
            (Numbers{"2/2026/KN", "1/2026/KNPA", "1/2026/KN"}));
  EXPECT_EQ(numbers("clerk", {.unit_id = "ubnd-00004", .order = "desc"}),
            (Numbers{"1/2026/KN", "1/2026/KNPA", "2/2026/KN"}));
  Filter filter{.unit_id = "ubnd-00004", .limit = 2};
  const auto first = list("clerk", filter);
  ASSERT_TRUE(first->next);
  filter.after = first->next;
  EXPECT_EQ(numbers("clerk", filter), Numbers{"1/2026/KN"});
}

TEST_F(Lists, FindWhatIsOverdueAndWhatIsDueSoon) {
  receive("complaint", "2026-11-02");  // due 11/11
  receive("complaint", "2026-11-13");  // due 25/11: the third working day from today
  receive("complaint", "2026-11-20");  // due 02/12
  EXPECT_EQ(numbers("clerk", {.unit_id = "ubnd-00004", .due = "overdue"}), Numbers{"1/2026/KN"});
  EXPECT_EQ(numbers("clerk", {.unit_id = "ubnd-00004", .due = "soon"}), Numbers{"2/2026/KN"});
  EXPECT_EQ(numbers("clerk", {.unit_id = "ubnd-00004", .due = "later"}), Numbers{"3/2026/KN"});
}

TEST_F(Lists, ShowEachPersonWhatHisPostsReach) {
  receive("complaint", "2026-11-20");
  receive("denunciation", "2026-11-20");
  receive("complaint", "2026-11-20", "ubnd-00008", "neighbour");
  struct Case {
    const char* because;
    const char* who;
    Filter filter;
    Numbers rows;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"the clerk sees his unit",
            "clerk",
            {.unit_id = "ubnd-00004"},
            {"1/2026/KN", "1/2026/TC"}},
           {"a handler sees no denunciation of others",
            "handler",
            {.unit_id = "ubnd-00004"},
            {"1/2026/KN"}},
           {"not another unit", "clerk", {.unit_id = "ubnd-00008"}, {"access.not_your_unit"}},
           {"the chair above sees all below",
            "chair",
            {.unit_id = "ubnd-01", .below = true},
            {"1/2026/KN", "1/2026/TC", "1/2026/KN"}},
           {"only his own without it", "chair", {.unit_id = "ubnd-01"}, {}},
           {"another line is another line",
            "secretary",
            {.unit_id = "ubnd-00004"},
            {"access.not_your_unit"}},
           {"an administrator sees no matter",
            "administrator",
            {.unit_id = "ubnd-00004"},
            {"access.not_your_unit"}},
           {"the Front sees its territory",
            "front",
            {.unit_id = "ubnd-00004"},
            {"1/2026/KN", "1/2026/TC"}},
       }) {
    auto rows = numbers(c.who, c.filter);
    auto expected = c.rows;
    std::sort(rows.begin(), rows.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(rows, expected) << c.because;
  }
}

TEST_F(Lists, AnObserverGetsTheOutlineWithoutTextOrName) {
  receive("complaint", "2026-11-20");
  const auto listing = list("front", {.unit_id = "ubnd-00004"});
  const auto json = matters::row_json(
      listing->rows[0].matter, listing->rows[0].clock,
      {.law = the_law(), .units = units, .today = clock.today(), .sight = listing->rows[0].sight});
  EXPECT_TRUE(json->at("summary").is_null());
  EXPECT_TRUE(json->at("sender").is_null());
}

TEST_F(Lists, WhatWaitsForOthersIsSeenFromTheReadersOwnPost) {
  receive("complaint", "2026-11-20");  // classified: waits for the head
  EXPECT_EQ(numbers("clerk", {.unit_id = "ubnd-00004", .waiting = "others"}), Numbers{"1/2026/KN"});
  EXPECT_TRUE(numbers("head", {.unit_id = "ubnd-00004", .waiting = "others"}).empty());
}

TEST_F(Lists, ABrokenCursorIsRefused) {
  for (const char* after : {"x", "2026-02-30|a", "|", "2026-11-20"}) {
    EXPECT_EQ(numbers("clerk", {.unit_id = "ubnd-00004", .after = after}),
              Numbers{"list.broken_cursor"})
        << after;
  }
}

struct Search : Lists {
  Numbers found(const std::string& who, const std::string& text,
                Filter filter = {.unit_id = "ubnd-00004"}) {
    const auto listing = database.read(
        [&](db::Transaction& tx) { return matters::search(tx, text, filter, reader(who)); });
    if (!listing) return {listing.error().code};
    Numbers all;
    for (const auto& row : listing->rows) all.push_back(row.matter.number);
    return all;
  }
};

TEST_F(Search, FindsTextSenderAndNumberNewestFirst) {
  receive("complaint", "2026-11-20");
  receive("feedback", "2026-11-20");
  EXPECT_EQ(found("clerk", "boi thuong"), (Numbers{"1/2026/KNPA", "1/2026/KN"}));
  EXPECT_EQ(found("clerk", "Nguyễn Văn Hòa"), (Numbers{"1/2026/KNPA", "1/2026/KN"}));
  EXPECT_EQ(found("clerk", "\"1 2026 KN\""), Numbers{"1/2026/KN"});
  EXPECT_EQ(found("clerk", "!!"), Numbers{"search.nothing_to_find"});
}

TEST_F(Search, GivesNoHitToWhoMayNotReadTheText) {
  receive("complaint", "2026-11-20");
  receive("denunciation", "2026-11-20");
  EXPECT_EQ(found("handler", "boi thuong"), Numbers{"1/2026/KN"});
  EXPECT_TRUE(found("front", "boi thuong").empty());
  EXPECT_EQ(found("neighbour", "boi thuong"), Numbers{"access.not_your_unit"});
}

}  // namespace
}  // namespace acts
