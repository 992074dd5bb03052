#include "incidents/log.h"

#include "base/id.h"
#include "journal/journal.h"
#include "matters/step.h"
#include "petitions/register.h"
#include "receptions/sessions.h"
#include "staff/access.h"
#include "staff/done_by.h"
#include "units/directory.h"
#include "visits/look.h"

namespace incidents {
namespace {

constexpr auto kSeries = "SV";

Result<const staff::Post*> writer(const Office& office, const staff::Actor& actor,
                                  const std::string& unit_id) {
  const auto* post = actor.holds(matters::kAll, unit_id, office.clock.today());
  if (!post) return fail(ErrorKind::forbidden, "incident.not_yours", "unit_id");
  return post;
}

void note(db::Transaction& tx, const Office& office, const staff::Actor& actor,
          const staff::Post& post, const Incident& incident, std::string act) {
  journal::record(
      tx, staff::done_by(office, actor, &post,
                         {.act = std::move(act),
                          .subject_kind = "incident",
                          .subject_id = incident.id,
                          .unit_id = incident.unit_id,
                          .after = json::Object{{"number", number_of(incident)},
                                                {"happened_on", iso(incident.happened_on)},
                                                {"kind", incident.kind},
                                                {"notes", std::ssize(incident.notes)},
                                                {"closed_on", json::maybe(incident.closed_on)}}}));
}

Result<void> check_session(db::Transaction& tx, const Incident& incident) {
  if (!incident.session_id) return {};
  const auto session = receptions::find_session(tx, *incident.session_id);
  if (session && session->unit_id == incident.unit_id && session->day == incident.happened_on) {
    return {};
  }
  return wrong_field("session_id", "visit.no_such_session");
}

Result<void> check_visit(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                         const Incident& incident) {
  if (!incident.visit_id) return {};
  const auto looked = visits::look(tx, office, actor, *incident.visit_id);
  if (looked && looked->visit.unit_id == incident.unit_id &&
      looked->visit.received_on == incident.happened_on) {
    return {};
  }
  return wrong_field("visit_id", "incident.no_such_visit");
}

Note note_of(const Office& office, const staff::Actor& actor, const std::string& text,
             const std::vector<Called>& called) {
  return {office.clock.now(), actor.name, text, called};
}

}  // namespace

Result<void> check_reader(const Office& office, const staff::Actor& actor,
                          const std::string& unit_id) {
  if (!office.units.find(unit_id)) return wrong_field("unit_id", "petition.no_such_unit");
  const auto right = staff::list_right(actor, unit_id, office.units, office.clock.today());
  if (right.sight >= staff::Sight::full) return {};
  return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
}

Result<Incident> shown(db::Transaction& tx, const Office& office, const staff::Actor& actor,
                       Incident incident) {
  if (!incident.visit_id) return incident;
  const auto looked = TRY(visits::look_anyhow(tx, office, actor, *incident.visit_id));
  for (Note& each : incident.notes) each.text = visits::shown_text(looked, each.text);
  if (looked.sight < staff::Sight::full) {
    incident.visit_id.reset();
    for (Note& each : incident.notes) each.text.clear();
  }
  return incident;
}

Result<Incident> write_down(const Office& office, const staff::Actor& actor,
                            const Incident& incoming, const RequestKey& request) {
  const units::Unit* unit = office.units.find(incoming.unit_id);
  if (!unit || !units::in_force(*unit, incoming.happened_on)) {
    return wrong_field("unit_id", "petition.no_such_unit");
  }
  const auto* post = TRY(writer(office, actor, incoming.unit_id));
  return office.database.write([&](db::Transaction& tx) -> Result<Incident> {
    if (const auto used = find_key(tx, request.key)) {
      if (used->digest == request.digest) return find(tx, office.vault, used->incident_id);
      return fail(ErrorKind::conflict, "incident.key_used_otherwise", "Idempotency-Key");
    }
    TRY(check_session(tx, incoming));
    TRY(check_visit(tx, office, actor, incoming));
    Incident incident = incoming;
    incident.id = new_id(office.clock.now(), office.random);
    incident.year = year_of(incident.happened_on);
    incident.seq = petitions::next_of_series(tx, incident.unit_id, kSeries, incident.year);
    incident.recorded_by = actor.user_id;
    incident.recorded_by_name = actor.name;
    Note& first = incident.notes.front();
    first = note_of(office, actor, first.text, first.called);
    insert(tx, office.vault, incident, request, office.random);
    note(tx, office, actor, *post, incident, "incident.write_down");
    return incident;
  });
}

Result<Incident> add(const Office& office, const staff::Actor& actor, const Addition& addition) {
  return office.database.write([&](db::Transaction& tx) -> Result<Incident> {
    Incident incident = TRY(find(tx, office.vault, addition.id));
    if (!check_reader(office, actor, incident.unit_id)) {
      return fail(ErrorKind::not_found, "incident.not_found", addition.id);
    }
    const auto* post = TRY(writer(office, actor, incident.unit_id));
    if (incident.version != addition.version) {
      return fail(ErrorKind::conflict, "incident.changed_meanwhile", incident.id);
    }
    if (incident.closed_on) return fail(ErrorKind::refused, "incident.closed", incident.id);
    incident.notes.push_back(note_of(office, actor, addition.text, addition.called));
    const bool over = addition.then == Then::is_over;
    if (over) incident.closed_on = office.clock.today();
    TRY(save(tx, office.vault, incident, office.random));
    note(tx, office, actor, *post, incident, over ? "incident.close" : "incident.add");
    return incident;
  });
}

}  // namespace incidents
