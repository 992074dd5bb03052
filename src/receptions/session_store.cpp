#include "receptions/session_store.h"

namespace receptions {
namespace {

constexpr auto kFind = R"sql(
  SELECT id, unit_id, kind, online, rule_id, fixed_on, day, starts_at, ends_at, place,
         participants, content, grounds, deputy, stage, why, moved_to, moved_from, received_by,
         by_hand, by_invitation, version
  FROM reception_session
  WHERE id = :id
)sql";

constexpr auto kOfUnit = R"sql(
  SELECT id, unit_id, kind, online, rule_id, fixed_on, day, starts_at, ends_at, place,
         participants, content, grounds, deputy, stage, why, moved_to, moved_from, received_by,
         by_hand, by_invitation, version
  FROM reception_session
  WHERE unit_id = :unit_id AND day >= :first AND day <= :last
  ORDER BY day, starts_at, id
  LIMIT 2000
)sql";

constexpr auto kNextPublished = R"sql(
  SELECT id, unit_id, kind, online, rule_id, fixed_on, day, starts_at, ends_at, place,
         participants, content, grounds, deputy, stage, why, moved_to, moved_from, received_by,
         by_hand, by_invitation, version
  FROM reception_session
  WHERE unit_id = :unit_id AND day >= :first AND stage = 'published'
  ORDER BY day, starts_at, id
  LIMIT :limit
)sql";

constexpr auto kPublishedOf = R"sql(
  SELECT id, unit_id, kind, online, rule_id, fixed_on, day, starts_at, ends_at, place,
         participants, content, grounds, deputy, stage, why, moved_to, moved_from, received_by,
         by_hand, by_invitation, version
  FROM reception_session
  WHERE unit_id = :unit_id AND day >= :first AND day <= :last AND stage <> 'draft'
  ORDER BY day, starts_at, id
  LIMIT 2000
)sql";

constexpr auto kInsert = R"sql(
  INSERT INTO reception_session (id, unit_id, kind, online, rule_id, fixed_on, day, starts_at,
    ends_at, place, participants, content, grounds, delegated, deputy_post_id, deputy, stage, why,
    moved_to, moved_from, received_by, by_hand, by_invitation, version)
  VALUES (:id, :unit_id, :kind, :online, :rule_id, :fixed_on, :day, :starts_at,
    :ends_at, :place, :participants, :content, :grounds, :delegated, :deputy_post_id, :deputy,
    :stage, :why, :moved_to, :moved_from, :received_by, :by_hand, :by_invitation, :version)
)sql";

constexpr auto kUpdate = R"sql(
  UPDATE reception_session
  SET online = :online, day = :day, starts_at = :starts_at, ends_at = :ends_at, place = :place,
      participants = :participants, content = :content, delegated = :delegated,
      deputy_post_id = :deputy_post_id, deputy = :deputy, stage = :stage, why = :why,
      moved_to = :moved_to, received_by = :received_by, by_hand = :by_hand, version = :version
  WHERE id = :id
)sql";

constexpr auto kRemoveDraft = R"sql(
  DELETE FROM reception_session WHERE id = :id AND stage = 'draft'
)sql";

constexpr auto kRemoveGenerated = R"sql(
  DELETE FROM reception_session
  WHERE unit_id = :unit_id AND stage = 'draft' AND by_hand = 0 AND rule_id IS NOT NULL
    AND fixed_on >= :first AND fixed_on <= :last
)sql";

template <class T>
std::optional<T> maybe_read(const std::optional<std::string>& text, T (*read)(const json::Value&)) {
  if (!text) return std::nullopt;
  return read(json::parse_own(*text));
}

json::Object object_from(const json::Value& value) { return value.as_object(); }

Session read_session(const db::Row& row) {
  return {.id = row.text("id"),
          .unit_id = row.text("unit_id"),
          .kind = kind_of(row.text("kind")),
          .online = row.boolean("online"),
          .rule_id = row.maybe_text("rule_id"),
          .fixed_on = row.maybe_date("fixed_on"),
          .day = row.date("day"),
          .starts_at = row.text("starts_at"),
          .ends_at = row.text("ends_at"),
          .place = row.text("place"),
          .participants = participants_from(json::parse_own(row.text("participants"))),
          .content = row.text("content"),
          .grounds = maybe_read(row.maybe_text("grounds"), &object_from),
          .delegate = maybe_read(row.maybe_text("deputy"), &delegate_from),
          .stage = stage_of(row.text("stage")),
          .why = row.maybe_text("why"),
          .moved_to = row.maybe_text("moved_to"),
          .moved_from = row.maybe_text("moved_from"),
          .received_by = row.maybe_text("received_by"),
          .by_hand = row.boolean("by_hand"),
          .by_invitation = row.boolean("by_invitation"),
          .version = row.integer("version")};
}

std::vector<Session> read_all(const std::vector<db::Row>& rows) {
  std::vector<Session> sessions;
  sessions.reserve(rows.size());
  for (const db::Row& row : rows) sessions.push_back(read_session(row));
  return sessions;
}

std::optional<std::string> text_of(const std::optional<json::Object>& object) {
  return object ? std::optional(json::serialize(*object)) : std::nullopt;
}

// What may change in a session's life.
db::Params changing(const Session& session) {
  const auto& delegate = session.delegate;
  return {{"id", session.id},
          {"online", session.online},
          {"day", session.day},
          {"starts_at", session.starts_at},
          {"ends_at", session.ends_at},
          {"place", session.place},
          {"participants", json::serialize(participants_json(session.participants))},
          {"content", session.content},
          {"delegated", delegate.has_value()},
          {"deputy_post_id", delegate ? std::optional(delegate->post_id) : std::nullopt},
          {"deputy",
           delegate ? std::optional(json::serialize(delegate_json(*delegate))) : std::nullopt},
          {"stage", word(session.stage)},
          {"why", session.why},
          {"moved_to", session.moved_to},
          {"received_by", session.received_by},
          {"by_hand", session.by_hand},
          {"version", session.version}};
}

db::Params in_span(const std::string& unit_id, Span span) {
  return {{"unit_id", unit_id}, {"first", span.first}, {"last", span.last}};
}

}  // namespace

Result<Session> find_session(db::Transaction& tx, const std::string& id) {
  const auto row = tx.first(kFind, {{"id", id}});
  if (!row) return fail(ErrorKind::not_found, "reception.not_found");
  return read_session(*row);
}

std::vector<Session> sessions_of(db::Transaction& tx, const std::string& unit_id, Span span) {
  return read_all(tx.query(kOfUnit, in_span(unit_id, span)));
}

std::vector<Session> next_published(db::Transaction& tx, const std::string& unit_id, Date from,
                                    long long limit) {
  return read_all(
      tx.query(kNextPublished, {{"unit_id", unit_id}, {"first", from}, {"limit", limit}}));
}

std::vector<Session> published_of(db::Transaction& tx, const std::string& unit_id, Span span) {
  return read_all(tx.query(kPublishedOf, in_span(unit_id, span)));
}

void insert(db::Transaction& tx, const Session& session) {
  db::Params params = changing(session);
  params.emplace_back("unit_id", session.unit_id);
  params.emplace_back("kind", word(session.kind));
  params.emplace_back("rule_id", session.rule_id);
  params.emplace_back("fixed_on", session.fixed_on);
  params.emplace_back("grounds", text_of(session.grounds));
  params.emplace_back("moved_from", session.moved_from);
  params.emplace_back("by_invitation", session.by_invitation);
  tx.execute(kInsert, params);
}

void update(db::Transaction& tx, const Session& session) { tx.execute(kUpdate, changing(session)); }

void remove_draft(db::Transaction& tx, const std::string& id) {
  tx.execute(kRemoveDraft, {{"id", id}});
}

long long remove_generated_drafts(db::Transaction& tx, const std::string& unit_id, Span span) {
  return tx.execute(kRemoveGenerated, in_span(unit_id, span));
}

}  // namespace receptions
