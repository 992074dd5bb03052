// The dashboard of a simulated office: every figure is the count of the list it opens, for every
// reader and window; the counted rows are what the matters say.
#include <gtest/gtest.h>

#include "acts/simulated_office.h"
#include "matters/counts.h"
#include "reports/dashboard.h"
#include "reports/remembered.h"

namespace acts {
namespace {

const Date kToday = date(2026, 11, 20);

class SimulatedOffice : public testing::Test {
 protected:
  static void SetUpTestSuite() { scene_ = new SimulatedScene(800); }
  static void TearDownTestSuite() { delete scene_; }

  static db::Database& database() { return scene_->test.database(); }

  static long long listed(db::Transaction& tx, const matters::ListReader& reader,
                          reports::ListQuery query, const reports::ListQuery& narrow) {
    query.insert(narrow.begin(), narrow.end());
    json::Object object;
    for (const auto& [name, value] : query) object[name] = value;
    json::Fields in = json::Fields::from_query(object);
    const matters::Filter filter = matters::read_filter(in);
    EXPECT_TRUE(in.done());
    const auto found = matters::count(tx, filter, reader);
    return found ? *found : -1;
  }

  static SimulatedScene* scene_;
};
SimulatedScene* SimulatedOffice::scene_ = nullptr;

long long figure_of(const reports::Figures& figures, const std::string& name) {
  if (name == "matters") return figures.matters;
  if (name == "answered") return figures.answered;
  if (name == "in_time") return figures.in_time;
  if (name == "late") return figures.late;
  if (name == "open") return figures.open;
  return name == "overdue" ? figures.overdue : -2;
}

struct Look {
  const char* who;
  const char* unit_id;
  bool below;
  Date from, to;
};

TEST_F(SimulatedOffice, every_figure_is_the_count_of_the_list_it_opens) {
  const Date new_year = date(2026, 1, 1);
  long long seen = 0, late = 0, overdue = 0;
  for (const Look& look : std::initializer_list<Look>{
           {"chutich.hanoi", "ubnd-01", true, new_year, kToday},
           {"chutich.hanoi", "ubnd-01", true, date(2026, 3, 10), date(2026, 8, 9)},
           {"chutich.hanoi", "ubnd-01", true, date(2026, 5, 5), date(2026, 5, 25)},
           {"chutich.hanoi", "ubnd-01", true, date(2026, 5, 20), date(2026, 6, 10)},
           {"chutich.hanoi", "ubnd-01", false, new_year, kToday},
           {"thanhtra.hanoi", "ubnd-01", true, new_year, kToday},
           {"mattran.hanoi", "ubnd-01", true, date(2026, 2, 1), date(2026, 10, 31)},
           {"noichinh.hanoi", "tinhuy-01", true, new_year, date(2027, 1, 1)},
           {"tiepdan.badinh", "ubnd-00004", false, new_year, kToday},
           {"xuly1.badinh", "ubnd-00004", true, new_year, kToday},
           {"xuly1.badinh", "ubnd-00004", false, date(2026, 4, 2), kToday},
       }) {
    database().read([&](db::Transaction& tx) {
      const staff::Actor actor = person(tx, look.who);
      const matters::ListReader reader{
          .actor = actor, .units = *scene_->units, .law = the_law(), .today = kToday};
      const auto scope = matters::scope_of(look.unit_id, look.below, reader);
      if (!scope) throw std::runtime_error(look.who);
      const reports::Window window{.scope = *scope,
                                   .reader_id = actor.user_id,
                                   .from = look.from,
                                   .to = look.to,
                                   .today = kToday};
      const auto check = [&](const reports::Figures& figures, const reports::ListQuery& list) {
        for (const auto& [name, narrow] : reports::narrowed_by_figure()) {
          EXPECT_EQ(figure_of(figures, name), listed(tx, reader, list, narrow))
              << look.who << " " << iso(look.from) << " " << iso(look.to) << " " << name;
        }
      };
      const auto figures = reports::dashboard(tx, window);
      check(figures.totals, reports::list_of(window));
      for (const auto& [month, each] : figures.by_month) {
        check(each, reports::list_of_month(window, month));
      }
      for (const auto& [kind, each] : figures.by_kind) {
        check(each, reports::list_of_word(window, "kind", kind));
      }
      for (const auto& [topic, each] : figures.by_topic) {
        check(each, reports::list_of_word(window, "topic", topic));
      }
      for (const auto& [unit, each] : figures.by_unit) {
        check(each, reports::list_of_unit(window, unit));
      }
      seen += figures.totals.matters;
      late += figures.totals.late;
      overdue += figures.totals.overdue;
      return 0;
    });
  }
  EXPECT_GT(seen, 500);
  EXPECT_GT(late, 10);
  EXPECT_GT(overdue, 5);
}

TEST_F(SimulatedOffice, a_handler_counts_the_denunciations_assigned_to_him_and_no_others) {
  database().read([&](db::Transaction& tx) {
    const staff::Actor head = person(tx, "chutich.badinh"), handler = person(tx, "xuly1.badinh");
    const auto denunciations = [&](const staff::Actor& actor) {
      const matters::ListReader reader{
          .actor = actor, .units = *scene_->units, .law = the_law(), .today = kToday};
      const reports::Window window{.scope = matters::scope_of("ubnd-00004", false, reader).value(),
                                   .reader_id = actor.user_id,
                                   .from = date(2026, 1, 1),
                                   .to = kToday,
                                   .today = kToday};
      return reports::dashboard(tx, window).by_kind["denunciation"].matters;
    };
    EXPECT_LT(denunciations(handler), denunciations(head));
    return 0;
  });
}

TEST_F(SimulatedOffice, figures_are_counted_again_as_soon_as_anything_has_happened) {
  reports::Remembered<reports::Dashboard> remembered;
  const auto look = [&](const char* who) {
    return database().read([&](db::Transaction& tx) {
      const staff::Actor actor = person(tx, who);
      const matters::ListReader reader{
          .actor = actor, .units = *scene_->units, .law = the_law(), .today = kToday};
      const reports::Window window{.scope = matters::scope_of("ubnd-00004", false, reader).value(),
                                   .reader_id = actor.user_id,
                                   .from = date(2026, 1, 1),
                                   .to = kToday,
                                   .today = kToday};
      const auto figures = reports::figures_of(tx, window, remembered);
      EXPECT_EQ(figures.totals.open, reports::dashboard(tx, window).totals.open);
      EXPECT_EQ(figures.totals.matters, reports::dashboard(tx, window).totals.matters);
      return figures.totals;
    });
  };
  const auto before = look("chutich.badinh");
  EXPECT_EQ(look("chutich.badinh").open, before.open);
  EXPECT_LT(look("xuly1.badinh").matters, before.matters);  // another reader, other rights
  database().write([](db::Transaction& tx) {
    const std::string open = tx.first(
                                   "SELECT id FROM matter WHERE unit_id = 'ubnd-00004' AND "
                                   "is_open = 1 AND kind <> 'denunciation' LIMIT 1")
                                 ->text("id");
    tx.execute("UPDATE matter SET is_open = 0, due_on = NULL WHERE id = :id", {{"id", open}});
    journal::record(tx, {.act = "matter.close",
                         .subject_kind = "matter",
                         .subject_id = open,
                         .unit_id = "ubnd-00004",
                         .user_id = "",
                         .user_name = "",
                         .post = "",
                         .reason = "",
                         .before = nullptr,
                         .after = nullptr,
                         .at = Instant{}});
  });
  EXPECT_EQ(look("chutich.badinh").open, before.open - 1);
}

TEST_F(SimulatedOffice, the_counted_rows_are_what_the_matters_say) {
  EXPECT_EQ(database().read([](db::Transaction& tx) { return matters::miscounted(tx); }),
            std::vector<std::string>{});
}

TEST_F(SimulatedOffice, a_wrong_count_is_named_and_counting_again_mends_it) {
  const auto wrong = [] {
    return database().read([](db::Transaction& tx) { return matters::miscounted(tx).size(); });
  };
  database().write([](db::Transaction& tx) {
    tx.execute("UPDATE count_by_unit SET open = open + 1 WHERE unit_id = 'ubnd-00004'");
    tx.execute("DELETE FROM count_by_topic WHERE scope_id = 'ubnd-00004' AND whole_line = 0");
  });
  EXPECT_GT(wrong(), 2u);
  database().write([](db::Transaction& tx) { matters::recount(tx); });
  EXPECT_EQ(wrong(), 0u);
}

}  // namespace
}  // namespace acts
