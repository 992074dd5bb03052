#include "conclusions/conclusion_json.h"

#include "base/clock.h"
#include "conclusions/directive_acts.h"
#include "matters/shown.h"
#include "staff/access.h"

namespace conclusions {
namespace {

json::Value shown(const visits::Looked& looked, const std::optional<std::string>& text) {
  if (!text) return nullptr;
  return json::Value(visits::shown_text(looked, *text));
}

json::Value notice_json(const Conclusion& conclusion, Date today) {
  if (conclusion.at_once) return nullptr;
  const bool waits = conclusion.notice_due_on && !conclusion.notice_issued_on;
  return json::Object{{"due_on", json::maybe(conclusion.notice_due_on)},
                      {"number", json::maybe(conclusion.notice_number)},
                      {"issued_on", json::maybe(conclusion.notice_issued_on)},
                      {"signed_by", json::maybe(conclusion.notice_signed_by)},
                      {"overdue", waits && *conclusion.notice_due_on < today}};
}

}  // namespace

json::Object to_json(const Directive& directive, const visits::Looked& looked, const Office& office,
                     const staff::Actor& actor) {
  json::Array acts;
  for (const auto act : may(office, actor, directive)) acts.push_back(json::Value(act));
  json::Value visit = nullptr;
  if (looked.sight >= staff::Sight::full) visit = json::Value(looked.visit.id);
  return {{"id", directive.id},
          {"parent_id", json::maybe(directive.parent_id)},
          {"visit_id", std::move(visit)},
          {"issuer", matters::unit_json(directive.issuer_unit_id, office.units)},
          {"owner", matters::unit_json(directive.owner_unit_id, office.units)},
          {"given_on", iso(directive.given_on)},
          {"due_on", iso(directive.due_on)},
          {"stage", text(directive.stage)},
          {"lateness", lateness(directive, office.clock.today())},
          {"what", visits::shown_text(looked, directive.what)},
          {"evidence", shown(looked, directive.evidence)},
          {"explanation", shown(looked, directive.explanation)},
          {"returned_because", shown(looked, directive.returned_because)},
          {"reported_by", json::maybe(directive.reported_by_name)},
          {"done_on", json::maybe(directive.done_on)},
          {"confirmed_by", json::maybe(directive.confirmed_by_name)},
          {"confirmed_on", json::maybe(directive.confirmed_on)},
          {"explained_on", json::maybe(directive.explained_on)},
          {"urged", directive.urged},
          {"urged_on", json::maybe(directive.urged_on)},
          {"version", directive.version},
          {"may", std::move(acts)}};
}

json::Object to_json(const Conclusion& conclusion, const std::vector<Directive>& directives,
                     const visits::Looked& looked, const Office& office,
                     const staff::Actor& actor) {
  const Date today = office.clock.today();
  json::Array given;
  for (const Directive& each : directives) given.push_back(to_json(each, looked, office, actor));
  json::Array acts;
  const bool keeps =
      staff::keeps_receptions(actor, conclusion.unit_id, office.units, today) != nullptr;
  if (keeps && !conclusion.at_once && !conclusion.notice_issued_on) acts.push_back("issue_notice");
  return {{"id", conclusion.id},
          {"visit_id", conclusion.visit_id},
          {"unit", matters::unit_json(conclusion.unit_id, office.units)},
          {"concluded_on", iso(conclusion.concluded_on)},
          {"at_once", conclusion.at_once},
          {"due_on", json::maybe(conclusion.due_on)},
          {"text", visits::shown_text(looked, conclusion.text)},
          {"contact_person", shown(looked, conclusion.contact_person)},
          {"made_by", conclusion.made_by_name},
          {"made_at", iso(conclusion.made_at)},
          {"notice", notice_json(conclusion, today)},
          {"directives", std::move(given)},
          {"version", conclusion.version},
          {"may", std::move(acts)}};
}

}  // namespace conclusions
