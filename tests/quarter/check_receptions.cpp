// Invariants of receiving: nothing acknowledged is lost, nobody has another's place, who came is
// written nowhere, and the ledger says what was held.
#include "base/text.h"
#include "quarter/broken.h"
#include "quarter/checks.h"
#include "quarter/receive.h"
#include "quarter/tables.h"

namespace quarter {
namespace {

constexpr auto kSlotTwice = R"sql(
  SELECT count(*) AS n FROM (
    SELECT session_id FROM booking
    WHERE slot IS NOT NULL AND stage <> 'cancelled' AND stage <> 'missed'
    GROUP BY session_id, slot HAVING count(*) > 1) twice
)sql";
constexpr auto kReceptions = R"sql(
  SELECT id || ' ' || day || ' ' || stage || ' ' || version AS line FROM reception_session
)sql";
constexpr auto kPlaces = R"sql(
  SELECT session_id || ' ' || COALESCE(CAST(slot AS TEXT), '-') || ' ' ||
    COALESCE(CAST(walk_in AS TEXT), '-') || ' ' || kind || ' ' || stage || ' ' || version AS line
  FROM booking
)sql";
constexpr auto kVisits = R"sql(
  SELECT id || ' ' || unit_id || ' ' || seq || '/' || year || '/TCD ' || outcome || ' ' ||
    COALESCE(session_id, '-') AS line
  FROM visit
)sql";
constexpr auto kDirectives = R"sql(
  SELECT id || ' ' || stage || ' ' || urged || ' ' || version AS line FROM directive
)sql";

using Lines = std::vector<std::string>;

void demand_lines(db::Transaction& tx, const char* sql, Lines wanted, const char* invariant) {
  Lines found;
  for (const auto& row : tx.query(sql)) found.push_back(row.text("line"));
  std::ranges::sort(found);
  std::ranges::sort(wanted);
  demand_equal(found.size(), wanted.size(), invariant, "rows");
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    demand_equal(found[i], wanted[i], invariant, std::to_string(i));
  }
}

std::string maybe(const std::optional<long long>& number) {
  return number ? std::to_string(*number) : "-";
}

Lines reception_lines(const Model& model) {
  Lines lines;
  for (const Reception& each : model.receptions) {
    lines.push_back(each.id + " " + iso(each.day) + " " + each.stage + " " +
                    std::to_string(each.version));
  }
  return lines;
}

Lines place_lines(const Model& model) {
  Lines lines;
  for (const Place& each : model.places) {
    lines.push_back(model.receptions[each.reception].id + " " + maybe(each.slot) + " " +
                    maybe(each.walk_in) + " " + each.kind + " " + each.stage + " " +
                    std::to_string(each.version));
  }
  return lines;
}

Lines visit_lines(const Model& model) {
  Lines lines;
  for (const Visit& each : model.visits) {
    lines.push_back(each.id + " " + each.unit_id + " " + each.number + " " + each.outcome + " " +
                    (each.reception ? model.receptions[*each.reception].id : "-"));
  }
  return lines;
}

Lines instruction_lines(const Model& model) {
  Lines lines;
  for (const Instruction& each : model.instructions) {
    lines.push_back(each.id + " " + each.stage + " " + std::to_string(each.urged) + " " +
                    std::to_string(each.version));
  }
  return lines;
}

// Who booked and who came is sealed whatever it was about; nor is it on the journal.
void nobody_is_named(db::Transaction& tx, const Model& model) {
  for (const char* table : {"booking", "visit", "conclusion", "directive", "journal"}) {
    const std::string folded = text::folded(text_of_table(tx, table));
    const auto check = [&](const std::string& name) {
      demand(folded.find(text::folded(name)) == folded.npos, "who_came_is_sealed", table);
    };
    for (const Place& each : model.places) check(each.name);
    for (const Visit& each : model.visits) check(each.name);
  }
}

struct Figures {
  long long in_person = 0, nobody_came = 0, not_held = 0, postponed = 0;
};

void ledger_counts_what_was_held(Run& run, const std::string& unit_id) {
  std::map<std::string, Figures> wanted;
  for (const Reception& each : run.model.receptions) {
    if (each.unit_id != unit_id) continue;
    Figures& month = wanted[iso(each.day).substr(0, 7)];
    month.in_person += each.stage == "held" || each.stage == "nobody_came" ? 1 : 0;
    month.nobody_came += each.stage == "nobody_came" ? 1 : 0;
    month.not_held += each.stage == "not_held" ? 1 : 0;
    month.postponed += each.stage == "postponed" ? 1 : 0;
  }
  const json::Value duty = run.door.look({.by = a_keeper(run, unit_id),
                                          .path = "/duty",
                                          .query = {{"unit_id", unit_id}, {"year", "2026"}}});
  for (const auto& month : duty.at("rows").as_array().front().at("months").as_array()) {
    const std::string name = text_in(month, "month");
    const Figures& figures = wanted[name];
    const auto same = [&](const char* field, long long figure) {
      demand_equal(month.at(field).as_int64(), figure, "ledger_counts_what_was_held",
                   unit_id + " " + name + " " + field);
    };
    same("in_person", figures.in_person);
    same("nobody_came", figures.nobody_came);
    same("not_held", figures.not_held);
    same("postponed", figures.postponed);
  }
}

// Who has the code finds his place, on the new day where it was postponed.
void code_still_finds_it(Run& run) {
  const auto at = some_place(run, [](const Place&) { return true; });
  if (!at) return;
  const Place& place = run.model.places[*at];
  // From another place than where codes were guessed today.
  const std::size_t by = a_keeper(run, run.model.receptions[place.reception].unit_id);
  const json::Value found = run.door.look({.by = by,
                                           .method = http::Method::post,
                                           .path = "/portal/bookings/follow",
                                           .body = {{"code", place.code}}});
  demand_equal(text_in(found, "ticket"), place.ticket(), "code_finds_the_place", place.ticket());
  demand_equal(text_in(found, "stage"), place.stage, "code_finds_the_place", place.ticket());
  demand_equal(text_in(found.at("session"), "id"), run.model.receptions[place.reception].id,
               "code_finds_the_place", place.ticket());
}

}  // namespace

void check_receptions(Run& run) {
  const Model& model = run.model;
  run.world.database().read([&](db::Transaction& tx) {
    demand_equal(count(tx, kSlotTwice), 0LL, "no_slot_twice", "live places");
    demand_lines(tx, kReceptions, reception_lines(model), "receptions_are_the_model");
    demand_lines(tx, kPlaces, place_lines(model), "places_are_the_model");
    demand_lines(tx, kVisits, visit_lines(model), "visits_are_the_model");
    demand_lines(tx, kDirectives, instruction_lines(model), "instructions_are_the_model");
    nobody_is_named(tx, model);
    return 0;
  });
  ledger_counts_what_was_held(run, run.dice.pick(kBodies));
  code_still_finds_it(run);
}

}  // namespace quarter
