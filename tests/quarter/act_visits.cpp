// The desk: lines of the register; what the head concludes about those he received, and what
// becomes of his instructions.
#include <functional>

#include "quarter/broken.h"
#include "quarter/by_law.h"
#include "quarter/names.h"
#include "quarter/receive.h"
#include "quarter/rights.h"

namespace quarter {
namespace {

constexpr std::array<std::string_view, 2> kGrounds{"threatens_or_breaks_rules",
                                                   "settled_and_notified_persists"};

void say_how_it_ended(Run& run, const Visit& visit, json::Object& body) {
  body["outcome"] = visit.outcome;
  if (visit.outcome != "guided") body["explanation"] = "Đã giải thích cho " + visit.name;
  if (visit.outcome == "guided") body["guided_to"] = "Tòa án nhân dân khu vực 1";
  if (visit.outcome == "refused") body["ground"] = run.dice.pick(kGrounds);
}

json::Object line_of(Run& run, const Visit& visit) {
  const std::size_t number = run.model.visits.size();
  const bool hides = visit.kind == "denunciation";
  json::Object body{
      {"unit_id", visit.unit_id},
      {"received_on", iso(visit.on)},
      {"received_at", "08:30"},
      {"people", json::Array{json::Object{{"kind", "person"},
                                          {"name", visit.name},
                                          {"id_kind", "cccd"},
                                          {"id_number", hides ? denouncer_id_number(3000 + number)
                                                              : id_number(3000 + number)},
                                          {"address", "Số 7 ngõ 21"}}}},
      {"contents", json::Array{json::Object{{"kind", visit.kind},
                                            {"topic", "land_dispute"},
                                            {"summary", "Việc của gia đình " + visit.name},
                                            {"belongs_to", "own_body"}}}}};
  if (visit.reception) body["session_id"] = run.model.receptions[*visit.reception].id;
  say_how_it_ended(run, visit, body);
  return body;
}

// During a reception of the unit that is announced for the day or was held on it.
std::optional<std::size_t> reception_of(Run& run, const std::string& unit_id) {
  return some_reception(run, [&](const Reception& each) {
    return each.unit_id == unit_id && each.day == run.today() &&
           (each.is_to_come() || each.stage == "held");
  });
}

void adopt_instructions(Run& run, std::size_t by, const Visit& visit) {
  const json::Value made = run.door.look({.by = by, .path = "/visits/" + visit.id + "/conclusion"});
  for (const auto& each : made.at("directives").as_array()) {
    run.model.instructions.push_back({.id = text_in(each, "id"),
                                      .unit_id = visit.unit_id,
                                      .hides = visit.kind == "denunciation"});
  }
}

}  // namespace

void record_visit(Run& run) {
  Visit visit{.unit_id = run.dice.pick(kBodies), .on = run.today()};
  visit.reception = reception_of(run, visit.unit_id);
  if (run.dice.chance(30)) visit.reception.reset();
  visit.kind = run.dice.chance(30)   ? "denunciation"
               : run.dice.chance(50) ? "complaint"
                                     : "feedback";
  visit.outcome = run.dice.chance(60) ? "explained" : run.dice.chance(50) ? "guided" : "refused";
  visit.name = visitor_name(500 + run.model.visits.size(), visit.kind == "denunciation");
  const auto by = run.somebody(
      [&](const Person& person) { return person.active && works_in(person, visit.unit_id); });
  if (!by) return;
  const bool hides = visit.kind == "denunciation";
  const std::string code = may_register(run.model.person(*by), visit.unit_id, hides)
                               ? ""
                               : "petition.denunciation_for_reception";
  const auto answer = run.door.act({.by = *by,
                                    .method = http::Method::post,
                                    .path = "/visits",
                                    .body = line_of(run, visit),
                                    .headers = {{"idempotency-key", fresh_key(run, "visit")}}},
                                   {.code = code, .journal = {"visit.record"}});
  if (!code.empty()) return;
  const json::Value& row = answer->at("visit").at("row");
  visit.number = run.model.next_number(visit.unit_id, "TCD", run.today());
  demand_equal(text_in(row, "number"), visit.number, "numbers_follow", visit.unit_id);
  visit.id = text_in(row, "id");
  run.model.visits.push_back(std::move(visit));
}

void conclude_visit(Run& run) {
  const auto at =
      run.some_of(run.model.visits, [](const Visit& each) { return each.outcome != "refused"; });
  if (!at) return;
  Visit& visit = run.model.visits[*at];
  const std::size_t by = a_keeper(run, visit.unit_id);
  const std::string code = !visit.reception  ? "conclusion.no_session"
                           : visit.concluded ? "conclusion.there_is_one"
                                             : "";
  run.door.act(
      {.by = by,
       .method = http::Method::post,
       .path = "/visits/" + visit.id + "/conclusion",
       .body = {{"clear", false},
                {"within_competence", true},
                {"text", "Giao kiểm tra việc của " + visit.name},
                {"due_on", iso(visit.on + std::chrono::days(30))},
                {"contact_person", "Văn phòng"},
                {"directives",
                 json::Array{json::Object{{"owner_unit_id", visit.unit_id},
                                          {"what", "Kiểm tra, báo cáo về " + visit.name},
                                          {"due_on", iso(visit.on + std::chrono::days(10))}}}}}},
      {.code = code, .journal = {"conclusion.make", "directive.give"}, .again = Again::refused});
  if (!code.empty()) return;
  visit.concluded = true;
  adopt_instructions(run, by, visit);
}

namespace {

// Open, reported, confirmed; what brings it from one to the other.
struct Deed {
  std::string_view act, path, from, to;
};
constexpr std::array kDeeds{Deed{"report", "report", "open", "reported"},
                            Deed{"report", "report", "open", "reported"},
                            Deed{"confirm", "confirm", "reported", "confirmed"},
                            Deed{"confirm", "confirm", "reported", "confirmed"},
                            Deed{"give_back", "give-back", "reported", "open"},
                            Deed{"explain", "explain", "open", "open"},
                            Deed{"urge", "urge", "open", "open"}};

json::Object words_of(Run& run, const Deed& deed) {
  if (deed.act == "report") return {{"done_on", iso(run.today())}, {"evidence", "Báo cáo 5/BC"}};
  if (deed.act == "give_back" || deed.act == "explain") return {{"reason", "Còn thiếu hồ sơ gốc"}};
  return {};
}

}  // namespace

void work_on_instruction(Run& run) {
  const auto at = run.some_of(run.model.instructions, [](const Instruction&) { return true; });
  if (!at) return;
  Instruction& instruction = run.model.instructions[*at];
  const Deed& deed = run.dice.pick(kDeeds);
  const std::size_t by = a_keeper(run, instruction.unit_id);
  std::string code;
  if (instruction.stage != deed.from)
    code = "directive.not_open";
  else if (deed.act == "confirm" && instruction.reporter == by)
    code = "directive.second_person";
  const std::string path = "/directives/" + instruction.id + "/" + std::string(deed.path);
  run.door.act(
      act_on(by, path, instruction.version, words_of(run, deed)),
      {.code = code, .journal = {"directive." + std::string(deed.act)}, .again = Again::refused});
  if (!code.empty()) return;
  instruction.stage = deed.to;
  if (deed.act == "report") instruction.reporter = by;
  if (deed.act == "urge") ++instruction.urged;
  ++instruction.version;
}

}  // namespace quarter
