#include "base/clock.h"
#include "base/id.h"
#include "receptions/keeping.h"
#include "receptions/lawful.h"
#include "receptions/online_store.h"
#include "receptions/session_store.h"

namespace receptions {

Result<Session> call(db::Transaction& tx, const Doing& doing, Session session,
                     const std::vector<std::string>& facts, const std::optional<Online>& online) {
  const Office& office = doing.office;
  const auto* unit = TRY(unit_of(office, session.unit_id));
  const auto* post = TRY(keeper(doing, session.unit_id));
  if (!law_post(*unit)) return wrong_field("unit_id", "reception.no_head_receives");
  session.id = new_id(office.clock.now(), office.random);
  session.by_hand = true;
  if (session.kind == Kind::sudden) {
    session.grounds = TRY(sudden_grounds(office.law, *unit, facts));
  }
  TRY(check_day(tx, doing, session, session.day));
  if (session.online && !online) return wrong_field("online_facts", "reception.online_why");
  if (session.online) TRY(online_grounds(office.law, *online));
  insert(tx, session);
  if (session.online) insert(tx, session.id, *online);
  note(tx, doing, *post, {"call"}, nullptr, session);
  return session;
}

Result<Session> call_on_matter(db::Transaction& tx, const Doing& doing, Session session) {
  const auto* unit = TRY(unit_of(doing.office, session.unit_id));
  const auto* post = TRY(keeper(doing, session.unit_id));
  session.kind = Kind::dialogue;
  session.by_invitation = true;
  session.stage = Stage::published;
  const Session made = TRY(call(tx, doing, std::move(session), {}));
  TRY(announce(tx, doing, *post, *unit, {made.day, made.day}, {made}));
  return made;
}

Result<Session> call(const Doing& doing, Session session, const std::vector<std::string>& facts,
                     const std::optional<Online>& online) {
  return doing.office.database.write(
      [&](db::Transaction& tx) { return call(tx, doing, session, facts, online); });
}

}  // namespace receptions
