#include "journal/journal.h"

#include <gtest/gtest.h>

#include "db/testing.h"

namespace journal {
namespace {

struct JournalTest : testing::Test {
  db::TestDatabase held;
  db::Database& database = held.database();

  void SetUp() override {
    db::migrate(database, TIEPDAN_SOURCE "/migrations");
    for (int i = 1; i <= 5; ++i) {
      database.write([&](db::Transaction& tx) {
        record(tx, {.act = "matter.accept",
                    .subject_kind = "matter",
                    .subject_id = "m" + std::to_string(i % 2),
                    .unit_id = "ubnd-00004",
                    .user_id = "u1",
                    .user_name = "Lê Thị Hà",
                    .post = "head@ubnd-00004",
                    .reason = "",
                    .before = {{"stage", "classified"}},
                    .after = {{"stage", "accepted"}},
                    .at = Instant{std::chrono::seconds{1'780'000'000 + i}}});
      });
    }
  }

  // What a person with the database's password could do.
  void tamper(const std::string& sql) {
    database.write([&](db::Transaction& tx) {
      if (tx.dialect() == db::Dialect::sqlite) {
        tx.execute("DROP TRIGGER IF EXISTS journal_no_update");
        tx.execute("DROP TRIGGER IF EXISTS journal_no_delete");
      } else {
        tx.execute("DROP TRIGGER IF EXISTS journal_no_change ON journal");
      }
      tx.execute(sql);
    });
  }
};

TEST_F(JournalTest, AnUntouchedChainIsWhole) {
  const Verdict verdict = verify(database);
  EXPECT_EQ(verdict.rows, 5);
  EXPECT_TRUE(verdict.faults.empty());
}

TEST_F(JournalTest, TellsWhatWasDoneToOneSubject) {
  const auto entries = database.read([](db::Transaction& tx) { return about(tx, "matter", "m1"); });
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[1].seq, 3);
  EXPECT_EQ(entries[1].entry.after.at("stage").as_string(), "accepted");
  EXPECT_EQ(entries[1].entry.at, Instant{std::chrono::seconds{1'780'000'003}});
}

TEST_F(JournalTest, TellsWhetherAKindWasTouchedSince) {
  const auto touched = [&](long long seq, const std::string& kind) {
    return database.read([&](db::Transaction& tx) { return touched_since(tx, seq, kind); });
  };
  EXPECT_TRUE(touched(4, "matter"));
  EXPECT_TRUE(touched(4, "mat")) << "a kind that begins so";
  EXPECT_FALSE(touched(5, "matter")) << "nothing since";
  EXPECT_FALSE(touched(0, "reception"));
}

TEST_F(JournalTest, TheDatabaseRefusesToChangeARow) {
  for (const char* sql :
       {"UPDATE journal SET reason = 'x' WHERE seq = 2", "DELETE FROM journal WHERE seq = 2"}) {
    EXPECT_THROW(database.write([&](db::Transaction& tx) { tx.execute(sql); }), db::Failure) << sql;
  }
}

struct Tampering {
  const char* because;
  std::vector<const char*> sql;
  const char* says;
};

struct TamperedJournalTest : JournalTest, testing::WithParamInterface<Tampering> {};

TEST_P(TamperedJournalTest, IsNamed) {
  for (const char* sql : GetParam().sql) tamper(sql);
  const Verdict verdict = verify(database);
  ASSERT_FALSE(verdict.faults.empty()) << GetParam().because;
  EXPECT_EQ(verdict.faults.front(), GetParam().says) << GetParam().because;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, TamperedJournalTest,
    testing::Values(Tampering{"a changed reason",
                              {"UPDATE journal SET reason = 'x' WHERE seq = 2"},
                              "row 2 was changed or moved"},
                    Tampering{"a changed hash",
                              {"UPDATE journal SET hash = 'x' WHERE seq = 3"},
                              "row 3 was changed or moved"},
                    Tampering{"a removed row",
                              {"DELETE FROM journal WHERE seq = 4"},
                              "rows 4 to 4 are missing"},
                    Tampering{"the last rows cut off",
                              {"DELETE FROM journal WHERE seq >= 4"},
                              "rows 4 to 5 are missing at the end"},
                    Tampering{"two rows exchanged",
                              {"UPDATE journal SET seq = 99 WHERE seq = 2",
                               "UPDATE journal SET seq = 2 WHERE seq = 3",
                               "UPDATE journal SET seq = 3 WHERE seq = 99"},
                              "row 2 was changed or moved"}));

}  // namespace
}  // namespace journal
