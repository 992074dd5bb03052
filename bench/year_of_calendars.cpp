// How long it takes to generate the year's calendars of a city and its 126 communes, and to check
// them against the minimum of each post and month; on SQLite, each year its own durable commit.
//
//   bench_calendars HOME SCRATCH   a line of JSON: {"units", "sessions", "generate_ms", "check_ms"}
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/check.h"
#include "base/clock.h"
#include "base/id.h"
#include "law/engine.h"
#include "receptions/acts.h"
#include "staff/actor.h"
#include "units/directory.h"
#include "units/tables.h"
#include "vault/vault.h"

namespace {

using Time = std::chrono::steady_clock;

double milliseconds(Time::time_point since) {
  return std::chrono::duration<double, std::milli>(Time::now() - since).count();
}

std::vector<const units::Unit*> heads_of_hanoi(const units::Directory& units) {
  std::vector<const units::Unit*> all{units.find("ubnd-01")};
  for (const units::Unit* child : units.children("ubnd-01")) {
    if (child->kind == "peoples_committee") all.push_back(child);
  }
  return all;
}

// One who keeps them all, for measuring.
staff::Actor keeper_of(const std::vector<const units::Unit*>& units) {
  staff::Actor actor{.user_id = "bench", .name = "Người đo"};
  for (const units::Unit* unit : units) {
    actor.posts.push_back({.id = unit->id,
                           .unit_id = unit->id,
                           .role = staff::Role::head,
                           .title = "Chủ tịch",
                           .valid_from = date(2026, 1, 1)});
  }
  return actor;
}

receptions::Rule rule_of(const units::Unit& unit) {
  return {.unit_id = unit.id,
          .pattern = receptions::EveryWeeks{date(2026, 1, 8), 1},
          .starts_at = "08:00",
          .ends_at = "11:30",
          .place = "Phòng tiếp công dân",
          .participants = {"Trưởng Công an", "Chánh Văn phòng"},
          .valid_from = date(2026, 1, 1),
          .basis = "Thông báo 1/TB-UBND"};
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fprintf(stderr, "bench_calendars HOME SCRATCH\n");
    return 2;
  }
  const std::string home = words[1], scratch = words[2];
  std::filesystem::create_directories(scratch);
  const auto law = law::Engine::load(home + "/law");
  CHECK(law);
  const auto tables = units::read_tables(home + "/units");
  CHECK(tables);
  const units::Directory units(units::make_units(*tables), tables->territories);
  const auto database = db::Database::open(scratch + "/calendars.db");
  db::migrate(*database, home + "/migrations");
  SystemRandom random;
  const vault::Vault vault = vault::Vault::open(scratch + "/key", true, random);
  const SetClock clock(Instant{date(2026, 1, 5)});
  alignas(16) const char no_files[16] = {};
  const Office office{.database = *database,
                      .law = *law,
                      .units = units,
                      .vault = vault,
                      .files = reinterpret_cast<const files::Files&>(no_files),
                      .clock = clock,
                      .random = random};
  const auto heads = heads_of_hanoi(units);
  const staff::Actor actor = keeper_of(heads);
  const receptions::Doing doing{office, actor};
  const receptions::Span year{date(2026, 1, 1), date(2026, 12, 31)};
  for (const units::Unit* unit : heads) CHECK(receptions::set_rule(doing, rule_of(*unit)));

  const auto start = Time::now();
  long long sessions = 0;
  for (const units::Unit* unit : heads) {
    const auto generated = receptions::generate(doing, unit->id, year);
    CHECK(generated);
    sessions += generated->made;
  }
  const double generate_ms = milliseconds(start);
  const auto checking = Time::now();
  const auto checked = receptions::check(doing, heads, year);
  CHECK(checked && checked->size() == heads.size());
  std::printf("{\"units\": %zu, \"sessions\": %lld, \"generate_ms\": %.0f, \"check_ms\": %.0f}\n",
              heads.size(), sessions, generate_ms, milliseconds(checking));
  return 0;
}
