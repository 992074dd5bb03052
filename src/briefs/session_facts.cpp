#include "briefs/session_facts.h"

#include "base/clock.h"
#include "law/calendar.h"
#include "receptions/keeping.h"
#include "receptions/rule.h"
#include "staff/access.h"
#include "units/directory.h"

namespace briefs {
namespace {

std::vector<std::string> participants_of(const receptions::Session& session) {
  std::vector<std::string> posts;
  for (const receptions::Participant& each : session.participants) {
    posts.push_back(each.stand_in ? each.post + " (" + each.stand_in->who + " dự thay)"
                                  : each.post);
  }
  return posts;
}

Result<void> check_reads(const receptions::Doing& doing, const std::string& unit_id) {
  if (receptions::keeper(doing, unit_id)) return {};
  const auto right =
      staff::list_right(doing.actor, unit_id, doing.office.units, doing.office.clock.today());
  if (right.sight >= staff::Sight::full) return {};
  return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
}

void name_receiver(SessionFacts& facts, const receptions::Shown& shown,
                   const receptions::Session& session) {
  facts.delegated = session.delegate.has_value();
  if (session.delegate) {
    facts.receiver = session.delegate->name;
    facts.receiver_title = session.delegate->title;
    return;
  }
  const staff::Holder* head = staff::head_on(shown.holders, session.day);
  facts.receiver = session.received_by.value_or(head ? head->name : "");
  facts.receiver_title = head ? head->post.title : facts.head_title;
}

}  // namespace

Result<SeenSession> seen_session(const receptions::Doing& doing, const std::string& session_id) {
  const receptions::Shown shown = TRY(receptions::look_at_session(doing, session_id));
  TRY(check_reads(doing, shown.unit.id));
  const auto found = std::ranges::find(shown.sessions, session_id, &receptions::Session::id);
  if (found == shown.sessions.end()) return fail(ErrorKind::not_found, "reception.not_found");
  SeenSession seen{.session = *found};
  SessionFacts& facts = seen.facts;
  facts.id = found->id;
  facts.unit_id = shown.unit.id;
  facts.unit = shown.unit.name;
  facts.letterhead = documents::letterhead_of(shown.unit, doing.office.units);
  facts.head_title = receptions::head_title(shown.unit);
  facts.kind = receptions::word(found->kind);
  facts.stage = receptions::word(found->stage);
  facts.online = found->online;
  facts.day = found->day;
  facts.weekday = law::weekday_vi(found->day);
  facts.starts_at = found->starts_at;
  facts.ends_at = found->ends_at;
  facts.place = found->place;
  facts.content = found->content;
  facts.participants = participants_of(*found);
  name_receiver(facts, shown, *found);
  return seen;
}

json::Object to_json(const SessionFacts& facts) {
  return {{"id", facts.id},
          {"unit", json::Object{{"id", facts.unit_id}, {"name", facts.unit}}},
          {"letterhead", documents::to_json(facts.letterhead)},
          {"head_title", facts.head_title},
          {"receiver", facts.receiver},
          {"receiver_title", facts.receiver_title},
          {"delegated", facts.delegated},
          {"kind", facts.kind},
          {"stage", facts.stage},
          {"online", facts.online},
          {"day", iso(facts.day)},
          {"weekday", facts.weekday},
          {"starts_at", facts.starts_at},
          {"ends_at", facts.ends_at},
          {"place", facts.place},
          {"content", facts.content},
          {"participants", json::Array(facts.participants.begin(), facts.participants.end())}};
}

}  // namespace briefs
