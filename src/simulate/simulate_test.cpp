#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/check.h"
#include "base/text.h"
#include "complaints/stages.h"
#include "db/testing.h"
#include "denunciations/stages.h"
#include "feedback/stages.h"
#include "files/files.h"
#include "journal/journal.h"
#include "matters/clock_store.h"
#include "simulate/fill.h"
#include "simulate/names.h"
#include "simulate/places.h"
#include "simulate/plan.h"
#include "units/directory.h"
#include "units/load.h"
#include "vault/vault.h"

namespace simulate {
namespace {

constexpr int kPapers = 60;

matters::Kinds kinds() {
  return {{&complaints::kComplaints, &denunciations::kDenunciations, &feedback::kFeedback}};
}

const law::Engine& engine() {
  static const law::Engine kEngine = [] {
    auto loaded = law::Engine::load(TIEPDAN_SOURCE "/law");
    if (!loaded) throw Bug(loaded.error().subject);
    return *std::move(loaded);
  }();
  return kEngine;
}

// One office, filled once for all tests here.
class Filled : public testing::Test {
 protected:
  struct Scene {
    db::TestDatabase test;
    std::shared_ptr<const units::Directory> units;
    SystemRandom random;
    vault::Vault vault;
    files::Files files;
    Result<Report> report;

    Scene()
        : units(loaded(test.database())),
          vault(vault::Vault::open(test.folder() + "/key", true, random)),
          files(test.folder() + "/files", vault),
          report(fill(test.database(), engine(), *units, vault, files, kinds(),
                      {.papers = kPapers, .seed = 7, .calendars = 6}, [](int, int) {})) {}

    static std::shared_ptr<const units::Directory> loaded(db::Database& database) {
      db::migrate(database, TIEPDAN_SOURCE "/migrations");
      const auto done = units::load(database, TIEPDAN_SOURCE "/units");
      if (!done) throw Bug(done.error().subject);
      return units::read_directory(database);
    }
  };

  static void SetUpTestSuite() { scene_ = new Scene; }
  static void TearDownTestSuite() { delete scene_; }

  static std::vector<db::Row> rows(const std::string& sql, const db::Params& params = {}) {
    return scene_->test.database().read([&](db::Transaction& tx) { return tx.query(sql, params); });
  }
  static long long number(const std::string& sql, const db::Params& params = {}) {
    return rows(sql, params).at(0).integer("n");
  }

  static Scene* scene_;
};
Filled::Scene* Filled::scene_ = nullptr;

TEST_F(Filled, no_act_of_the_plan_is_refused) {
  ASSERT_TRUE(scene_->report) << scene_->report.error().code << " "
                              << scene_->report.error().subject;
  EXPECT_EQ(scene_->report->papers, kPapers);
  EXPECT_GT(scene_->report->acts, kPapers * 2);
}

TEST_F(Filled, everybody_to_sign_in_as_is_named_once) {
  ASSERT_TRUE(scene_->report);
  std::set<std::string> logins;
  for (const SignIn& who : scene_->report->sign_ins) EXPECT_TRUE(logins.insert(who.login).second);
  for (const char* wanted : {"tiepdan.badinh", "xuly1.badinh", "chutich.badinh",
                             "phochutich.badinh", "bithu.danguy.badinh", "chutich.hanoi",
                             "thanhtra.hanoi", "noichinh.hanoi", "mattran.hanoi", "quantri.ubnd"}) {
    EXPECT_TRUE(logins.contains(wanted)) << wanted;
  }
  EXPECT_GE(text::length(scene_->report->password), 15u);
}

TEST_F(Filled, the_journal_is_whole) {
  const auto verdict = journal::verify(scene_->test.database());
  EXPECT_GT(verdict.rows, 1000);
  EXPECT_TRUE(verdict.faults.empty()) << verdict.faults.front();
}

TEST_F(Filled, numbers_have_no_gap_in_any_book) {
  std::map<std::string, std::set<long long>> books;
  const auto note = [&](const std::string& unit, const std::string& number) {
    const auto slash = number.find('/');
    const bool added = books[unit + number.substr(slash)].insert(std::stoll(number)).second;
    EXPECT_TRUE(added) << unit << " " << number;
  };
  for (const db::Row& row : rows("SELECT unit_id, number, former_number FROM petition")) {
    note(row.text("unit_id"), row.text("number"));
    if (const auto former = row.maybe_text("former_number")) note(row.text("unit_id"), *former);
  }
  EXPECT_GT(books.size(), 10u);
  for (const auto& [book, taken] : books) {
    EXPECT_EQ(*taken.rbegin(), static_cast<long long>(taken.size())) << book;
  }
}

TEST_F(Filled, every_paper_has_its_matter) {
  EXPECT_EQ(number("SELECT COUNT(*) AS n FROM petition"), kPapers);
  EXPECT_EQ(number("SELECT COUNT(DISTINCT petition_id) AS n FROM matter_paper"), kPapers);
  EXPECT_EQ(number("SELECT COUNT(*) AS n FROM matter"), scene_->report->matters);
}

TEST_F(Filled, a_finished_matter_has_no_running_clock) {
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM matter WHERE is_open = 0"), 0);
  EXPECT_EQ(number("SELECT COUNT(*) AS n FROM matter WHERE is_open = 0 AND due_on IS NOT NULL"), 0);
  EXPECT_EQ(number("SELECT COUNT(*) AS n FROM matter_clock c JOIN matter m ON m.id = c.matter_id "
                   "WHERE m.is_open = 0 AND c.met_on IS NULL"),
            0);
}

TEST_F(Filled, the_day_of_a_list_is_that_of_the_running_clock) {
  for (const db::Row& row :
       rows("SELECT m.id AS id, m.due_on AS due_on, MIN(c.due_on) AS first FROM matter m "
            "JOIN matter_clock c ON c.matter_id = m.id AND c.met_on IS NULL "
            "AND c.suspended_on IS NULL AND c.appraisal_on IS NULL GROUP BY m.id, "
            "m.due_on")) {
    EXPECT_EQ(row.maybe_text("due_on"), row.maybe_text("first")) << row.text("id");
  }
}

TEST_F(Filled, of_many_papers_some_limits_stand_still_and_go_on) {
  const auto plan = make_plan(*scene_->units, engine(), kinds(), {.papers = 800, .seed = 7});
  ASSERT_TRUE(plan);
  std::map<std::string, int> done;
  for (const PlannedPaper& paper : plan->papers) {
    for (const Move& move : paper.moves) ++done[move.act];
  }
  for (const char* act :
       {"suspend", "continue", "send_notice", "begin_appraisal", "end_appraisal", "extend"}) {
    EXPECT_GT(done[act], 0) << act;
  }
}

TEST_F(Filled, every_clock_is_what_its_events_made) {
  EXPECT_EQ(scene_->test.database().read(
                [](db::Transaction& tx) { return matters::clocks_unlike_their_events(tx); }),
            std::vector<std::string>{});
}

// Given names that only denouncers have: whoever finds one in a plain table has found a leak.
TEST_F(Filled, no_denouncer_is_named_in_any_plain_table) {
  const auto plan = make_plan(*scene_->units, engine(), kinds(), {.papers = kPapers, .seed = 7});
  ASSERT_TRUE(plan);
  std::set<std::string> hidden;
  for (const PlannedPaper& paper : plan->papers) {
    if (paper.door == Door::portal) continue;
    bool denounces = false;
    for (const auto& content : paper.body.at("contents").as_array()) {
      denounces |= content.as_object().at("kind").as_string() == "denunciation";
    }
    for (const Move& move : paper.moves) {
      const json::Value* kind = move.body.if_contains("kind");
      denounces |= kind && kind->as_string() == "denunciation";
    }
    if (!denounces) continue;
    for (const auto& sender : paper.body.at("senders").as_array()) {
      hidden.insert(std::string(sender.as_object().at("name").as_string()));
    }
  }
  ASSERT_GT(hidden.size(), 2u);
  for (const std::string& name : hidden) {
    const std::string folded = text::folded(name);
    const db::Params either{{"name", "%" + name + "%"}};
    for (const char* sql :
         {"SELECT COUNT(*) AS n FROM petition WHERE COALESCE(full_text, '') LIKE :name",
          "SELECT COUNT(*) AS n FROM petition WHERE contents LIKE :name",
          "SELECT COUNT(*) AS n FROM petition_sender WHERE COALESCE(identity, '') LIKE :name",
          "SELECT COUNT(*) AS n FROM matter WHERE summary LIKE :name",
          "SELECT COUNT(*) AS n FROM matter WHERE sender_label LIKE :name",
          "SELECT COUNT(*) AS n FROM matter WHERE COALESCE(answer, '') LIKE :name",
          "SELECT COUNT(*) AS n FROM matter WHERE COALESCE(outcome, '') LIKE :name",
          "SELECT COUNT(*) AS n FROM matter_clock_event WHERE reason LIKE :name",
          "SELECT COUNT(*) AS n FROM journal WHERE before LIKE :name",
          "SELECT COUNT(*) AS n FROM journal WHERE after LIKE :name",
          "SELECT COUNT(*) AS n FROM journal WHERE reason LIKE :name"}) {
      EXPECT_EQ(number(sql, either), 0) << sql << " " << name;
    }
    EXPECT_EQ(number("SELECT COUNT(*) AS n FROM search_index WHERE folded LIKE :name",
                     {{"name", "%" + folded + "%"}}),
              0)
        << name;
  }
}

// Units work beside each other in threads; what they do must not depend on who was first.
TEST_F(Filled, another_office_of_the_same_seed_holds_the_same) {
  Scene other;
  ASSERT_TRUE(other.report);
  const auto holding = [](db::Database& database) {
    std::string all;
    for (const db::Row& row : database.read([](db::Transaction& tx) {
           return tx.query(
               "SELECT m.id, m.number, m.unit_id, m.stage, m.version, m.summary, m.sender_label, "
               "m.due_on, p.petition_id FROM matter m JOIN matter_paper p ON p.matter_id = m.id "
               "ORDER BY m.id, p.petition_id");
         })) {
      for (const char* column :
           {"id", "number", "unit_id", "stage", "summary", "sender_label", "petition_id"}) {
        all += row.text(column) + "|";
      }
      all += row.maybe_text("due_on").value_or("") + std::to_string(row.integer("version")) + "\n";
    }
    return all;
  };
  EXPECT_EQ(holding(scene_->test.database()), holding(other.test.database()));
}

TEST_F(Filled, heads_keep_a_year_of_calendars_some_well_and_some_not) {
  const auto stages = [](db::Database& database) {
    std::string all;
    for (const db::Row& row : database.read([](db::Transaction& tx) {
           return tx.query("SELECT id, unit_id, day, stage FROM reception_session ORDER BY id");
         })) {
      all += row.text("id") + " " + row.text("day") + " " + row.text("stage") + "\n";
    }
    return all;
  };
  Scene other;
  ASSERT_TRUE(other.report);
  const std::string here = stages(scene_->test.database());
  EXPECT_EQ(here, stages(other.test.database()));
  for (const char* stage : {" published", " held", " nobody_came", " postponed"}) {
    EXPECT_NE(here.find(stage), std::string::npos) << stage;
  }
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM reception_session WHERE delegated = 1", {}), 0);
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM reception_publication_session WHERE in_time = 1", {}),
            0);
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM reception_publication_session WHERE in_time = 0", {}),
            0);
  EXPECT_EQ(number("SELECT COUNT(*) AS n FROM reception_session WHERE day < '2026-11-20' AND "
                   "stage = 'published'",
                   {}),
            0)
      << "what was announced has been held, or is said not to have been";
}

TEST_F(Filled, people_were_received_and_some_of_what_was_directed_is_done) {
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM visit WHERE session_id IS NULL", {}), 20);
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM visit WHERE session_id IS NOT NULL", {}), 20);
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM conclusion WHERE at_once = 1", {}), 0);
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM directive WHERE stage = 'confirmed'", {}), 0);
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM directive WHERE stage = 'open'", {}), 0);
}

TEST_F(Filled, something_happened_at_a_place_of_reception_and_most_of_it_is_over) {
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM incident", {}), 0);
  EXPECT_GT(number("SELECT COUNT(*) AS n FROM incident WHERE closed_on IS NOT NULL", {}), 0);
}

TEST(Planning, is_the_same_for_the_same_seed_and_another_for_another) {
  db::TestDatabase test;
  db::migrate(test.database(), TIEPDAN_SOURCE "/migrations");
  ASSERT_TRUE(units::load(test.database(), TIEPDAN_SOURCE "/units"));
  const auto units = units::read_directory(test.database());
  const auto bodies_of = [&](std::uint64_t seed) {
    const auto plan = make_plan(*units, engine(), kinds(), {.papers = 40, .seed = seed});
    if (!plan) throw Bug(plan.error().code + " " + plan.error().subject);
    std::string all;
    for (const Event& event : plan->events) {
      const PlannedPaper& paper = plan->papers[event.paper];
      all +=
          iso(event.at) + json::serialize(event.move ? paper.moves[*event.move].body : paper.body);
    }
    return all;
  };
  EXPECT_EQ(bodies_of(3), bodies_of(3));
  EXPECT_NE(bodies_of(3), bodies_of(4));
}

// What is drawn in the year as a whole, without performing it.
TEST(Planning, officers_act_on_working_days_only_and_all_kinds_come_in) {
  db::TestDatabase test;
  db::migrate(test.database(), TIEPDAN_SOURCE "/migrations");
  ASSERT_TRUE(units::load(test.database(), TIEPDAN_SOURCE "/units"));
  const auto units = units::read_directory(test.database());
  const auto plan = make_plan(*units, engine(), kinds(), {.papers = 400, .seed = 11});
  ASSERT_TRUE(plan) << plan.error().code << " " << plan.error().subject;
  std::map<std::string, int> acts;
  for (const Event& event : plan->events) {
    const PlannedPaper& paper = plan->papers[event.paper];
    const std::string act = event.move                   ? paper.moves[*event.move].act
                            : paper.door == Door::portal ? "send"
                                                         : "register";
    ++acts[act];
    EXPECT_LE(event.at, Instant(kLast) + std::chrono::hours(10));
    if (act == "send" || act == "say_satisfaction" || act == "ask_to_withdraw") continue;
    const auto works = engine().calendar().is_working_day(day_of(event.at));
    EXPECT_TRUE(works && *works) << act << " on " << iso(event.at);
  }
  for (const char* act : {"send", "register", "classify", "accept", "refuse", "forward", "guide",
                          "file", "assign", "decide", "deliver", "close", "withdraw", "extend",
                          "determine_complexity", "reopen", "say_satisfaction"}) {
    EXPECT_GT(acts[act], 0) << act;
  }
}

}  // namespace
}  // namespace simulate
