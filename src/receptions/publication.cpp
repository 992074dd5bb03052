#include "receptions/publication.h"

#include "law/calendar.h"
#include "receptions/lawful.h"
#include "receptions/rule.h"

namespace receptions {
namespace {

json::Object receiver_json(const Session& session, const std::vector<staff::Holder>& holders) {
  if (session.delegate) {
    return {{"name", session.delegate->name}, {"title", session.delegate->title}};
  }
  const staff::Holder* head = staff::head_on(holders, session.day);
  return {{"name", head ? json::Value(head->name) : json::Value(nullptr)},
          {"title", head ? json::Value(head->post.title) : json::Value(nullptr)}};
}

json::Array posts_of(const Session& session) {
  json::Array posts;
  for (const Participant& each : session.participants) {
    posts.push_back(json::Value(each.stand_in ? each.stand_in->who : each.post));
  }
  return posts;
}

}  // namespace

json::Object shown_json(const Session& session, const std::vector<staff::Holder>& holders) {
  return {{"id", session.id},
          {"kind", word(session.kind)},
          {"online", session.online},
          {"by_invitation", session.by_invitation},
          {"day", iso(session.day)},
          {"weekday", law::weekday_vi(session.day)},
          {"starts_at", session.starts_at},
          {"ends_at", session.ends_at},
          {"place", session.place},
          {"content", session.content},
          {"delegated", session.delegate.has_value()},
          {"receiver", receiver_json(session, holders)},
          {"participants", posts_of(session)},
          {"stage", word(session.stage)},
          {"why", json::maybe(session.why)},
          {"moved_to", json::maybe(session.moved_to)}};
}

json::Object page_of(const PutUp& put_up) {
  json::Array lines;
  for (const Session& session : put_up.sessions) {
    lines.push_back(shown_json(session, put_up.holders));
  }
  const units::Unit& unit = put_up.unit;
  return {{"unit", json::Object{{"id", unit.id}, {"name", unit.name}}},
          {"head_title", head_title(unit)},
          {"from", iso(put_up.span.first)},
          {"to", iso(put_up.span.last)},
          {"regular", shown_json(put_up.regular)},
          {"sessions", std::move(lines)}};
}

Result<std::vector<Announced>> announced(const law::Engine& law,
                                         const std::vector<Session>& sessions, Date on) {
  std::vector<Announced> all;
  for (const Session& session : sessions) {
    const PublishBy by = TRY(publish_by(law, session.day));
    all.push_back({session.id, session.day, by.on, !law::is_late(by.on, on)});
  }
  return all;
}

json::Object to_json(const Publication& publication) {
  json::Array sessions;
  for (const Announced& each : publication.sessions) {
    sessions.push_back(json::Object{{"session_id", each.session_id},
                                    {"day", iso(each.day)},
                                    {"publish_by", iso(each.publish_by)},
                                    {"in_time", each.in_time}});
  }
  return {{"id", publication.id},
          {"unit_id", publication.unit_id},
          {"published_at", iso(publication.published_at)},
          {"publisher", publication.publisher},
          {"post", publication.post},
          {"digest", publication.digest},
          {"sessions", std::move(sessions)}};
}

}  // namespace receptions
