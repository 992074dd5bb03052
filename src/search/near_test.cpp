#include "search/near.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "base/text.h"
#include "db/testing.h"

namespace search {
namespace {

// FNV-1a with a key before it: enough for tests.
Hash keyed(std::uint64_t key) {
  return [key](std::string_view piece) {
    std::uint64_t hash = 14695981039346656037u ^ key;
    for (const char c : piece) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
  };
}

const std::string kText =
    "Khiếu nại phương án bồi thường, hỗ trợ khi thu hồi 120 m² đất tại thôn Đoài để thực hiện dự "
    "án "
    "đường vành đai nối khu Bãi Sậy";

std::size_t shared(const std::string& one, const std::string& other) {
  const auto a = near_keys(one, keyed(1)), b = near_keys(other, keyed(1));
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](long long key) { return std::count(b.begin(), b.end(), key); }));
}

TEST(NearKeys, AreTheSameForEverySpellingThatFoldsAlike) {
  struct Case {
    const char* because;
    std::string text;
  };
  for (const Case& c : {
           Case{"marks dropped, đ as d", text::folded(kText)},
           Case{
               "other signs between the words",
               "KHIẾU NẠI  phương án: bồi thường; hỗ trợ khi thu hồi 120 m² đất (tại thôn Đoài) để "
               "thực hiện \"dự án đường vành đai\" nối khu Bãi Sậy."},
           Case{"tones placed the other way, decomposed",
                "Khiê\xCC\x81u na\xCC\xA3i phương án bồi thường, hỗ trợ khi thu hồi 120 m² đất tại "
                "thôn Đoài để thực hiện dự án đường vành đai nối khu Bãi Sậy"},
       }) {
    EXPECT_EQ(near_keys(c.text, keyed(1)), near_keys(kText, keyed(1))) << c.because;
  }
}

TEST(NearKeys, UnderAnotherKeyNothingIsShared) {
  const auto one = near_keys(kText, keyed(1)), other = near_keys(kText, keyed(2));
  for (const long long key : one) EXPECT_EQ(std::count(other.begin(), other.end(), key), 0);
}

TEST(NearKeys, OfAFewWordsThereAreNone) {
  EXPECT_TRUE(near_keys("", keyed(1)).empty());
  EXPECT_TRUE(near_keys("khiếu nại", keyed(1)).empty());
  EXPECT_EQ(near_keys("khiếu nại đất", keyed(1)).size(), 10u);
}

TEST(NearKeys, AreNeverNegative) {
  for (std::uint64_t key = 0; key < 50; ++key) {
    for (const long long each : near_keys(kText, keyed(key))) EXPECT_GE(each, 0);
  }
}

TEST(NearKeys, UnrelatedTextsShareNone) {
  EXPECT_EQ(shared(kText, "Phản ánh rác thải ùn ứ nhiều ngày ở đầu ngõ gây mùi hôi thối"), 0u);
}

TEST(Similarity, IsTheShareOfNeighbouringWords) {
  EXPECT_DOUBLE_EQ(similarity(kText, text::folded(kText)), 1);
  EXPECT_DOUBLE_EQ(similarity("một hai ba bốn", "một hai ba năm"), 0.5);
  EXPECT_DOUBLE_EQ(similarity("một hai ba", "bốn năm sáu"), 0);
  EXPECT_DOUBLE_EQ(similarity("", ""), 0);
}

struct NearStore : testing::Test {
  db::TestDatabase held;
  db::Database& database = held.database();

  void SetUp() override { db::migrate(database, TIEPDAN_SOURCE "/migrations"); }

  void put(long long row, const std::string& text) {
    database.write([&](db::Transaction& tx) { put_near(tx, row, near_keys(text, keyed(1))); });
  }
  std::vector<long long> found(const std::string& text, std::size_t limit = 30) {
    return database.read(
        [&](db::Transaction& tx) { return find_near(tx, near_keys(text, keyed(1)), limit); });
  }
};

TEST_F(NearStore, FindsWhatSharesMostFirstThenTheNewest) {
  put(1, kText);
  put(2, kText + " và đường gom");
  put(3, kText);
  put(4, "Phản ánh rác thải ùn ứ nhiều ngày ở đầu ngõ gây mùi hôi thối");
  EXPECT_EQ(found(kText), (std::vector<long long>{3, 1, 2}));
  EXPECT_EQ(found(kText, 2), (std::vector<long long>{3, 1}));
}

TEST_F(NearStore, ADroppedTextIsFoundNoMore) {
  put(1, kText);
  put(2, kText);
  database.write([&](db::Transaction& tx) { drop_near(tx, 2, near_keys(kText, keyed(1))); });
  EXPECT_EQ(found(kText), std::vector<long long>{1});
}

TEST_F(NearStore, TheSameTextTwiceUnderOneRowIsOnce) {
  put(1, kText);
  put(1, kText);
  EXPECT_EQ(found(kText), std::vector<long long>{1});
}

TEST_F(NearStore, NobodyMovesTheProgressTwice) {
  database.write([](db::Transaction& tx) {
    EXPECT_EQ(near_last(tx), 0);
    EXPECT_TRUE(move_near_last(tx, 0, 25));
    EXPECT_FALSE(move_near_last(tx, 0, 50));
    EXPECT_EQ(near_last(tx), 25);
  });
}

}  // namespace
}  // namespace search
