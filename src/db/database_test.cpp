#include "db/database.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "base/result.h"
#include "db/testing.h"

namespace db {
namespace {

struct DatabaseTest : testing::Test {
  TestDatabase held;
  Database& database = held.database();

  void SetUp() override {
    database.write([](Transaction& tx) {
      tx.execute("CREATE TABLE note (id TEXT PRIMARY KEY, size BIGINT, said TEXT)");
    });
  }

  long long count() {
    return database.read(
        [](Transaction& tx) { return tx.first("SELECT count(*) AS n FROM note")->integer("n"); });
  }

  void add(const std::string& id) {
    database.write([&](Transaction& tx) {
      tx.execute("INSERT INTO note (id, size) VALUES (:id, :size)", {{"id", id}, {"size", 7}});
    });
  }
};

TEST_F(DatabaseTest, GivesBackTextNumbersAndNull) {
  database.write([](Transaction& tx) {
    tx.execute("INSERT INTO note (id, size, said) VALUES (:id, :size, :said)",
               {{"id", "đất"}, {"size", 5'000'000'000}, {"said", nullptr}});
  });
  const Row row =
      database.read([](Transaction& tx) { return *tx.first("SELECT id, size, said FROM note"); });
  EXPECT_EQ(row.text("id"), "đất");
  EXPECT_EQ(row.integer("size"), 5'000'000'000);
  EXPECT_EQ(row.maybe_text("said"), std::nullopt);
}

TEST_F(DatabaseTest, OneStatementMayBeRunWithTextAndThenWithNull) {
  for (const Value& said : {Value("a"), Value(nullptr), Value("b")}) {
    database.write([&](Transaction& tx) {
      tx.execute("INSERT INTO note (id, said) VALUES (:id, :said)",
                 {{"id", std::to_string(tx.query("SELECT id FROM note").size())}, {"said", said}});
    });
  }
  EXPECT_EQ(count(), 3);
}

TEST_F(DatabaseTest, AThrowingJobUndoesItsChangesOnly) {
  add("kept");
  EXPECT_THROW(database.write([](Transaction& tx) {
    tx.execute("INSERT INTO note (id) VALUES ('lost')");
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(count(), 1);
}

TEST_F(DatabaseTest, AJobThatAnswersNoUndoesItsChanges) {
  const Result<int> answer = database.write([](Transaction& tx) -> Result<int> {
    tx.execute("INSERT INTO note (id) VALUES ('lost')");
    return fail(ErrorKind::refused, "test.no");
  });
  EXPECT_EQ(answer.error().code, "test.no");
  EXPECT_EQ(count(), 0);
}

TEST_F(DatabaseTest, ABrokenConstraintIsAFailureAndDoesNotStopTheNextJob) {
  add("twice");
  EXPECT_THROW(add("twice"), Failure);
  add("after");
  EXPECT_EQ(count(), 2);
}

TEST_F(DatabaseTest, ManyWritersShareCommitsAndLoseNothing) {
  std::vector<std::thread> writers;
  for (int w = 0; w < 8; ++w) {
    writers.emplace_back([this, w] {
      for (int i = 0; i < 25; ++i) {
        try {
          add(i % 5 == 4 ? "same" : std::to_string(w) + "." + std::to_string(i));
        } catch (const Failure&) {
        }
      }
    });
  }
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(count(), 8 * 20 + 1);
}

// As two servers on one database: what one of them read is still so when it changes it.
TEST_F(DatabaseTest, TwoWritersOfOneDatabaseTakeTurns) {
  add("count");
  const auto other = Database::open(held.where(), {.readers = 1});
  const auto count_up = [](Database& one) {
    one.write([](Transaction& tx) {
      const long long size = tx.first("SELECT size FROM note")->integer("size");
      tx.execute("UPDATE note SET size = :size", {{"size", size + 1}});
    });
  };
  std::vector<std::thread> writers;
  for (int w = 0; w < 8; ++w) {
    writers.emplace_back([&, w] {
      for (int i = 0; i < 25; ++i) count_up(w % 2 == 0 ? database : *other);
    });
  }
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(database.read([](Transaction& tx) { return tx.first("SELECT size FROM note"); })
                ->integer("size"),
            7 + 8 * 25);
}

TEST_F(DatabaseTest, LooksAtWhatAnotherHasDoneBeforeEveryWriteAndBeforeNoRead) {
  const auto other = Database::open(held.where(), {.readers = 1});
  long long seen = 0, looks = 0;
  other->before_writing([&](Transaction& tx) {
    ++looks;
    seen = tx.first("SELECT count(*) AS n FROM note")->integer("n");
  });
  add("one");
  EXPECT_EQ(other->write([&](Transaction&) { return seen; }), 1) << "before the job runs";
  add("two");
  other->read(
      [](Transaction& tx) { return tx.first("SELECT count(*) AS n FROM note").has_value(); });
  EXPECT_EQ(looks, 1);
  other->write([](Transaction&) {});
  EXPECT_EQ(seen, 2);
}

TEST_F(DatabaseTest, WhatAJobLeavesForTheEndIsKeptOrUndoneWithIt) {
  const auto job = [this](const char* at_once, const char* at_end, const Result<int>& answer) {
    return database.write([&](Transaction& tx) -> Result<int> {
      tx.execute("INSERT INTO note (id) VALUES (:id)", {{"id", at_once}});
      tx.at_end([id = std::string(at_end)](Transaction& end) {
        end.execute("INSERT INTO note (id) VALUES (:id)", {{"id", id}});
      });
      return answer;
    });
  };
  EXPECT_TRUE(job("a", "b", 1));
  EXPECT_EQ(count(), 2);
  EXPECT_FALSE(job("c", "d", fail(ErrorKind::refused, "test.no")));
  EXPECT_EQ(count(), 2);
  EXPECT_THROW((void)job("e", "a", 1), Failure);  // the end breaks a constraint
  EXPECT_EQ(count(), 2);
}

TEST_F(DatabaseTest, AMessageNeverRepeatsTheValues) {
  add("Nguyễn Văn Kín");
  try {
    add("Nguyễn Văn Kín");
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_EQ(std::string(failure.what()).find("Kín"), std::string::npos) << failure.what();
  }
}

TEST_F(DatabaseTest, ReturningGivesTheRowsOfAChange) {
  add("a");
  const Row row = database.write([](Transaction& tx) {
    return *tx.first("UPDATE note SET size = size + 1 WHERE id = :id RETURNING size",
                     {{"id", "a"}});
  });
  EXPECT_EQ(row.integer("size"), 8);
}

TEST_F(DatabaseTest, ExecuteCountsTheRowsItChanged) {
  add("a");
  const auto changed = database.write([](Transaction& tx) {
    const Params wrong{{"id", "b"}};
    const Params right{{"id", "a"}};
    return std::pair(tx.execute("DELETE FROM note WHERE id = :id", wrong),
                     tx.execute("DELETE FROM note WHERE id = :id", right));
  });
  EXPECT_EQ(changed, std::pair(0LL, 1LL));
}

// As after a restart of the server between two requests.
TEST_F(DatabaseTest, LinesThatWereCutWhileIdleCostNoAnswer) {
  if (database.dialect() == Dialect::sqlite) GTEST_SKIP() << "SQLite has no lines";
  const auto other = Database::open(held.where(), {.readers = 1});
  const auto line = [](Transaction& tx) {
    return tx.first("SELECT pg_backend_pid() AS pid")->integer("pid");
  };
  for (const long long pid : {other->read(line), other->write(line)}) {
    database.write([&](Transaction& tx) {
      tx.query("SELECT pg_terminate_backend(CAST(:pid AS INTEGER), 5000)", {{"pid", pid}});
    });
  }
  EXPECT_NO_THROW(other->read(line));
  EXPECT_NO_THROW(other->write(line));
}

TEST(Migrate, AppliesEachFileOnceAndNoticesAnEdit) {
  TestDatabase held;
  const auto folder =
      std::filesystem::temp_directory_path() /
      ("migrate" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
       std::to_string(reinterpret_cast<std::uintptr_t>(&held)));
  std::filesystem::create_directories(folder);
  const auto file = (folder / "0001_a.sql").string();
  write_file(file, "-- why\nCREATE TABLE a (id TEXT);\nCREATE TABLE b (id TEXT\n);\n");
  EXPECT_EQ(migrate(held.database(), folder.string()), 1u);
  EXPECT_EQ(migrate(held.database(), folder.string()), 0u);
  write_file(file, "CREATE TABLE a (id TEXT);\n");
  EXPECT_THROW(migrate(held.database(), folder.string()), Failure);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace db
