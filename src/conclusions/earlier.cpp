#include "conclusions/earlier.h"

#include "base/clock.h"
#include "conclusions/conclusion_store.h"
#include "conclusions/directive_acts.h"
#include "units/named.h"

namespace conclusions {
namespace {

std::optional<std::string> shown(const visits::Looked& looked,
                                 const std::optional<std::string>& text) {
  return text ? std::optional(visits::shown_text(looked, *text)) : std::nullopt;
}

ToldDirective told_of(const Directive& directive, const visits::Looked& looked,
                      const Office& office) {
  return {.owner = units::name_of(directive.owner_unit_id, office.units),
          .what = visits::shown_text(looked, directive.what),
          .due_on = directive.due_on,
          .stage = directive.stage,
          .lateness = std::string(lateness(directive, office.clock.today())),
          .evidence = shown(looked, directive.evidence),
          .explanation = shown(looked, directive.explanation),
          .done_on = directive.done_on,
          .confirmed_on = directive.confirmed_on,
          .urged = directive.urged};
}

ToldConclusion told_of(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                       const Conclusion& conclusion, const visits::Looked& looked) {
  ToldConclusion told{.text = visits::shown_text(looked, conclusion.text),
                      .at_once = conclusion.at_once,
                      .due_on = conclusion.due_on,
                      .contact_person = shown(looked, conclusion.contact_person),
                      .notice_number = conclusion.notice_number,
                      .notice_signed_by = conclusion.notice_signed_by,
                      .notice_issued_on = conclusion.notice_issued_on,
                      .notice_due_on = conclusion.notice_due_on};
  for (const Directive& each : of_conclusion(tx, office.vault, conclusion.id)) {
    if (each.parent_id || !sees(office, actor, each, looked)) continue;
    told.directives.push_back(told_of(each, looked, office));
  }
  return told;
}

json::Value json_of(const std::optional<ToldConclusion>& conclusion) {
  if (!conclusion) return nullptr;
  json::Array directives;
  for (const ToldDirective& each : conclusion->directives) {
    directives.push_back(json::Object{{"owner", each.owner},
                                      {"what", each.what},
                                      {"due_on", iso(each.due_on)},
                                      {"stage", text(each.stage)},
                                      {"lateness", each.lateness},
                                      {"evidence", json::maybe(each.evidence)},
                                      {"explanation", json::maybe(each.explanation)},
                                      {"done_on", json::maybe(each.done_on)},
                                      {"confirmed_on", json::maybe(each.confirmed_on)},
                                      {"urged", each.urged}});
  }
  return json::Object{{"text", conclusion->text},
                      {"at_once", conclusion->at_once},
                      {"due_on", json::maybe(conclusion->due_on)},
                      {"contact_person", json::maybe(conclusion->contact_person)},
                      {"notice_number", json::maybe(conclusion->notice_number)},
                      {"notice_signed_by", json::maybe(conclusion->notice_signed_by)},
                      {"notice_issued_on", json::maybe(conclusion->notice_issued_on)},
                      {"notice_due_on", json::maybe(conclusion->notice_due_on)},
                      {"directives", std::move(directives)}};
}

}  // namespace

Reception reception_of(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                       const visits::Looked& looked) {
  const visits::Visit& visit = looked.visit;
  Reception reception{.visit_id = visit.id,
                      .number = visits::number_of(visit),
                      .unit = units::name_of(visit.unit_id, office.units),
                      .received_on = visit.received_on,
                      .received_at = visit.received_at,
                      .received_by = visit.received_by_name,
                      .by_head = visit.session_id.has_value(),
                      .people_count = visit.people_count,
                      .label = visits::label_of(looked),
                      .kinds = visit.kinds,
                      .outcome = std::string(visits::text(visit.outcome)),
                      .explanation = shown(looked, visit.told.explanation)};
  for (const petitions::Content& content : visit.told.contents) {
    reception.contents.push_back(visits::shown_text(looked, content.summary));
  }
  if (const auto conclusion = find_of_visit(tx, office.vault, visit.id)) {
    reception.conclusion = told_of(tx, office, actor, *conclusion, looked);
  }
  return reception;
}

Result<std::vector<Reception>> receptions_about(db::Transaction& tx, const Office& office,
                                                const staff::Actor& actor,
                                                const std::string& matter_id) {
  std::vector<Reception> receptions;
  for (visits::Visit& visit : visits::visits_about(tx, office, matter_id)) {
    const visits::Looked looked = TRY(visits::looked_at(tx, office, actor, std::move(visit)));
    if (looked.sight < staff::Sight::full) continue;
    receptions.push_back(reception_of(tx, office, actor, looked));
  }
  return receptions;
}

json::Object to_json(const Reception& reception) {
  return {{"visit_id", reception.visit_id},
          {"number", reception.number},
          {"unit", reception.unit},
          {"received_on", iso(reception.received_on)},
          {"received_at", reception.received_at},
          {"received_by", reception.received_by},
          {"by_head", reception.by_head},
          {"people_count", reception.people_count},
          {"label", reception.label},
          {"contents", json::Array(reception.contents.begin(), reception.contents.end())},
          {"outcome", reception.outcome},
          {"explanation", json::maybe(reception.explanation)},
          {"conclusion", json_of(reception.conclusion)}};
}

}  // namespace conclusions
