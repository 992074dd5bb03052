// An office with the real law and a handful of people, for tests of whole acts.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "complaints/stages.h"
#include "db/testing.h"
#include "denunciations/stages.h"
#include "feedback/stages.h"
#include "files/files.h"
#include "journal/journal.h"
#include "matters/matter_list.h"
#include "matters/matter_store.h"
#include "matters/perform.h"
#include "matters/reveal.h"
#include "matters/take_in.h"
#include "petitions/petition_store.h"
#include "staff/testing.h"

namespace acts {

inline const law::Engine& the_law() {
  static const law::Engine law = [] {
    auto loaded = law::Engine::load(TIEPDAN_SOURCE "/law");
    if (!loaded) throw std::runtime_error(loaded.error().subject);
    return *std::move(loaded);
  }();
  return law;
}

inline const matters::Kinds& kinds() {
  static const matters::Kinds all{
      {&complaints::kComplaints, &denunciations::kDenunciations, &feedback::kFeedback}};
  return all;
}

struct Desk : testing::Test {
  db::TestDatabase held;
  db::Database& database = held.database();
  units::Directory units = staff::test_organisation();
  SetClock clock{staff::morning()};  // 20 November 2026, 8 o'clock
  SystemRandom random;
  vault::Vault vault = vault::Vault::open(held.folder() + "/key", true, random);
  files::Files files{held.folder() + "/files", vault};
  Office office{.database = database,
                .law = the_law(),
                .units = units,
                .vault = vault,
                .files = files,
                .clock = clock,
                .random = random};
  std::map<std::string, staff::Actor> people;
  int keys = 0;

  void SetUp() override {
    db::migrate(database, TIEPDAN_SOURCE "/migrations");
    using staff::Role;
    add("clerk", Role::reception_officer, "ubnd-00004");
    add("handler", Role::handler, "ubnd-00004");
    add("other_handler", Role::handler, "ubnd-00004");
    add("head", Role::head, "ubnd-00004");
    add("deputy", Role::deputy, "ubnd-00004");
    add("neighbour", Role::head, "ubnd-00008");
    add("chair", Role::head, "ubnd-01");
    add("inspector", Role::overseer, "thanhtra-01");
    add("front", Role::observer, "mttq-00004");
    add("administrator", Role::administrator, "ubnd-00004");
    add("secretary", Role::head, "danguy-00004");
  }

  void add(const std::string& login, staff::Role role, const std::string& unit_id) {
    const std::string id = database.write([&](db::Transaction& tx) {
      return staff::add_user(
                 tx,
                 {"Ông " + login, login, staff::passphrase_hash(), {staff::a_post(role, unit_id)}},
                 units, clock.now(), random)
          .value();
    });
    people[login] = database.read([&](db::Transaction& tx) -> staff::Actor {
      const auto user = staff::find_user(tx, id);
      return {.user_id = id, .name = user->name, .posts = user->posts};
    });
  }

  static json::Object sender(const std::string& name = "Nguyễn Văn Hoà",
                             const std::string& id_number = "001085012345") {
    return {{"kind", "person"},
            {"name", name},
            {"id_kind", "cccd"},
            {"id_number", id_number},
            {"address", "12 Đội Cấn"}};
  }

  static json::Object content(const std::string& kind,
                              const std::string& summary = "Bồi thường đất ngõ 12") {
    return {{"kind", kind}, {"topic", "land_compensation"}, {"summary", summary}};
  }

  static json::Object paper(const std::string& kind) {
    return {{"unit_id", "ubnd-00004"},
            {"channel", "counter"},
            {"received_on", "2026-11-20"},
            {"senders", json::Array{sender()}},
            {"contents", json::Array{content(kind)}}};
  }

  Result<matters::TakenIn> take_in(const std::string& who, const json::Object& body,
                                   std::string key = "") {
    const json::Value value(body);
    json::Fields in(value);
    matters::Intake intake{.paper = petitions::read_new_petition(in, clock.today()),
                           .key = key.empty() ? "key-" + std::to_string(++keys) : key,
                           .digest = json::serialize(body)};
    TRY(in.done());
    return matters::take_in(office, kinds(), people.at(who), std::move(intake));
  }

  matters::Matter taken(const json::Object& body, const std::string& who = "clerk") {
    const auto result = take_in(who, body);
    if (!result) throw std::runtime_error(describe(result.error()));
    return result->matters.front();
  }

  Result<matters::Matter> act(const std::string& who, const matters::Matter& matter,
                              const std::string& name, const json::Object& body) {
    const json::Value value(body);
    return matters::perform(
        office, kinds(), people.at(who),
        {.matter_id = matter.id, .act = name, .version = matter.version, .body = value});
  }

  matters::Matter done(const std::string& who, const matters::Matter& matter,
                       const std::string& name, const json::Object& body) {
    auto result = act(who, matter, name, body);
    if (!result) throw std::runtime_error(name + ": " + describe(result.error()));
    return *std::move(result);
  }

  static std::string describe(const Error& error) {
    std::string text = error.code + " " + error.subject;
    for (const auto& field : error.fields) text += " " + field.field + ":" + field.code;
    return text;
  }

  // "acceptance 2026-12-02, resolution 2026-12-21 met 2026-12-01".
  static std::string clocks(const matters::Matter& matter) {
    std::string text;
    for (const auto& clock : matter.clocks) {
      text += (text.empty() ? "" : ", ") + clock.name + " " + iso(clock.due.due_on);
      if (clock.met_on) text += " met " + iso(*clock.met_on);
    }
    return text;
  }

  void today(Date day) { clock.set(Instant{day} + std::chrono::hours{2}); }

  matters::ListReader reader(const std::string& who) {
    return {.actor = people.at(who), .units = units, .law = the_law(), .today = clock.today()};
  }

  Result<matters::Listing> list(const std::string& who, matters::Filter filter) {
    return database.read(
        [&](db::Transaction& tx) { return matters::list(tx, filter, reader(who)); });
  }

  // Every text of every table but the vault's and the staff's, in one string.
  std::string everything_plain() {
    std::string all;
    database.read([&](db::Transaction& tx) {
      for (const char* sql :
           {"SELECT contents || checks || COALESCE(full_text, '') || COALESCE(request, '') || "
            "COALESCE(previous_handling, '') || COALESCE(forwarded_by, '') AS said FROM petition",
            "SELECT COALESCE(identity, '') AS said FROM petition_sender",
            "SELECT summary || sender_label || COALESCE(respondent, '') || COALESCE(outcome, '') "
            "|| "
            "COALESCE(answer, '') AS said FROM matter",
            "SELECT reason || ground || document_number AS said FROM matter_clock_event",
            "SELECT reason || before || after AS said FROM journal",
            "SELECT folded AS said FROM search_index"}) {
        for (const auto& row : tx.query(sql)) all += row.text("said") + "\n";
      }
      return 0;
    });
    return all;
  }
};

}  // namespace acts
