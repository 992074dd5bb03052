#include "proposals/proposal_json.h"

#include "base/clock.h"
#include "matters/behind.h"
#include "matters/beside.h"
#include "matters/near.h"
#include "matters/reveal.h"
#include "matters/shown.h"
#include "proposals/figures_store.h"
#include "proposals/mark_store.h"
#include "proposals/stages.h"
#include "receptions/rule.h"
#include "units/directory.h"

namespace proposals {
namespace {

json::Value said_by_law(const std::vector<law::Words>& words) {
  json::Array array;
  for (const law::Words& each : words) {
    array.push_back(json::Object{{"vi", each.vi}, {"en", each.en}});
  }
  return array;
}

// What was seen, with what the law's doubts leave open today. Schema SuddenSeen.
Result<json::Object> seen_json(const Office& office, const std::string& unit_id, const Seen& seen) {
  json::Object object = to_json(seen);
  const units::Unit* unit = office.units.find(unit_id);
  Doubtful open;
  if (unit) open = TRY(doubtful(office.law, *unit, seen));
  object["doubts"] = said_by_law(open.doubts);
  object["required_if"] = said_by_law(open.required_if);
  object["not_required_if"] = said_by_law(open.not_required_if);
  return object;
}

// Schema SuddenMatter: what a line says of the matter to who has this sight.
json::Object brief_json(const matters::Matter& matter, staff::Sight sight) {
  const bool reads = sight >= staff::Sight::full;
  return {{"id", matter.id},
          {"number", matter.number},
          {"kind", matters::text(matter.kind)},
          {"stage", matters::text(matter.stage)},
          {"topic", matter.topic},
          {"summary", reads ? json::Value(matter.summary) : json::Value(nullptr)}};
}

json::Object mark_json(const Looking& at, const matters::Matter& matter, const Mark& mark) {
  const auto said = [&](const std::string& text) {
    return matters::veiled(at.tx, at.office, matter, text);
  };
  json::Value because = nullptr;
  if (mark.taken_back_because) because = json::Value(said(*mark.taken_back_because));
  return {{"id", mark.id},
          {"fact", mark.fact},
          {"ground", said(mark.ground)},
          {"marked_on", iso(mark.marked_on)},
          {"marked_by", mark.marked_by_name},
          {"taken_back_on", json::maybe(mark.taken_back_on)},
          {"taken_back_by", json::maybe(mark.taken_back_by_name)},
          {"taken_back_because", std::move(because)}};
}

// Schema SuddenAnswer.
Result<json::Object> answer_json(const Looking& at, const matters::Matter& matter,
                                 staff::Sight sight, const Answer& answer) {
  json::Value reason = nullptr;
  if (answer.reason && sight >= staff::Sight::full) {
    reason = json::Value(veiled(at.tx, at.office, matter, *answer.reason));
  }
  return json::Object{{"id", answer.id},
                      {"answer", word(answer.said)},
                      {"answered_on", iso(answer.answered_on)},
                      {"answered_by", answer.answered_by_name},
                      {"proposed_on", iso(answer.proposed_on)},
                      {"day", json::maybe(answer.day)},
                      {"session_id", json::maybe(answer.session_id)},
                      {"seen", TRY(seen_json(at.office, answer.unit_id, answer.seen))},
                      {"reason", std::move(reason)}};
}

bool may_answer(const Looking& at, const Proposal& proposal) {
  const Date today = at.office.clock.today();
  return proposal.stage == Stage::waiting && proposal.shown_from <= today &&
         at.actor.holds(kAnswerers, proposal.unit_id, today);
}

json::Array may_json(const Looking& at, const Proposal& proposal) {
  if (!may_answer(at, proposal)) return {};
  return {"receive", "decline", "defer"};
}

// Schema SuddenStanding.
json::Object standing_json(const Looking& at, const Proposal& proposal) {
  return {{"stage", word(proposal.stage)},          {"proposed_on", iso(proposal.proposed_on)},
          {"shown_from", iso(proposal.shown_from)}, {"times", proposal.times},
          {"may", may_json(at, proposal)},          {"version", proposal.version}};
}

// Matters that say nearly the same, by other people, as far as this reader may know of them.
json::Array near_json(const Looking& at, const matters::Matter& matter) {
  const matters::ListReader reader{.actor = at.actor,
                                   .units = at.office.units,
                                   .law = at.office.law,
                                   .today = at.office.clock.today()};
  const matters::NearQuestion question{.unit_id = matter.unit_id,
                                       .sender = {},
                                       .summary = matter.summary,
                                       .place_code = matter.place_code,
                                       .topic = matter.topic};
  json::Array array;
  for (const matters::NearHit& hit : matters::near(at.tx, at.office, question, reader)) {
    const matters::Matter& near = hit.row.matter;
    if (near.id == matter.id || !matters::is_open(near.stage)) continue;
    array.push_back(brief_json(near, hit.row.sight));
  }
  return array;
}

Result<Seen> seen_now(const Looking& at, const matters::Matter& matter) {
  const units::Unit* unit = at.office.units.find(matter.unit_id);
  const auto counted = count(at.tx, matter.id);
  const Figures figures = counted
                              ? counted->figures
                              : Figures{.papers = matter.papers, .received_on = matter.received_on};
  return see(at.office.law, *unit, figures, marked_facts(at.tx, matter.id),
             at.office.clock.today());
}

Result<json::Array> answers_json(const Looking& at, const matters::Matter& matter) {
  json::Array array;
  for (const Answer& answer : answers_about(at.tx, at.office.vault, matter.id)) {
    array.push_back(TRY(answer_json(at, matter, staff::Sight::full, answer)));
  }
  return array;
}

}  // namespace

Result<json::Object> matter_json(const Looking& at, const matters::Matter& matter) {
  const units::Unit* unit = at.office.units.find(matter.unit_id);
  const Date today = at.office.clock.today();
  json::Array marks;
  for (const Mark& mark : marks_of(at.tx, at.office.vault, matter.id)) {
    marks.push_back(mark_json(at, matter, mark));
  }
  const auto proposal = find(at.tx, matter.id);
  const bool marks_here =
      matters::is_open(matter.stage) && at.actor.holds(kMarkers, matter.unit_id, today);
  json::Array answers = TRY(answers_json(at, matter));
  const Seen now = TRY(seen_now(at, matter));
  json::Object seen = TRY(seen_json(at.office, matter.unit_id, now));
  return json::Object{
      {"head_receives", unit && receptions::law_post(*unit).has_value()},
      {"seen", std::move(seen)},
      {"near", near_json(at, matter)},
      {"marks", std::move(marks)},
      {"proposal", proposal ? json::Value(standing_json(at, *proposal)) : json::Value(nullptr)},
      {"answers", std::move(answers)},
      {"may_mark", marks_here}};
}

Result<json::Value> line_json(const Looking& at, const Proposal& proposal) {
  const auto matter = TRY(matters::matter_of_id(at.tx, proposal.matter_id));
  const auto sight = matters::sight_of(matter, at.actor, at.office.units, at.office.clock.today());
  if (sight == staff::Sight::none) return json::Value(nullptr);
  json::Object line = standing_json(at, proposal);
  line["matter"] = brief_json(matter, sight);
  line["unit"] = matters::unit_json(proposal.unit_id, at.office.units);
  line["seen"] = TRY(seen_json(at.office, proposal.unit_id, proposal.seen));
  const auto answers = answers_about(at.tx, at.office.vault, matter.id);
  line["last_answer"] = nullptr;
  if (!answers.empty()) {
    line["last_answer"] = TRY(answer_json(at, matter, sight, answers.front()));
  }
  return line;
}

Result<json::Value> line_json(const Looking& at, const Answer& answer) {
  const auto matter = TRY(matters::matter_of_id(at.tx, answer.matter_id));
  const auto sight = matters::sight_of(matter, at.actor, at.office.units, at.office.clock.today());
  if (sight == staff::Sight::none) return json::Value(nullptr);
  json::Object line = TRY(answer_json(at, matter, sight, answer));
  line["matter"] = brief_json(matter, sight);
  return line;
}

json::Object to_json(const Tally& tally) {
  return {{"required", tally.required},
          {"to_judge", tally.to_judge},
          {"deferred", tally.deferred},
          {"received", tally.received},
          {"declined", tally.declined}};
}

}  // namespace proposals
