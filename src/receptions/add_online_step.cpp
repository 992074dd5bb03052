#include "base/clock.h"
#include "base/id.h"
#include "receptions/keeping.h"
#include "receptions/online_store.h"
#include "receptions/publication_store.h"
#include "receptions/recordings.h"
#include "receptions/sessions.h"

namespace receptions {
namespace {

// "2026-10-15T07:00"
std::string minute(Instant at) { return iso(at).substr(0, 16); }

std::optional<Date> announced_on(db::Transaction& tx, const Session& session) {
  for (const FirstAnnounced& each :
       first_announced(tx, session.unit_id, {session.day, session.day})) {
    if (each.session_id == session.id) return day_of(each.at);
  }
  return std::nullopt;
}

Result<void> check_step(const OnlineStep& step, const Session& session, const std::string& now) {
  if (step.done_at > now) return wrong_field("done_at", "field.in_the_future");
  const bool before = step.step != "record";
  const std::string begins = iso(session.day) + "T" + session.starts_at;
  if (before && step.done_at > begins) return wrong_field("done_at", "reception.online_after_it");
  // It may have begun before its hour, not before its day.
  if (!before && step.done_at < iso(session.day)) {
    return wrong_field("done_at", "reception.online_before_it");
  }
  if (!before && step.kept_until && *step.kept_until <= session.day) {
    return wrong_field("kept_until", "reception.online_before_it");
  }
  return {};
}

}  // namespace

Result<void> add_online_step(const Doing& doing, const std::string& session_id, OnlineStep step) {
  const Office& office = doing.office;
  if (step.file_id) TRY(take_digest(doing, step));
  return office.database.write([&](db::Transaction& tx) -> Result<void> {
    const Session session = TRY(seen_session(tx, doing, session_id));
    const staff::Post* post = TRY(keeper(doing, session.unit_id));
    if (!find_online(tx, session_id)) {
      return fail(ErrorKind::refused, "reception.not_online", session_id);
    }
    TRY(check_step(step, session, minute(office.clock.now())));
    step.id = new_id(office.clock.now(), office.random);
    step.session_id = session_id;
    step.by_name = doing.actor.name;
    if (step.file_id) {
      TRY(files::attach_to_session(tx, *step.file_id, session_id, doing.actor.user_id));
    }
    insert(tx, step);
    note(tx, doing, *post, {"online_" + step.step}, nullptr, session);
    return {};
  });
}

Result<LookedOnline> look_online(const Doing& doing, const std::string& session_id) {
  const Office& office = doing.office;
  return office.database.read([&](db::Transaction& tx) -> Result<LookedOnline> {
    LookedOnline looked{.session = TRY(seen_session(tx, doing, session_id))};
    looked.shown = TRY(online_shown(tx, office.law, looked.session,
                                    announced_on(tx, looked.session), minute(office.clock.now())));
    looked.recordings = recordings_of(tx, office.vault, looked.shown.steps);
    looked.may_keep = keeper(doing, looked.session.unit_id).has_value();
    return looked;
  });
}

std::vector<OnlineLate> online_late(db::Transaction& tx, const Office& office,
                                    const std::vector<Session>& sessions) {
  std::vector<OnlineLate> late;
  for (const Session& session : sessions) {
    if (!session.online || !stands(session)) continue;
    const auto shown = online_shown(tx, office.law, session, announced_on(tx, session),
                                    minute(office.clock.now()));
    if (!shown) continue;
    for (const OnlineLine& line : shown->lines) {
      if (line.state == "late" || line.state == "missing") {
        late.push_back({session.id, session.day, line.step, shown->article});
      }
    }
  }
  return late;
}

}  // namespace receptions
