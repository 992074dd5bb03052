// How long it takes to generate the year's calendars of a city and its 126 communes, and to check
// them against the minimum of each post and month; on SQLite, each year its own durable commit.
// Then the duty ledger of the year with ten years of such sessions lying there, worked out anew
// each time.
//
//   bench_calendars HOME SCRATCH   a line of JSON: {"units", "sessions", "generate_ms", "check_ms",
//                                  "ten_years", "ledger_p50_ms", "ledger_p99_ms"}
#include <algorithm>
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
#include "receptions/ledger.h"
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

// The year again, `back` times 364 days earlier: the same weekdays, the same announcements.
constexpr auto kEarlierSessions = R"sql(
  INSERT INTO reception_session (id, unit_id, kind, online, day, starts_at, ends_at, place,
    participants, content, delegated, stage, by_hand, version)
  SELECT id || '-' || :back, unit_id, kind, online, date(day, '-' || (364 * :back) || ' days'),
    starts_at, ends_at, place, participants, content, 0, 'held', by_hand, version
  FROM reception_session WHERE length(id) = :own_id
)sql";
constexpr auto kEarlierAnnouncements = R"sql(
  INSERT INTO reception_publication_session (publication_id, session_id, day, publish_by, in_time)
  SELECT publication_id, session_id || '-' || :back, date(day, '-' || (364 * :back) || ' days'),
    publish_by, in_time
  FROM reception_publication_session WHERE length(session_id) = :own_id
)sql";

// How many sessions there are then.
long long add_nine_earlier_years(db::Database& database, const std::string& an_id) {
  return database.write([&](db::Transaction& tx) {
    const auto own_id = static_cast<long long>(an_id.size());
    for (long long back = 1; back <= 9; ++back) {
      tx.execute(kEarlierSessions, {{"back", back}, {"own_id", own_id}});
      tx.execute(kEarlierAnnouncements, {{"back", back}, {"own_id", own_id}});
    }
    return tx.query("SELECT COUNT(*) AS n FROM reception_session", {}).front().integer("n");
  });
}

struct Spread {
  double p50 = 0, p99 = 0;
};

Spread ask_ledger(const Office& office, const std::vector<const units::Unit*>& units) {
  constexpr int kTimes = 300;
  std::vector<double> took;
  for (int i = 0; i < kTimes; ++i) {
    const auto start = Time::now();
    const auto rows = office.database.read([&](db::Transaction& tx) {
      return receptions::ledger(tx, office.law, units, 2026, date(2026, 11, 20));
    });
    took.push_back(milliseconds(start));
    CHECK(rows && rows->size() == units.size());
  }
  std::ranges::sort(took);
  return {took[kTimes / 2], took[kTimes * 99 / 100]};
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
  const double check_ms = milliseconds(checking);

  std::string an_id;
  for (const units::Unit* unit : heads) {
    const auto proof = receptions::look_at_page(doing, unit->id, year);
    CHECK(proof);
    const auto published = receptions::publish(doing, unit->id, year, proof->seen);
    CHECK(published);
    an_id = proof->sessions.front().session_id;
  }
  const long long ten_years = add_nine_earlier_years(*database, an_id);
  const Spread spread = ask_ledger(office, heads);
  std::printf(
      "{\"units\": %zu, \"sessions\": %lld, \"generate_ms\": %.0f, \"check_ms\": %.0f, "
      "\"ten_years\": %lld, \"ledger_p50_ms\": %.2f, \"ledger_p99_ms\": %.2f}\n",
      heads.size(), sessions, generate_ms, check_ms, ten_years, spread.p50, spread.p99);
  return 0;
}
