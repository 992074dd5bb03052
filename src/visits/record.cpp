#include "visits/record.h"

#include "journal/journal.h"
#include "matters/behind.h"
#include "matters/reveal.h"
#include "receptions/online.h"
#include "receptions/sessions.h"
#include "staff/done_by.h"
#include "units/directory.h"
#include "vault/vault.h"
#include "visits/look.h"

namespace visits {
namespace {

constexpr auto kSeries = "TCD";

Result<void> check_right(const Office& office, const staff::Actor& actor, const Visit& visit) {
  const Date today = office.clock.today();
  const units::Unit* unit = office.units.find(visit.unit_id);
  if (!unit || units::read_only(*unit) || !units::in_force(*unit, visit.received_on)) {
    return fail(ErrorKind::invalid, "petition.no_such_unit", "unit_id");
  }
  if (!actor.holds(matters::kAll, visit.unit_id, today)) {
    return fail(ErrorKind::forbidden, "visit.not_yours", "unit_id");
  }
  if (visit.denounces && !actor.holds(matters::kIntake, visit.unit_id, today)) {
    return fail(ErrorKind::forbidden, "petition.denunciation_for_reception", "contents",
                "LTC Đ.8.3, 56");
  }
  return {};
}

journal::Entry entry_of(const Office& office, const staff::Actor& actor, const Visit& visit,
                        std::string act, std::string reason) {
  const auto* post = actor.holds(matters::kAll, visit.unit_id, office.clock.today());
  return staff::done_by(office, actor, post,
                        {.act = std::move(act),
                         .subject_kind = "visit",
                         .subject_id = visit.id,
                         .unit_id = visit.unit_id,
                         .reason = std::move(reason),
                         .after = json::Object{{"number", number_of(visit)},
                                               {"received_on", iso(visit.received_on)},
                                               {"outcome", text(visit.outcome)},
                                               {"people_count", visit.people_count}}});
}

// The paper as its sender would have brought it without a word.
matters::Intake paper_of(const NewVisit& incoming, const RequestKey& request) {
  matters::Intake intake{
      .paper = incoming.paper, .key = request.key + ":paper", .digest = request.digest};
  petitions::Petition& paper = intake.paper.paper;
  const Visit& visit = incoming.visit;
  paper.unit_id = visit.unit_id;
  paper.channel = "counter";
  paper.received_on = visit.received_on;
  paper.senders = visit.told.people;
  paper.people_count = visit.people_count;
  paper.appointment_document = incoming.appointment_document;
  paper.contents = visit.told.contents;
  return intake;
}

// A head's reception is announced, and on that day.
Result<void> check_session(db::Transaction& tx, const law::Engine& law, const NewVisit& incoming) {
  const Visit& visit = incoming.visit;
  if (!visit.session_id) return {};
  const auto session = receptions::find_session(tx, *visit.session_id);
  if (session && session->unit_id == visit.unit_id && session->day == visit.received_on &&
      session->stage != receptions::Stage::draft && receptions::stands(*session)) {
    // What came of it decides who may be told on a line that is not sealed (NĐ 154/2026 Đ.20).
    for (const petitions::Content& content : visit.told.contents) {
      TRY(receptions::check_online_case(
          tx, law, *session,
          {std::string(petitions::law_class(content.kind)), incoming.asks_secrecy}));
    }
    return {};
  }
  return fail(ErrorKind::invalid, "visit.no_such_session", "session_id");
}

Result<void> link(db::Transaction& tx, const matters::Desk& desk, const staff::Actor& actor,
                  Visit& visit) {
  const auto matter = matters::matter_of_id(tx, visit.matter_ids.front());
  const Date today = desk.office.clock.today();
  if (!matter || matter->unit_id != visit.unit_id ||
      matters::sight_of(*matter, actor, desk.office.units, today) < staff::Sight::full) {
    return fail(ErrorKind::invalid, "visit.no_such_matter", "matter_id");
  }
  visit.denounces = visit.denounces || matter->kind == matters::Kind::denunciation;
  return {};
}

Result<std::optional<matters::TakenIn>> put_behind(db::Transaction& tx, const matters::Desk& desk,
                                                   const staff::Actor& actor,
                                                   const NewVisit& incoming,
                                                   const RequestKey& request, Visit& visit) {
  if (visit.outcome == Outcome::linked) TRY(link(tx, desk, actor, visit));
  if (visit.outcome != Outcome::paper_taken) return std::nullopt;
  matters::TakenIn taken =
      TRY(matters::take_in(tx, desk.office, desk.kinds, actor, paper_of(incoming, request)));
  visit.petition_id = taken.petition.id;
  for (const matters::Matter& matter : taken.matters) visit.matter_ids.push_back(matter.id);
  return std::optional(std::move(taken));
}

Result<Recorded> replay(db::Transaction& tx, const matters::Desk& desk, const staff::Actor& actor,
                        const NewVisit& incoming, const RequestKey& request, const Used& used) {
  if (used.digest != request.digest) {
    return fail(ErrorKind::conflict, "petition.key_used_otherwise", "Idempotency-Key");
  }
  Recorded recorded{.visit = TRY(find(tx, desk.office.vault, used.visit_id)), .taken = {}};
  if (recorded.visit.petition_id) {
    recorded.taken =
        TRY(matters::take_in(tx, desk.office, desk.kinds, actor, paper_of(incoming, request)));
  }
  return recorded;
}

}  // namespace

Result<Recorded> record(const matters::Desk& desk, const staff::Actor& actor,
                        const NewVisit& incoming, const RequestKey& request) {
  const Office& office = desk.office;
  TRY(check_right(office, actor, incoming.visit));
  if (incoming.paper.secrecy_mark) {
    return fail(ErrorKind::refused, "secret.not_kept_here", "paper.secrecy_mark",
                std::string(files::kSecrecyBasis));
  }
  NewVisit checked = incoming;
  TRY(hold_against_the_law(checked, office.law));
  return office.database.write([&](db::Transaction& tx) -> Result<Recorded> {
    if (const auto used = find_key(tx, request.key)) {
      return replay(tx, desk, actor, checked, request, *used);
    }
    TRY(check_session(tx, desk.office.law, checked));
    Recorded recorded{.visit = checked.visit, .taken = {}};
    Visit& visit = recorded.visit;
    visit.id = new_id(office.clock.now(), office.random);
    visit.year = int(std::chrono::year_month_day(visit.received_on).year());
    visit.seq = petitions::next_of_series(tx, visit.unit_id, kSeries, visit.year);
    visit.received_by = actor.user_id;
    visit.received_by_name = actor.name;
    visit.registered_at = office.clock.now();
    recorded.taken = TRY(put_behind(tx, desk, actor, checked, request, visit));
    insert(tx, office.vault, visit, request, office.random);
    journal::record(tx, entry_of(office, actor, visit, "visit.record", ""));
    return recorded;
  });
}

Result<Visit> issue_notice(const matters::Desk& desk, const staff::Actor& actor, const Which& which,
                           const Notice& notice) {
  const Office& office = desk.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Visit> {
    Visit visit = TRY(look(tx, office, actor, which.id)).visit;
    if (!actor.holds(matters::kIntake, visit.unit_id, office.clock.today())) {
      return fail(ErrorKind::forbidden, "visit.not_yours", "unit_id");
    }
    if (!visit.refusal || !visit.refusal->notice_due_on || visit.refusal->notice_issued_on) {
      return fail(ErrorKind::refused, "visit.no_notice", which.id);
    }
    TRY(check_issued(notice, visit.refusal->ground_on, office.clock.today()));
    if (which.version != visit.version) {
      return fail(ErrorKind::conflict, "visit.changed_meanwhile", which.id);
    }
    visit.refusal->notice_number = notice.number;
    visit.refusal->notice_issued_on = notice.issued_on;
    visit.refusal->notice_signed_by = notice.signed_by;
    TRY(save_notice(tx, visit));
    journal::record(tx, entry_of(office, actor, visit, "visit.issue_notice", ""));
    return visit;
  });
}

Result<Told> open_people(const matters::Desk& desk, const staff::Actor& actor,
                         const std::string& id, const std::string& purpose) {
  const Office& office = desk.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Told> {
    const Looked looked = TRY(look(tx, office, actor, id));
    const Visit& visit = looked.visit;
    if (!looked.behind.hides_people) {
      return fail(ErrorKind::refused, "identity.not_sealed", id);
    }
    if (looked.sight != staff::Sight::sealed)
      return fail(ErrorKind::forbidden, "identity.not_yours");
    const std::string reason = people::without_identities(purpose, visit.told.people);
    journal::record(tx, entry_of(office, actor, visit, "visit.open_identity", reason));
    return visit.told;
  });
}

}  // namespace visits
