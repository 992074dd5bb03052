// Everything that is done to a calendar. Each is one act: the right to it, one transaction, saved,
// on the journal.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/which.h"
#include "files/files.h"
#include "office.h"
#include "receptions/findings.h"
#include "receptions/online.h"
#include "receptions/publication.h"
#include "receptions/regular.h"
#include "receptions/rule.h"
#include "staff/actor.h"

namespace receptions {

struct Doing;
// What hangs on a session goes with it to its new day, in the transaction of the postponement.
using OnPostponed =
    std::function<void(db::Transaction&, const Doing&, const Session& old, const Session& now)>;

struct Doing {
  const Office& office;
  const staff::Actor& actor;
  const OnPostponed* on_postponed = nullptr;
  // The post by which the act of another room, which the session follows, was allowed already.
  const staff::Post* allowed_by = nullptr;
};

// Every act below: `forbidden` "reception.not_yours" for who does not keep this unit's calendar,
// `not_found` "reception.not_found" for who may not even see it.

// `conflict` "reception.rule_twice" when the unit has the same days in force already; `invalid` at
// "unit_id" for a body whose head receives nobody.
Result<Rule> set_rule(const Doing& doing, Rule rule);
// Its last day. Drafts it has made for later days go when the year is generated again.
Result<Rule> end_rule(const Doing& doing, const std::string& rule_id, Date last,
                      const std::string& reason);

// When the unit receives beside the days of its head. `invalid` at "valid_from" for a day on which
// the unit is not in force, or another begins.
Result<Regular> set_regular(const Doing& doing, Regular regular);
// Those of before, in force and to come, the earlier first.
[[nodiscard]] Result<std::vector<Regular>> regular_receptions(const Doing& doing,
                                                              const std::string& unit_id);

struct Generated {
  long long removed = 0;  // drafts of before
  long long made = 0;
  long long kept = 0;  // published ones, and those touched by hand
};
// Drafts of every rule for the time from `span.first`; what is published or was changed by hand is
// left alone. `refused` "reception.no_rules" without a rule, "calendar.missing_year".
Result<Generated> generate(const Doing& doing, const std::string& unit_id, Span span);

// What a publication of these days would show, and the digest to confirm it by.
struct Proof {
  json::Object page;
  std::string seen;
  std::vector<Announced> sessions;  // only those that are new to the public
};
[[nodiscard]] Result<Proof> look_at_page(const Doing& doing, const std::string& unit_id, Span span);
// Announces every draft of these days that is still to come. `conflict`
// "reception.changed_meanwhile" when the page is not the one that was seen; `refused`
// "reception.nothing_to_publish".
Result<Publication> publish(const Doing& doing, const std::string& unit_id, Span span,
                            const std::string& seen);

// A session made by hand: sudden, a dialogue, a conference, or a periodic one beside the rules.
// `facts`: of a sudden one. `online`: why it is online, `invalid` at "online_facts" without a word.
Result<Session> call(const Doing& doing, Session session, const std::vector<std::string>& facts,
                     const std::optional<Online>& online = std::nullopt);
// The same in the transaction of what it is called for.
Result<Session> call(db::Transaction& tx, const Doing& doing, Session session,
                     const std::vector<std::string>& facts,
                     const std::optional<Online>& online = std::nullopt);

// On one matter, for those who are invited: announced at once, with no word of the matter.
Result<Session> call_on_matter(db::Transaction& tx, const Doing& doing, Session session);

// An act on one session: `conflict` "reception.changed_meanwhile" when it is not as it was seen.

struct Slot {
  Date day{};
  std::string starts_at, ends_at;
  std::string place;
};
// A draft. `refused` "reception.rest_day" with the next working day as subject,
// "reception.day_passed", "reception.day_taken", "reception.unit_gone".
Result<Session> move(const Doing& doing, const Which& which, const Slot& slot);
// Announced already: the old one says why and where to, the new one is announced at once, in the
// calendar of the successor where the unit is no more. The new session.
Result<Session> postpone(const Doing& doing, const Which& which, const Slot& slot,
                         const std::string& why);
// The same in the transaction of what is postponed with it.
Result<Session> postpone(db::Transaction& tx, const Doing& doing, const Which& which,
                         const Slot& slot, const std::string& why);

// What the law says of a new day, before anything is done.
struct MoveAnswer {
  std::optional<Error> refusal;
  std::optional<Date> next_working_day;  // when the day is off
  std::optional<PublishBy> publish_by;
  bool in_time = false;              // if announced today
  std::vector<Quota> before, after;  // of the months it touches
};
[[nodiscard]] Result<MoveAnswer> ask_move(const Doing& doing, const std::string& id, Date day);

struct Delegation {
  std::string post_id;  // of a deputy of the unit, in force on the day
  std::string document;
  std::string reason;
};
// `refused` "reception.delegation_forbidden", `invalid` at "reason" where the rule wants one, at
// "post_id" for who is no deputy on that day.
Result<Session> delegate_to(const Doing& doing, const Which& which, const Delegation& delegation);
// The head in person again.
Result<Session> take_back(const Doing& doing, const Which& which);

struct StandIn {
  std::size_t participant = 0;  // his place in the list
  std::string who, reason;
};
// Until the day of the session.
Result<Session> stand_in(const Doing& doing, const Which& which, const StandIn& stand_in);

enum class Outcome { held, nobody_came };
// From the day of the session on.
Result<Session> hold(const Doing& doing, const Which& which, Outcome outcome);
Result<Session> hold(db::Transaction& tx, const Doing& doing, const Which& which, Outcome outcome);
Result<Session> not_held(const Doing& doing, const Which& which, const std::string& why);
Result<Session> not_held(db::Transaction& tx, const Doing& doing, const Which& which,
                         const std::string& why);
// A draft alone, with the reason on the journal.
Result<void> drop(const Doing& doing, const Which& which, const std::string& reason);

// What was done to prepare or record an online session, by its keeper. `refused`
// "reception.not_online"; `invalid` at a moment that cannot be, and as recordings.h says of a file.
Result<void> add_online_step(const Doing& doing, const std::string& session_id, OnlineStep step);

// ---- reading

// An online session with its checklist; `not_found` "reception.not_online" for another.
struct LookedOnline {
  Session session;
  OnlineShown shown;
  std::map<std::string, files::File> recordings;  // kept here, by step
  bool may_keep = false;
};
[[nodiscard]] Result<LookedOnline> look_online(const Doing& doing, const std::string& session_id);
// What was late or left undone of online sessions.
[[nodiscard]] std::vector<OnlineLate> online_late(db::Transaction& tx, const Office& office,
                                                  const std::vector<Session>& sessions);

// A unit's calendar with what is wrong with it.
struct Shown {
  const units::Unit& unit;
  std::vector<staff::Holder> holders;
  std::vector<Session> sessions;
  std::vector<Quota> months;
  std::vector<Finding> findings;
  std::vector<FirstAnnounced> announced;
  bool may_keep = false;
};
// `not_found` "unit.not_found", `forbidden` "reception.not_yours_to_see".
[[nodiscard]] Result<Shown> look(const Doing& doing, const std::string& unit_id, Span span);
// Of one session; the time is its month.
[[nodiscard]] Result<Shown> look_at_session(const Doing& doing, const std::string& id);

// The months and findings of a unit and, with `below`, of every unit beneath it that owes sessions.
struct Checked {
  const units::Unit* unit = nullptr;
  std::vector<Quota> months;
  std::vector<Finding> findings;
};
[[nodiscard]] Result<std::vector<Checked>> check(const Doing& doing,
                                                 const std::vector<const units::Unit*>& units,
                                                 Span span);

// Every act that is open now to who keeps the calendar: "move", "postpone", … None of a session on
// one matter: what is done to that is done on the page of the matter.
[[nodiscard]] std::vector<std::string_view> open_acts(const Session& session, Date today);

}  // namespace receptions
