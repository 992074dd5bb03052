// Whichever write, sync or allocation fails while a paper is taken in or an act is done: the answer
// is "unavailable" (503), nothing of it stays, and the next one works. For every n, until the n-th
// is one too many.
#include <sqlite3.h>

#include <functional>

#include "db/integrity.h"
#include "faults/watched_desk.h"
#include "search/search.h"

namespace faults {
namespace {

enum class Outcome { done, unavailable };

// Tables that an act writes to, with their number of rows: what must not change when it fails.
using Counts = std::map<std::string, long long>;

struct NthFailure : WatchedDesk {
  Counts counts() {
    Counts all;
    for (const char* table : {"petition", "petition_sender", "petition_key", "matter",
                              "matter_clock", "journal", "search_index"})
      all[table] = count(table);
    return all;
  }

  // Any other exception is a fault of ours and ends the test.
  static Outcome outcome_of(const std::function<void()>& act) {
    try {
      act();
      return Outcome::done;
    } catch (const db::Unavailable&) {
      return Outcome::unavailable;
    }
  }

  Outcome take_one_in(const std::string& key) {
    return outcome_of([&] {
      const auto taken = take_in("clerk", paper("complaint"), key);
      ASSERT_TRUE(taken) << describe(taken.error());
    });
  }

  void expect_whole() {
    EXPECT_EQ(db::integrity_faults(database), std::vector<std::string>{});
    search::check(database);
    EXPECT_EQ(journal::verify(database).faults, std::vector<std::string>{});
  }

  // After a failure: nothing stayed, and the same key is taken as if it came for the first time.
  void expect_undone(const Counts& before, const std::string& key) {
    ASSERT_EQ(counts(), before) << key;
    ASSERT_EQ(take_one_in(key), Outcome::done) << key << " again";
    ASSERT_EQ(count("petition"), before.at("petition") + 1) << key << " again";
  }

  // `fail` makes the n-th call fail, `heal` nothing any more and says how many did.
  struct Trouble {
    std::function<void(long long)> fail;
    std::function<long long()> heal;
    long long step = 1;
    long long at_most = 100'000;
  };

  // How many times it failed before n was too high.
  int for_every_n(const std::string& name, const Trouble& trouble) {
    int failures = 0;
    for (long long n = 1; n < trouble.at_most; n += trouble.step) {
      const std::string key = name + "-" + std::to_string(n);
      const Counts before = counts();
      trouble.fail(n);
      const Outcome outcome = take_one_in(key);
      const long long refused = trouble.heal();
      if (outcome == Outcome::done) {  // some failures SQLite can do without
        EXPECT_EQ(count("petition"), before.at("petition") + 1);
        if (refused == 0) break;
        continue;
      }
      EXPECT_GT(refused, 0) << key << " was unavailable for no reason";
      ++failures;
      expect_undone(before, key);
      if (HasFatalFailure()) break;
    }
    expect_whole();
    std::cout << failures << " failures at different moments\n";
    return failures;
  }
};

struct Case {
  int code;
  long long lasting;  // calls that fail from the n-th on
  const char* because;
};

class DiskFailure : public NthFailure, public testing::WithParamInterface<Case> {
 protected:
  static Trouble trouble() {
    const Case c = GetParam();
    return {.fail =
                [c](long long n) {
                  disk::refuse({n, n + c.lasting - 1, c.code});
                },
            .heal =
                [] {
                  const long long refused = disk::refused();
                  disk::refuse({});
                  return refused;
                }};
  }
};

TEST_P(DiskFailure, ends_in_unavailable_and_is_undone) {
  EXPECT_GT(for_every_n("disk", trouble()), 10) << GetParam().because;
}

TEST_P(DiskFailure, leaves_a_matter_as_it_was) {
  const auto matter = taken(paper("complaint"));
  const Trouble disk = trouble();
  const json::Object body{{"assignee_id", people.at("handler").user_id}};
  int failures = 0;
  for (long long n = 1;; ++n) {
    const Counts before = counts();
    disk.fail(n);
    const Outcome outcome = outcome_of([&] {
      const auto done = act("head", matter, "assign", body);
      ASSERT_TRUE(done) << describe(done.error());
    });
    disk.heal();
    if (outcome == Outcome::done) break;
    ++failures;
    ASSERT_EQ(counts(), before) << n;
  }
  EXPECT_GT(failures, 5) << GetParam().because;
  const auto stale = act("head", matter, "assign", body);
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().code, "matter.changed_meanwhile") << "it was done once";
  expect_whole();
}

INSTANTIATE_TEST_SUITE_P(Codes, DiskFailure,
                         testing::Values(Case{SQLITE_IOERR_WRITE, 1, "one write fails"},
                                         Case{SQLITE_FULL, 1'000'000, "the disk stays full"},
                                         Case{SQLITE_IOERR_FSYNC, 3, "the disk limps"}));

TEST_F(NthFailure, of_memory_ends_in_unavailable_and_is_undone) {
  const Trouble none_left{.fail = [](long long n) { memory::refuse(n, n); },
                          .heal =
                              [] {
                                const long long refused = memory::refused();
                                memory::refuse(0, 0);
                                return refused;
                              }};
  EXPECT_GT(for_every_n("memory", none_left), 10);
}

}  // namespace
}  // namespace faults
