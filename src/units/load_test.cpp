#include "units/load.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "db/database.h"
#include "db/testing.h"
#include "units/directory.h"
#include "units/unit_store.h"

namespace units {
namespace {

const std::string kFolder = TIEPDAN_SOURCE "/units";

struct LoadTest : testing::Test {
  db::TestDatabase held;
  db::Database& database = held.database();

  void SetUp() override { db::migrate(database, TIEPDAN_SOURCE "/migrations"); }

  // A copy of the data that a test may change.
  std::string copied() {
    const std::string folder = held.folder() + "/units";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(kFolder, folder);
    return folder;
  }
};

std::size_t count(const LoadReport& report, std::string_view code) {
  return static_cast<std::size_t>(
      std::count_if(report.doubts.begin(), report.doubts.end(),
                    [&](const Doubt& doubt) { return doubt.code == code; }));
}

TEST_F(LoadTest, LosesNothingAndReportsWhatIsOdd) {
  const auto report = load(database, kFolder);
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(report->loaded);
  EXPECT_EQ(report->provinces, 34u);
  EXPECT_EQ(report->communes, 3321u);
  EXPECT_EQ(report->former_communes, 10039u);
  EXPECT_EQ(count(*report, "successor_unknown"), 4u) << "four rows name 06970";
  EXPECT_EQ(count(*report, "no_code"), 5u) << "the island districts";
  EXPECT_EQ(count(*report, "duplicate_code"), 0u);
  EXPECT_EQ(count(*report, "nobody_before"), 2u);

  const auto former = database.read([](db::Transaction& tx) { return all_former_communes(tx); });
  EXPECT_EQ(former.size(), 10039u);
  EXPECT_EQ(std::count_if(former.begin(), former.end(),
                          [](const FormerCommune& f) { return f.successor == "06970"; }),
            4);
}

TEST_F(LoadTest, KeepsEveryFieldOnTheWayThroughTheDatabase) {
  ASSERT_TRUE(load(database, kFolder));
  const auto tables = read_tables(kFolder);
  ASSERT_TRUE(tables);
  auto made = make_units(*tables);
  auto stored = database.read([](db::Transaction& tx) { return all_units(tx); });
  const auto by_id = [](const Unit& a, const Unit& b) { return a.id < b.id; };
  std::sort(made.begin(), made.end(), by_id);
  std::sort(stored.begin(), stored.end(), by_id);
  ASSERT_EQ(stored.size(), made.size());
  for (std::size_t i = 0; i < made.size(); ++i) {
    const Unit& a = made[i];
    const Unit& b = stored[i];
    ASSERT_EQ(std::tie(a.id, a.name, a.name_folded, a.line, a.kind, a.level, a.parent_id, a.top_id,
                       a.territory_code, a.province_code, a.valid_from, a.valid_to, a.successor),
              std::tie(b.id, b.name, b.name_folded, b.line, b.kind, b.level, b.parent_id, b.top_id,
                       b.territory_code, b.province_code, b.valid_from, b.valid_to, b.successor));
  }
}

TEST_F(LoadTest, DoesNothingTheSecondTime) {
  ASSERT_TRUE(load(database, kFolder));
  const auto again = load(database, kFolder);
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->loaded);
}

TEST_F(LoadTest, TakesAChangedNameAndKeepsAUnitThatIsGone) {
  ASSERT_TRUE(load(database, kFolder));
  const std::string folder = copied();
  db::write_file(folder + "/organs.csv",
                 "prefix,kind,line,level,parent,name,provinces\n"
                 "ubnd,peoples_committee,state,province,,Ủy ban {place},\n");
  const auto report = load(database, folder);
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->loaded);
  const auto directory = read_directory(database);
  EXPECT_EQ(directory->find("ubnd-01")->name, "Ủy ban thành phố Hà Nội");
  EXPECT_NE(directory->find("ubnd-00004"), nullptr) << "petitions may refer to it";
  EXPECT_GT(count(*report, "unit_gone"), 0u);
}

TEST_F(LoadTest, RefusesABrokenFileAndKeepsWhatThereWas) {
  ASSERT_TRUE(load(database, kFolder));
  struct Broken {
    std::string file;
    std::string text;
    std::string subject;
    std::string because;
  };
  const std::string head = "code,name,province_code,valid_from,valid_to\n";
  const std::vector<Broken> cases = {
      {"provinces.csv", "code;name\n", "provinces.csv:1", "another head"},
      {"communes.csv", head + "00004,Phường Ba Đình,01,2025-02-30,\n", "communes.csv:2",
       "no such day"},
      {"communes.csv", head + "00004,Phường Ba Đình,02,2025-07-01,\n", "communes.csv:2",
       "no such province"},
      {"communes.csv", head + "0004,Phường Ba Đình,01,2025-07-01,\n", "communes.csv:2",
       "four digits"},
      {"communes.csv", head + "00004,Làng Ba Đình,01,2025-07-01,\n", "communes.csv:2",
       "no such kind"},
      {"communes.csv", head + "00004,Tỉnh Ba Đình,01,2025-07-01,\n", "communes.csv:2",
       "a province is no commune"},
      {"communes.csv", head + "00004,\"Phường,01,2025-07-01,\n", "communes.csv:2",
       "the quotation never ends"},
      {"communes.csv", head + "00004,Phường Ba Đình,01\n", "communes.csv:2", "cells are missing"},
      {"communes.csv",
       head + "00004,Phường Ba Đình,01,2025-07-01,\n00004,Phường Ba Đình,01,2025-07-01,\n",
       "communes.csv:3", "one code, two communes"},
      {"organs.csv", "prefix,kind,line,level,parent,name,provinces\nx,y,church,province,,Z,\n",
       "organs.csv:2", "no such line"},
  };
  for (const auto& broken : cases) {
    const std::string folder = copied();
    db::write_file(folder + "/" + broken.file, broken.text);
    const auto report = load(database, folder);
    ASSERT_FALSE(report) << broken.because;
    EXPECT_EQ(report.error().code, "units.bad_file") << broken.because;
    EXPECT_EQ(report.error().subject, broken.subject) << broken.because;
  }
  EXPECT_EQ(load(database, held.folder() + "/nowhere").error().code, "units.no_file");
  EXPECT_FALSE(load(database, kFolder)->loaded) << "the first load still stands";
}

}  // namespace
}  // namespace units
