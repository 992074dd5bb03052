#include "receptions/feed.h"

#include "receptions/ical.h"
#include "receptions/rule.h"

namespace receptions {
namespace {

std::string summary_of(const units::Unit& unit, const Session& session) {
  switch (session.kind) {
    case Kind::dialogue:
      return head_title(unit) + " đối thoại với công dân";
    case Kind::dialogue_conference:
      return head_title(unit) + ": hội nghị đối thoại";
    case Kind::sudden:
      return head_title(unit) + " tiếp công dân đột xuất";
    case Kind::periodic:
      break;
  }
  return head_title(unit) + " tiếp công dân định kỳ";
}

std::string description_of(const Session& session, const std::vector<staff::Holder>& holders) {
  std::string text = session.content;
  const auto line = [&](const std::string& more) { text += (text.empty() ? "" : "\n") + more; };
  if (session.delegate) {
    line("Ủy quyền: " + session.delegate->title + " " + session.delegate->name);
  } else if (const auto* head = staff::head_on(holders, session.day)) {
    line("Người tiếp: " + head->post.title + " " + head->name);
  }
  if (session.online) line("Tiếp công dân trực tuyến.");
  if (session.stage == Stage::postponed) line("Đã hoãn: " + session.why.value_or(""));
  return text;
}

Event event_of(const units::Unit& unit, const Session& session,
               const std::vector<staff::Holder>& holders) {
  const bool off = session.stage == Stage::postponed || session.stage == Stage::not_held;
  return {.uid = session.id,
          .day = session.day,
          .starts_at = session.starts_at,
          .ends_at = session.ends_at,
          .summary = summary_of(unit, session),
          .location = session.place,
          .description = description_of(session, holders),
          .sequence = session.version,
          .status = off ? Event::Status::cancelled : Event::Status::confirmed};
}

}  // namespace

std::string feed(const units::Unit& unit, const std::vector<Session>& sessions,
                 const std::vector<staff::Holder>& holders, Instant at) {
  std::vector<Event> events;
  for (const Session& session : sessions) events.push_back(event_of(unit, session, holders));
  return ical("Lịch tiếp công dân: " + unit.name, events, at);
}

}  // namespace receptions
