#include "receptions/keeping.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/clock.h"
#include "base/digest.h"
#include "base/id.h"
#include "journal/journal.h"
#include "law/calendar.h"
#include "receptions/publication_store.h"
#include "receptions/regular_store.h"
#include "receptions/session_store.h"
#include "staff/access.h"
#include "staff/done_by.h"
#include "units/directory.h"

namespace receptions {
namespace {

enum class When { always, before_its_end, from_the_day };

// The stage table: what may be done, from where, and when.
struct Step {
  std::string_view act;
  Stage from;
  When when;
};
constexpr std::array kSteps{
    Step{"move", Stage::draft, When::always},
    Step{"drop", Stage::draft, When::always},
    Step{"postpone", Stage::published, When::before_its_end},
    Step{"delegate", Stage::draft, When::before_its_end},
    Step{"delegate", Stage::published, When::before_its_end},
    Step{"take_back", Stage::draft, When::before_its_end},
    Step{"take_back", Stage::published, When::before_its_end},
    Step{"stand_in", Stage::draft, When::before_its_end},
    Step{"stand_in", Stage::published, When::before_its_end},
    Step{"hold", Stage::published, When::from_the_day},
    Step{"not_held", Stage::published, When::from_the_day},
};

bool is_open(const Step& step, const Session& session, Date today) {
  if (step.from != session.stage) return false;
  if (step.act == "take_back" && !session.delegate) return false;
  if (step.act == "stand_in" && session.participants.empty()) return false;
  // A dialogue whose matter is over is called off before its day.
  if (step.act == "not_held" && session.by_invitation) return true;
  if (step.when == When::from_the_day) return session.day <= today;
  return step.when == When::always || session.day >= today;
}

json::Object facts(const Session& session) {
  json::Object object{{"day", iso(session.day)},    {"stage", word(session.stage)},
                      {"kind", word(session.kind)}, {"starts_at", session.starts_at},
                      {"place", session.place},     {"delegated", session.delegate.has_value()}};
  if (session.delegate) object["document"] = session.delegate->document;
  if (session.moved_to) object["moved_to"] = *session.moved_to;
  return object;
}

Result<void> check_version(const Session& session, const Which& which) {
  if (session.version == which.version) return {};
  return fail(ErrorKind::conflict, "reception.changed_meanwhile", which.id);
}

std::vector<std::string_view> acts_at(const Session& session, Date today) {
  std::vector<std::string_view> acts;
  for (const Step& step : kSteps) {
    if (is_open(step, session, today)) acts.push_back(step.act);
  }
  return acts;
}

Result<void> check_open(const Doing& doing, const Session& session, std::string_view act) {
  const Date today = doing.office.clock.today();
  const auto open = doing.allowed_by ? acts_at(session, today) : open_acts(session, today);
  if (std::ranges::find(open, act) != open.end()) return {};
  return fail(ErrorKind::refused, "reception.not_open", std::string(act));
}

bool overlap(const Session& a, const Session& b) {
  return a.starts_at < b.ends_at && b.starts_at < a.ends_at;
}

// Another of its kind on that day, but for the one it is moved from. Those on one matter may follow
// each other.
bool is_rival(const Session& there, const Session& session) {
  if ((there.by_invitation || session.by_invitation) && !overlap(there, session)) return false;
  return there.id != session.id && session.moved_from != there.id && there.kind == session.kind &&
         stands(there);
}

}  // namespace

std::vector<std::string_view> open_acts(const Session& session, Date today) {
  if (session.by_invitation) return {};
  return acts_at(session, today);
}

Result<const units::Unit*> unit_of(const Office& office, const std::string& unit_id) {
  if (const auto* unit = office.units.find(unit_id)) return unit;
  return fail(ErrorKind::not_found, "unit.not_found", "unit_id");
}

Result<const staff::Post*> keeper(const Doing& doing, const std::string& unit_id) {
  if (doing.allowed_by) return doing.allowed_by;
  const auto* post =
      staff::keeps_receptions(doing.actor, unit_id, doing.office.units, doing.office.clock.today());
  if (post) return post;
  return fail(ErrorKind::forbidden, "reception.not_yours", unit_id);
}

Result<const units::Unit*> seen_unit(const Doing& doing, const std::string& unit_id) {
  const auto* unit = TRY(unit_of(doing.office, unit_id));
  if (staff::sees_receptions(doing.actor, unit_id, doing.office.units,
                             doing.office.clock.today())) {
    return unit;
  }
  return fail(ErrorKind::forbidden, "reception.not_yours_to_see", unit_id);
}

Result<Session> seen_session(db::Transaction& tx, const Doing& doing, const std::string& id) {
  Session session = TRY(find_session(tx, id));
  if (seen_unit(doing, session.unit_id)) return session;
  return fail(ErrorKind::not_found, "reception.not_found");
}

void note(db::Transaction& tx, const Doing& doing, const staff::Post& post, const Deed& deed,
          const Session* before, const Session& after) {
  journal::record(
      tx, staff::done_by(doing.office, doing.actor, &post,
                         {.act = "reception." + std::string(deed.act),
                          .subject_kind = "reception_session",
                          .subject_id = after.id,
                          .unit_id = after.unit_id,
                          .reason = deed.reason,
                          .before = before ? json::Value(facts(*before)) : json::Value(nullptr),
                          .after = facts(after)}));
}

void note(db::Transaction& tx, const Doing& doing, const staff::Post& post, const Deed& deed,
          const Kept& kept) {
  journal::record(tx, staff::done_by(doing.office, doing.actor, &post,
                                     {.act = "reception." + std::string(deed.act),
                                      .subject_kind = std::string(kept.kind),
                                      .subject_id = kept.id,
                                      .unit_id = kept.unit_id,
                                      .reason = deed.reason,
                                      .after = kept.after}));
}

Result<Session> change(const Doing& doing, const Which& which, const Deed& deed,
                       const Apply& apply) {
  return doing.office.database.write(
      [&](db::Transaction& tx) { return change(tx, doing, which, deed, apply); });
}

Result<Session> change(db::Transaction& tx, const Doing& doing, const Which& which,
                       const Deed& deed, const Apply& apply) {
  const Session before = TRY(seen_session(tx, doing, which.id));
  const staff::Post* post = TRY(keeper(doing, before.unit_id));
  TRY(check_version(before, which));
  TRY(check_open(doing, before, deed.act));
  Session after = before;
  TRY(apply(tx, *post, after));
  ++after.version;
  update(tx, after);
  note(tx, doing, *post, deed, &before, after);
  return after;
}

Result<void> check_day(db::Transaction& tx, const Doing& doing, const Session& session, Date day) {
  const Office& office = doing.office;
  const units::Unit* unit = TRY(unit_of(office, session.unit_id));
  if (day < office.clock.today()) return fail(ErrorKind::refused, "reception.day_passed");
  if (!units::in_force(*unit, day)) {
    return fail(ErrorKind::refused, "reception.unit_gone", unit->successor.value_or(""));
  }
  Session there_then = session;
  there_then.day = day;
  TRY(check_notice_possible(office.law, there_then, office.clock.today()));
  const law::Calendar& calendar = office.law.calendar();
  // A sudden one may not be able to wait for a working day; a conference and what is by invitation
  // are held when people can come.
  const bool any_day = session.kind == Kind::sudden || session.kind == Kind::dialogue_conference ||
                       session.by_invitation;
  if (!any_day && !TRY(calendar.is_working_day(day))) {
    return fail(ErrorKind::refused, "reception.rest_day",
                vietnamese(TRY(calendar.on_or_after(day))));
  }
  const auto there = sessions_of(tx, session.unit_id, {day, day});
  if (std::ranges::any_of(there, [&](const Session& each) { return is_rival(each, session); })) {
    return fail(ErrorKind::refused, "reception.day_taken", vietnamese(day));
  }
  return {};
}

PutUp put_up(db::Transaction& tx, const units::Unit& unit, Span span,
             const std::vector<Session>& with) {
  std::vector<Session> shown = published_of(tx, unit.id, span);
  for (const Session& each : with) {
    const auto there = std::ranges::find(shown, each.id, &Session::id);
    if (there == shown.end()) {
      shown.push_back(each);
    } else {
      *there = each;
    }
  }
  std::ranges::stable_sort(shown, [](const Session& a, const Session& b) {
    return std::tie(a.day, a.starts_at, a.id) < std::tie(b.day, b.starts_at, b.id);
  });
  return {unit, span, std::move(shown), staff::holders(tx, unit.id),
          regular_on(tx, unit.id, span.last)};
}

Result<Publication> announce(db::Transaction& tx, const Doing& doing, const staff::Post& post,
                             const units::Unit& unit, Span span, const std::vector<Session>& news) {
  const Office& office = doing.office;
  Publication publication{.id = new_id(office.clock.now(), office.random),
                          .unit_id = unit.id,
                          .published_at = office.clock.now(),
                          .user_id = doing.actor.user_id,
                          .publisher = doing.actor.name,
                          .post = staff::post_text(&post),
                          .page = json::serialize(page_of(put_up(tx, unit, span, news)))};
  publication.digest = sha256(publication.page);
  publication.sessions = TRY(announced(office.law, news, office.clock.today()));
  insert(tx, publication);
  return publication;
}

}  // namespace receptions
