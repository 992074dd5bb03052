#include "base/clock.h"
#include "receptions/keeping.h"
#include "receptions/session_store.h"

namespace receptions {
namespace {

// Who received: the deputy by his document, or whoever held the head's post on that day.
Result<std::string> receiver_of(db::Transaction& tx, const Session& session) {
  if (session.delegate) return session.delegate->name;
  const auto holders = staff::holders(tx, session.unit_id);
  if (const auto* head = staff::head_on(holders, session.day)) return head->name;
  return fail(ErrorKind::refused, "reception.nobody_holds_the_post", vietnamese(session.day));
}

}  // namespace

Result<Session> hold(db::Transaction& within, const Doing& doing, const Which& which,
                     Outcome outcome) {
  return change(within, doing, which, {"hold"},
                [&](db::Transaction& tx, const staff::Post&, Session& session) -> Result<void> {
                  session.received_by = TRY(receiver_of(tx, session));
                  if (outcome == Outcome::held) {
                    TRY(check_prepared(tx, doing.office.law, session));
                  }
                  session.stage = outcome == Outcome::held ? Stage::held : Stage::nobody_came;
                  return {};
                });
}

Result<Session> hold(const Doing& doing, const Which& which, Outcome outcome) {
  return doing.office.database.write(
      [&](db::Transaction& tx) { return hold(tx, doing, which, outcome); });
}

Result<Session> not_held(db::Transaction& within, const Doing& doing, const Which& which,
                         const std::string& why) {
  return change(within, doing, which, {"not_held", why},
                [&](db::Transaction&, const staff::Post&, Session& session) -> Result<void> {
                  session.stage = Stage::not_held;
                  session.why = why;
                  return {};
                });
}

Result<Session> not_held(const Doing& doing, const Which& which, const std::string& why) {
  return doing.office.database.write(
      [&](db::Transaction& tx) { return not_held(tx, doing, which, why); });
}

Result<void> drop(const Doing& doing, const Which& which, const std::string& reason) {
  const auto dropped =
      change(doing, which, {"drop", reason},
             [&](db::Transaction& tx, const staff::Post&, Session& session) -> Result<void> {
               remove_draft(tx, session.id);
               return {};
             });
  if (!dropped) return tl::unexpected(dropped.error());
  return {};
}

}  // namespace receptions
