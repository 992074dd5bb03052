// The one way in which a session is changed: seen? kept by this person? still that version? lawful
// at this stage? Then the change itself, saved and on the journal in one transaction.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "db/database.h"
#include "receptions/acts.h"
#include "receptions/session.h"
#include "units/unit.h"

namespace receptions {

// `not_found` "unit.not_found".
[[nodiscard]] Result<const units::Unit*> unit_of(const Office& office, const std::string& unit_id);
// The post by which this person keeps the unit's calendar; `forbidden` "reception.not_yours".
[[nodiscard]] Result<const staff::Post*> keeper(const Doing& doing, const std::string& unit_id);
// The unit, if its calendar may be seen; `forbidden` "reception.not_yours_to_see".
[[nodiscard]] Result<const units::Unit*> seen_unit(const Doing& doing, const std::string& unit_id);
// The session, if it may be seen; `not_found` otherwise.
[[nodiscard]] Result<Session> seen_session(db::Transaction& tx, const Doing& doing,
                                           const std::string& id);

// What an act is called and why it is done.
struct Deed {
  std::string_view act;
  std::string reason = {};
};

// On the journal: "reception.<act>" about the session; `before` nullptr for something new.
void note(db::Transaction& tx, const Doing& doing, const staff::Post& post, const Deed& deed,
          const Session* before, const Session& after);

// The same about what is no session: a rule, the regular reception.
struct Kept {
  std::string_view kind;
  std::string id, unit_id;
  json::Object after;
};
void note(db::Transaction& tx, const Doing& doing, const staff::Post& post, const Deed& deed,
          const Kept& kept);

using Apply = std::function<Result<void>(db::Transaction&, const staff::Post&, Session&)>;
// `refused` "reception.not_open" when the act is not open at this stage or on this day.
Result<Session> change(const Doing& doing, const Which& which, const Deed& deed,
                       const Apply& apply);
// The same in the transaction of what it belongs to.
Result<Session> change(db::Transaction& tx, const Doing& doing, const Which& which,
                       const Deed& deed, const Apply& apply);

// May a session of the unit stand on that day? `refused` as acts.h says of move.
[[nodiscard]] Result<void> check_day(db::Transaction& tx, const Doing& doing,
                                     const Session& session, Date day);

// Puts up the sessions with the page of their time, as the act of this person.
Result<Publication> announce(db::Transaction& tx, const Doing& doing, const staff::Post& post,
                             const units::Unit& unit, Span span, const std::vector<Session>& news);
// Everything of the time that the public sees, and `with` beside it, by day.
[[nodiscard]] PutUp put_up(db::Transaction& tx, const units::Unit& unit, Span span,
                           const std::vector<Session>& with);

}  // namespace receptions
