// A ward and its party committee, with the real law and people who keep their calendars. For tests
// only.
#pragma once

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "law/testing.h"
#include "receptions/acts.h"
#include "receptions/sessions.h"
#include "staff/testing.h"

namespace receptions {

// Ba Đình (00004) and Ngọc Hà (00008); the latter is merged into the former after 30 June 2027.
inline units::Directory merging_organisation() {
  auto all = staff::test_organisation().units();
  for (units::Unit& unit : all) {
    if (unit.id != "ubnd-00008") continue;
    unit.valid_to = date(2027, 6, 30);
    unit.successor = "ubnd-00004";
  }
  return {
      std::move(all),
      {staff::a_territory("01", "Thành phố Hà Nội"), staff::a_territory("79", "TP Hồ Chí Minh"),
       staff::a_territory("00004", "Phường Ba Đình"), staff::a_territory("00008", "Phường Ngọc Hà"),
       staff::a_territory("26734", "Phường Sài Gòn")}};
}

struct CalendarTest : testing::Test {
  db::TestDatabase held;
  db::Database& database = held.database();
  units::Directory units = merging_organisation();
  SetClock clock{staff::morning()};  // 20 November 2026, 8 o'clock
  SystemRandom random;
  vault::Vault vault = vault::Vault::open(held.folder() + "/key", true, random);
  alignas(16) char nothing[16] = {};  // a calendar has no files
  Office office{.database = database,
                .law = law::the_law(),
                .units = units,
                .vault = vault,
                .files = reinterpret_cast<const files::Files&>(nothing),
                .clock = clock,
                .random = random};
  std::map<std::string, staff::Actor> people;
  std::map<std::string, std::string> ids;

  void SetUp() override {
    db::migrate(database, TIEPDAN_SOURCE "/migrations");
    using staff::Role;
    add("clerk", {a_post(Role::reception_officer, "ubnd-00004")});
    add("head", {a_post(Role::head, "ubnd-00004")});
    add("deputy", {a_post(Role::deputy, "ubnd-00004")});
    add("neighbour", {a_post(Role::reception_officer, "ubnd-00008")});
    add("their_head", {a_post(Role::head, "ubnd-00008")});
    add("secretary", {a_post(Role::head, "danguy-00004")});
  }

  static staff::NewPost a_post(staff::Role role, const std::string& unit_id) {
    return staff::a_post(role, unit_id);
  }

  void add(const std::string& login, std::vector<staff::NewPost> posts) {
    const std::string id = database.write([&](db::Transaction& tx) {
      return staff::add_user(tx,
                             {"Ông " + login, login, staff::passphrase_hash(), std::move(posts)},
                             units, clock.now(), random)
          .value();
    });
    ids[login] = id;
    people[login] = now(id);
  }

  // The posts as they are at this moment, as every request reads them.
  staff::Actor now(const std::string& id) {
    return database.read([&](db::Transaction& tx) -> staff::Actor {
      const auto user = staff::find_user(tx, id);
      return {.user_id = id, .name = user->name, .posts = user->posts};
    });
  }

  Doing as(const std::string& who) {
    people[who] = now(ids.at(who));
    return {office, people[who]};
  }

  void go_to(Date day) { clock.set(Instant{day} + std::chrono::hours{1}); }

  static Rule a_rule(Pattern pattern, const std::string& unit_id = "ubnd-00004") {
    return {.unit_id = unit_id,
            .pattern = std::move(pattern),
            .starts_at = "08:00",
            .ends_at = "11:30",
            .place = "Phòng tiếp công dân",
            .participants = {"Trưởng Công an phường"},
            .valid_from = date(2026, 11, 1),
            .basis = "Thông báo 12/TB-UBND"};
  }

  // Generated and published by this person.
  Publication announced(const std::string& who, const std::string& unit_id, Span span) {
    EXPECT_TRUE(generate(as(who), unit_id, span));
    return published(who, unit_id, span);
  }

  Publication published(const std::string& who, const std::string& unit_id, Span span) {
    const auto proof = look_at_page(as(who), unit_id, span);
    EXPECT_TRUE(proof);
    const auto publication = publish(as(who), unit_id, span, proof->seen);
    EXPECT_TRUE(publication) << publication.error().code;
    return publication.value_or(Publication());
  }

  std::vector<Session> sessions(const std::string& unit_id, Span span) {
    return database.read([&](db::Transaction& tx) { return sessions_of(tx, unit_id, span); });
  }

  // "05/01 published, 20/01 draft".
  std::string calendar(const std::string& unit_id, Span span) {
    std::string text;
    for (const Session& each : sessions(unit_id, span)) {
      text += (text.empty() ? "" : ", ") + vietnamese(each.day).substr(0, 5) + " " +
              std::string(word(each.stage));
    }
    return text;
  }

  static Which which(const Session& session) { return {session.id, session.version}; }
};

inline Slot a_slot(Date day) { return {day, "08:00", "11:30", "Phòng tiếp công dân"}; }

template <class T>
std::string code_of(const Result<T>& result) {
  if (result) return "done";
  return result.error().fields.empty() ? result.error().code : result.error().fields.front().code;
}

}  // namespace receptions
