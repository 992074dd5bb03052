#include "staff/session_store.h"

#include "staff/staff_store.h"

namespace staff {
namespace {

// One read: the session, its person and all posts.
constexpr auto kFind = R"sql(
  SELECT s.token_hash, s.created_at, s.seen_at,
         u.id AS user_id, u.login, u.name, u.must_change_password,
         (SELECT COUNT(*) FROM second_factors f
          WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS second_factor,
         p.id AS post_id, p.unit_id, p.role, p.title, p.valid_from, p.valid_to, p.document
  FROM sessions s
  JOIN users u ON u.id = s.user_id
  LEFT JOIN posts p ON p.user_id = u.id
  WHERE s.token_hash = :token_hash AND s.ended_at IS NULL AND u.active = 1
  ORDER BY p.valid_from, p.id
)sql";

constexpr auto kAdd = R"sql(
  INSERT INTO sessions (token_hash, user_id, created_at, seen_at)
  VALUES (:token_hash, :user_id, :at, :at2)
)sql";

constexpr auto kTouch = R"sql(
  UPDATE sessions SET seen_at = :at WHERE token_hash = :token_hash AND seen_at < :before
)sql";

constexpr auto kEnd = R"sql(
  UPDATE sessions SET ended_at = :at WHERE token_hash = :token_hash AND ended_at IS NULL
)sql";

constexpr auto kEndAll = R"sql(
  UPDATE sessions SET ended_at = :at
  WHERE user_id = :user_id AND token_hash <> :kept AND ended_at IS NULL
)sql";

constexpr auto kOpen = R"sql(
  SELECT token_hash, created_at, seen_at
  FROM sessions
  WHERE user_id = :user_id AND ended_at IS NULL
  ORDER BY created_at, token_hash
  LIMIT 100
)sql";

constexpr auto kForget = R"sql(
  DELETE FROM sessions WHERE created_at < :before
)sql";

Instant instant(long long seconds) { return Instant{std::chrono::seconds{seconds}}; }

}  // namespace

std::optional<Session> find_session(db::Transaction& tx, const std::string& token_hash) {
  const auto rows = tx.query(kFind, {{"token_hash", token_hash}});
  if (rows.empty()) return std::nullopt;
  const db::Row& first = rows.front();
  Session session{.token_hash = first.text("token_hash"),
                  .login = first.text("login"),
                  .actor = {.user_id = first.text("user_id"), .name = first.text("name")},
                  .must_change_password = first.boolean("must_change_password"),
                  .second_factor = first.boolean("second_factor"),
                  .created_at = instant(first.integer("created_at")),
                  .seen_at = instant(first.integer("seen_at"))};
  for (const db::Row& row : rows) {
    if (row.maybe_text("post_id")) session.actor.posts.push_back(read_post(row));
  }
  return session;
}

void add_session(db::Transaction& tx, const std::string& token_hash, const std::string& user_id,
                 Instant at) {
  tx.execute(kAdd, {{"token_hash", token_hash},
                    {"user_id", user_id},
                    {"at", seconds(at)},
                    {"at2", seconds(at)}});
}

void touch_session(db::Transaction& tx, const std::string& token_hash, Instant at) {
  tx.execute(kTouch, {{"at", seconds(at)}, {"token_hash", token_hash}, {"before", seconds(at)}});
}

void end_session(db::Transaction& tx, const std::string& token_hash, Instant at) {
  tx.execute(kEnd, {{"at", seconds(at)}, {"token_hash", token_hash}});
}

long long end_sessions(db::Transaction& tx, const std::string& user_id, const std::string& kept,
                       Instant at) {
  return tx.execute(kEndAll, {{"at", seconds(at)}, {"user_id", user_id}, {"kept", kept}});
}

std::vector<OpenSession> open_sessions(db::Transaction& tx, const std::string& user_id) {
  std::vector<OpenSession> sessions;
  for (const db::Row& row : tx.query(kOpen, {{"user_id", user_id}})) {
    sessions.push_back({.token_hash = row.text("token_hash"),
                        .created_at = instant(row.integer("created_at")),
                        .seen_at = instant(row.integer("seen_at"))});
  }
  return sessions;
}

long long forget_sessions(db::Transaction& tx, Instant before) {
  return tx.execute(kForget, {{"before", seconds(before)}});
}

}  // namespace staff
