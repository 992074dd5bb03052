// A multiplied office is an office like the base: books without gaps, whole journal, true counts,
// seals that open, codes that can be followed.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "acts/simulated_office.h"
#include "matters/counts.h"
#include "petitions/follow.h"
#include "petitions/register.h"
#include "simulate/multiply.h"

namespace acts {
namespace {

constexpr int kCopies = 3;

class MultipliedOffice : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    scene_ = new SimulatedScene(80);
    static const SetClock kClock{staff::morning()};
    const Office office{.database = scene_->test.database(),
                        .law = the_law(),
                        .units = *scene_->units,
                        .vault = scene_->vault,
                        .files = scene_->files,
                        .clock = kClock,
                        .random = scene_->random};
    done_ = simulate::multiply(office, kCopies, [](int) {});
  }
  static void TearDownTestSuite() { delete scene_; }

  static std::vector<db::Row> rows(const std::string& sql) {
    return scene_->test.database().read([&](db::Transaction& tx) { return tx.query(sql); });
  }
  static long long number(const std::string& sql) { return rows(sql).at(0).integer("n"); }

  static SimulatedScene* scene_;
  static simulate::Multiplied done_;
};
SimulatedScene* MultipliedOffice::scene_ = nullptr;
simulate::Multiplied MultipliedOffice::done_;

TEST_F(MultipliedOffice, holds_every_row_of_the_base_once_a_copy) {
  EXPECT_EQ(done_.papers, 80 * kCopies);
  for (const char* table : {"petition", "petition_sender", "matter", "matter_clock", "matter_paper",
                            "search_index", "vault_box"}) {
    const long long all = number(std::string("SELECT count(*) AS n FROM ") + table);
    EXPECT_GT(all, 0) << table;
    EXPECT_EQ(all % (kCopies + 1), 0) << table;
  }
}

TEST_F(MultipliedOffice, has_books_without_gaps) {
  std::map<std::string, std::set<long long>> books;
  for (const db::Row& row : rows("SELECT unit_id, series, seq, number FROM petition")) {
    EXPECT_TRUE(row.text("number").starts_with(std::to_string(row.integer("seq")) + "/"));
    books[row.text("unit_id") + row.text("series")].insert(row.integer("seq"));
  }
  EXPECT_GT(books.size(), 20u);
  EXPECT_EQ(number("SELECT count(*) AS n FROM petition c WHERE seq > (SELECT last FROM "
                   "petition_counter p WHERE p.unit_id = c.unit_id AND p.series = c.series AND "
                   "p.year = c.year)"),
            0);
}

TEST_F(MultipliedOffice, keeps_the_journal_whole_and_the_counts_true) {
  const auto verdict = journal::verify(scene_->test.database());
  EXPECT_TRUE(verdict.faults.empty());
  EXPECT_EQ(number("SELECT count(*) AS n FROM journal WHERE act = 'simulate.multiply'"), kCopies);
  EXPECT_EQ(
      scene_->test.database().read([](db::Transaction& tx) { return matters::miscounted(tx); }),
      std::vector<std::string>{});
}

TEST_F(MultipliedOffice, opens_the_seals_and_follows_the_codes_of_copies) {
  int opened = 0;
  scene_->test.database().read([&](db::Transaction& tx) {
    for (const db::Row& row : tx.query("SELECT id FROM petition WHERE substr(id, 24, 1) = 'U'")) {
      const std::string id = row.text("id");
      const auto code = petitions::follow_code(scene_->vault, id);
      EXPECT_EQ(petitions::find_by_code(tx, scene_->vault, code)->id, id);
      if (vault::get(tx, scene_->vault, id)) ++opened;
    }
    return 0;
  });
  EXPECT_GT(opened, 0);
}

TEST_F(MultipliedOffice, gives_matters_to_handlers_of_the_commune_they_went_to) {
  EXPECT_EQ(
      number("SELECT count(*) AS n FROM matter m WHERE m.assignee_id IS NOT NULL AND NOT EXISTS "
             "(SELECT 1 FROM posts p WHERE p.user_id = m.assignee_id AND p.unit_id = m.unit_id)"),
      0);
}

}  // namespace
}  // namespace acts
