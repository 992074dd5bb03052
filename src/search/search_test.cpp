#include "search/search.h"

#include <gtest/gtest.h>

#include "db/testing.h"

namespace search {
namespace {

struct SearchTest : testing::Test {
  db::TestDatabase held;
  db::Database& database = held.database();

  void SetUp() override {
    db::migrate(database, TIEPDAN_SOURCE "/migrations");
    database.write([](db::Transaction& tx) {
      add(tx, 1, "Khiếu nại bồi thường đất đai tại phường Hoà Bình");
      add(tx, 2, "Phản ánh rác thải, đường ngập");
      add(tx, 3, "Tranh chấp đất đai, thôn Đoài");
    });
  }

  std::vector<long long> found(const std::string& text) {
    return database.read([&](db::Transaction& tx) {
      const auto query = parse(text);
      return query ? find(tx, *query, 1'000'000, 10) : std::vector<long long>{-1};
    });
  }
};

TEST_F(SearchTest, FindsWithOrWithoutMarksNewestFirst) {
  using Rows = std::vector<long long>;
  struct Case {
    const char* because;
    const char* asked;
    Rows rows;
  };
  for (const Case& c : {
           Case{"as written", "đất đai", {3, 1}},
           Case{"without marks", "dat dai", {3, 1}},
           Case{"the tone mark placed the other way", "hòa bình", {1}},
           Case{"words in any order", "đai boi", {1}},
           Case{"the beginning of the last word", "tranh ch", {3}},
           Case{"a phrase holds its order", "\"dai dat\"", {}},
           Case{"a phrase", "\"đường ngập\"", {2}},
           Case{"a phrase of three words", "\"nại bồi thường\"", {1}},
           Case{"whose pairs stand apart", "\"đai tại đai\"", {}},
           Case{"a phrase over a comma", "\"thải đường ngập\"", {2}},
           Case{"a phrase and the beginning of its last word", "\"rác thải\" ngậ", {2}},
           Case{"operators are only words", "đất OR rác", {}},
           Case{"nothing to search", " ?! ", {-1}},
           Case{"quotes that do not close", "\"rác thải", {2}},
           Case{"SQL is only words", "'; DROP TABLE search_index; --", {}},
       }) {
    EXPECT_EQ(found(c.asked), c.rows) << c.because;
  }
}

TEST_F(SearchTest, AReplacedTextIsFoundNoMore) {
  database.write([](db::Transaction& tx) { replace(tx, 2, "Tiếng ồn"); });
  EXPECT_TRUE(found("rác thải").empty());
  EXPECT_EQ(found("tieng on"), std::vector<long long>{2});
}

TEST_F(SearchTest, TidyingEndsAndChangesNothingThatIsFound) {
  for (int i = 0; i < 40; ++i) {
    database.write(
        [&](db::Transaction& tx) { add(tx, 10 + i, "Đường ngập, số " + std::to_string(i)); });
  }
  database.write([](db::Transaction& tx) { replace(tx, 2, "Tiếng ồn"); });
  const auto before = found("\"đường ngập\"");
  database.write([](db::Transaction& tx) { forget_replaced(tx); });
  int steps = 0;
  while (database.write([](db::Transaction& tx) { return tidy(tx); })) ASSERT_LT(++steps, 1000);
  EXPECT_EQ(found("\"đường ngập\""), before);
  EXPECT_EQ(before.size(), 10u);
  EXPECT_TRUE(found("rác thải").empty());
  EXPECT_FALSE(database.write([](db::Transaction& tx) { return tidy(tx); }));
}

}  // namespace
}  // namespace search
