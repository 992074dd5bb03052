// The power goes at any moment while several clerks register. Whoever had seen a receipt by then
// finds the paper again, and nothing is half there.
//   TIEPDAN_IMAGES: how many disks are looked at (400)
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <set>
#include <thread>

#include "db/integrity.h"
#include "faults/platter.h"
#include "faults/watched_desk.h"
#include "search/search.h"

namespace faults {
namespace {

constexpr int kClerks = 4;
constexpr int kPapersOfOne = 40;
constexpr std::uint64_t kSeed = 20261121;

std::size_t images_wanted() {
  const char* given = std::getenv("TIEPDAN_IMAGES");
  return given ? std::strtoul(given, nullptr, 10) : 400;
}

struct Found {
  std::set<std::string> papers;
  std::string damage;  // empty: none
};

void look(db::Database& database, Found& found) {
  for (const auto& fault : db::integrity_faults(database)) found.damage += fault + "; ";
  search::check(database);
  for (const auto& fault : journal::verify(database).faults) found.damage += fault + "; ";
  database.read([&](db::Transaction& tx) {
    for (const auto& row : tx.query("SELECT id FROM petition")) found.papers.insert(row.text("id"));
    for (const char* table : {"matter", "search_index", "petition_sender"}) {
      const auto rows = tx.first("SELECT count(*) AS number FROM " + std::string(table));
      if (rows->integer("number") != static_cast<long long>(found.papers.size()))
        found.damage += std::string(table) + " has not one row a paper; ";
    }
    return 0;
  });
}

// What the next start finds.
Found read_back(const Files& files, const std::string& folder) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (const auto& [name, content] : files) db::write_file(folder + "/" + name, content);
  Found found;
  try {
    look(*db::Database::open(folder + "/office.db", {.readers = 1}), found);
  } catch (const db::Failure& error) {
    found.damage += error.what();
  }
  return found;
}

struct PowerCut : WatchedDesk {
  std::vector<Event> log;
  std::size_t started = 0;  // when the office was ready

  void one_clerk(int number) {
    for (int i = 0; i < kPapersOfOne; ++i) {
      const std::string key = "cut-" + std::to_string(number) + "-" + std::to_string(i);
      const auto made = take_in("clerk", paper(i % 3 == 0 ? "denunciation" : "complaint"), key);
      ASSERT_TRUE(made) << describe(made.error());
      disk::acknowledge(made->petition.id);
    }
  }

  // The log goes into the database several times meanwhile, more often than in a real office.
  void work() {
    database.write([](db::Transaction& tx) { tx.query("PRAGMA wal_autocheckpoint = 500"); });
    started = disk::log().size();
    std::vector<std::thread> clerks;
    for (int i = 0; i < kClerks; ++i) clerks.emplace_back([this, i] { one_clerk(i); });
    for (auto& clerk : clerks) clerk.join();
    log = disk::log();
  }

  // Moments between two things that happened, in order.
  std::vector<std::size_t> moments(std::size_t count, std::mt19937_64& dice) const {
    std::uniform_int_distribution<std::size_t> any(started, log.size());
    std::vector<std::size_t> all(count);
    for (auto& moment : all) moment = any(dice);
    std::ranges::sort(all);
    return all;
  }

  struct Tally {
    std::size_t images = 0, with_loss = 0, damaged = 0, acknowledged = 0;
    std::string first_fault;
  };

  Tally cut(std::size_t count, const std::string& deaf_to) const {
    std::mt19937_64 dice(kSeed);
    Platter platter(deaf_to);
    std::set<std::string> promised;
    std::size_t now = 0;
    Tally tally;
    const std::string image = held.folder() + "/not_watched";
    for (const std::size_t moment : moments(count, dice)) {
      for (; now < moment; ++now) {
        platter.take(log[now]);
        if (log[now].kind == Event::Kind::acknowledged) promised.insert(log[now].file);
      }
      count_one(read_back(platter.after_cut(dice), image), promised, tally);
    }
    std::filesystem::remove_all(image);
    return tally;
  }

  static void count_one(const Found& found, const std::set<std::string>& promised, Tally& tally) {
    ++tally.images;
    tally.acknowledged += promised.size();
    const bool kept = std::ranges::includes(found.papers, promised);
    if (!kept) ++tally.with_loss;
    if (!found.damage.empty()) ++tally.damaged;
    if (!found.damage.empty() && tally.first_fault.empty()) tally.first_fault = found.damage;
  }
};

TEST_F(PowerCut, loses_nothing_that_was_acknowledged) {
  work();
  const Tally tally = cut(images_wanted(), "");
  EXPECT_EQ(tally.with_loss, 0u);
  EXPECT_EQ(tally.damaged, 0u) << tally.first_fault;
  EXPECT_GE(tally.acknowledged, tally.images) << "or nothing was promised that could be lost";
  std::cout << tally.images << " disks after a power cut, "
            << tally.acknowledged / std::max<std::size_t>(tally.images, 1)
            << " acknowledged papers on one of them on average: " << tally.with_loss
            << " with a loss, " << tally.damaged << " damaged\n";
}

// The same work, looked at as if the program had not waited for its log (synchronous = NORMAL), or
// for nothing at all (OFF): if no loss were found here, the test above could find none.
TEST_F(PowerCut, would_lose_papers_if_the_program_did_not_wait_for_the_disk) {
  work();
  const Tally normal = cut(40, "-wal");
  EXPECT_GT(normal.with_loss, 20u);
  const Tally off = cut(40, "office.db");
  EXPECT_GT(off.with_loss + off.damaged, 5u);
  std::cout << "without waiting for the log " << normal.with_loss << " of " << normal.images
            << " disks have a loss; without waiting for the database " << off.damaged << " of "
            << off.images << " are damaged\n";
}

}  // namespace
}  // namespace faults
