#include "staff/staff_store.h"

#include "base/check.h"
#include "base/text.h"

namespace staff {
namespace {

constexpr auto kFindUser = R"sql(
  SELECT id, login, name, password_hash, must_change_password, password_expires_at, failures,
         active, created_at,
         (SELECT COUNT(*) FROM second_factors f
          WHERE f.user_id = users.id AND f.confirmed_at IS NOT NULL) AS second_factor
  FROM users
  WHERE id = :id
)sql";

constexpr auto kFindLogin = R"sql(
  SELECT id, login, name, password_hash, must_change_password, password_expires_at, failures,
         active, created_at,
         (SELECT COUNT(*) FROM second_factors f
          WHERE f.user_id = users.id AND f.confirmed_at IS NOT NULL) AS second_factor
  FROM users
  WHERE login_folded = :login_folded
)sql";

constexpr auto kAnyUser = R"sql(
  SELECT id FROM users LIMIT 1
)sql";

constexpr auto kPostsOf = R"sql(
  SELECT id AS post_id, unit_id, role, title, valid_from, valid_to, document
  FROM posts
  WHERE user_id = :user_id
  ORDER BY valid_from, id
)sql";

constexpr auto kListUnit = R"sql(
  SELECT u.id, u.login, u.name, u.password_hash, u.must_change_password, u.password_expires_at,
         u.failures, u.active, u.created_at,
         (SELECT COUNT(*) FROM second_factors f
          WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS second_factor
  FROM users u
  WHERE u.id IN (SELECT p.user_id FROM posts p WHERE p.unit_id = :unit_id)
    AND (u.name_folded > :name OR (u.name_folded = :same_name AND u.id > :after))
  ORDER BY u.name_folded, u.id
  LIMIT :limit
)sql";

constexpr auto kNameOf = R"sql(
  SELECT name_folded FROM users WHERE id = :id
)sql";

constexpr auto kInsertUser = R"sql(
  INSERT INTO users (id, login, login_folded, name, name_folded, password_hash,
                     must_change_password, password_expires_at, failures, active, created_at)
  VALUES (:id, :login, :login_folded, :name, :name_folded, :password_hash,
          :must_change_password, :password_expires_at, 0, 1, :created_at)
  ON CONFLICT (login_folded) DO NOTHING
)sql";

constexpr auto kSetPassword = R"sql(
  UPDATE users
  SET password_hash = :password_hash, must_change_password = :must_change_password,
      password_expires_at = :password_expires_at, failures = 0
  WHERE id = :id
)sql";

constexpr auto kSetActive = R"sql(
  UPDATE users SET active = :active WHERE id = :id
)sql";

constexpr auto kCountFailure = R"sql(
  UPDATE users SET failures = failures + 1 WHERE id = :id
)sql";

constexpr auto kForgetFailures = R"sql(
  UPDATE users SET failures = 0 WHERE id = :id AND failures > 0
)sql";

constexpr auto kInsertPost = R"sql(
  INSERT INTO posts (id, user_id, unit_id, role, title, valid_from, valid_to, document)
  VALUES (:id, :user_id, :unit_id, :role, :title, :valid_from, :valid_to, :document)
)sql";

constexpr auto kAdministered = R"sql(
  SELECT DISTINCT unit_id
  FROM posts
  WHERE role = 'administrator' AND (valid_to IS NULL OR valid_to >= :today)
  LIMIT 10000
)sql";

constexpr auto kFindPost = R"sql(
  SELECT id AS post_id, user_id, unit_id, role, title, valid_from, valid_to, document
  FROM posts
  WHERE id = :id
)sql";

constexpr auto kEndPost = R"sql(
  UPDATE posts SET valid_to = :valid_to, ended_reason = :reason WHERE id = :id
)sql";

std::optional<Instant> maybe_instant(std::optional<long long> at) {
  return at ? std::optional(Instant{std::chrono::seconds{*at}}) : std::nullopt;
}

std::optional<long long> maybe_seconds(std::optional<Instant> at) {
  return at ? std::optional(seconds(*at)) : std::nullopt;
}

User read_user(db::Transaction& tx, const db::Row& row) {
  User user{.id = row.text("id"),
            .login = row.text("login"),
            .name = row.text("name"),
            .password_hash = row.text("password_hash"),
            .must_change_password = row.boolean("must_change_password"),
            .password_expires_at = maybe_instant(row.maybe_integer("password_expires_at")),
            .failures = row.integer("failures"),
            .active = row.boolean("active"),
            .second_factor = row.boolean("second_factor"),
            .created_at = Instant{std::chrono::seconds{row.integer("created_at")}}};
  for (const db::Row& post : tx.query(kPostsOf, {{"user_id", user.id}})) {
    user.posts.push_back(read_post(post));
  }
  return user;
}

std::optional<User> maybe_user(db::Transaction& tx, const std::optional<db::Row>& row) {
  return row ? std::optional(read_user(tx, *row)) : std::nullopt;
}

}  // namespace

Post read_post(const db::Row& row) {
  const auto role = parse_role(row.text("role"));
  CHECK(role);
  return {.id = row.text("post_id"),
          .unit_id = row.text("unit_id"),
          .role = *role,
          .title = row.text("title"),
          .valid_from = row.date("valid_from"),
          .valid_to = row.maybe_date("valid_to"),
          .document = row.maybe_text("document")};
}

std::optional<User> find_user(db::Transaction& tx, const std::string& id) {
  return maybe_user(tx, tx.first(kFindUser, {{"id", id}}));
}

std::optional<User> find_login(db::Transaction& tx, const std::string& login_folded) {
  return maybe_user(tx, tx.first(kFindLogin, {{"login_folded", login_folded}}));
}

bool any_user(db::Transaction& tx) { return tx.first(kAnyUser).has_value(); }

std::vector<std::string> administered_units(db::Transaction& tx, Date today) {
  std::vector<std::string> units;
  for (const db::Row& row : tx.query(kAdministered, {{"today", today}})) {
    units.push_back(row.text("unit_id"));
  }
  return units;
}

std::vector<User> list_unit(db::Transaction& tx, const std::string& unit_id,
                            const std::string& after, long long limit) {
  const auto last = tx.first(kNameOf, {{"id", after}});
  const std::string name = last ? last->text("name_folded") : "";
  std::vector<User> users;
  for (const db::Row& row : tx.query(kListUnit, {{"unit_id", unit_id},
                                                 {"name", name},
                                                 {"same_name", name},
                                                 {"after", after},
                                                 {"limit", limit}})) {
    users.push_back(read_user(tx, row));
  }
  return users;
}

bool insert_user(db::Transaction& tx, const User& user) {
  return tx.execute(kInsertUser, {{"id", user.id},
                                  {"login", user.login},
                                  {"login_folded", text::folded(user.login)},
                                  {"name", user.name},
                                  {"name_folded", text::folded(user.name)},
                                  {"password_hash", user.password_hash},
                                  {"must_change_password", user.must_change_password},
                                  {"password_expires_at", maybe_seconds(user.password_expires_at)},
                                  {"created_at", seconds(user.created_at)}}) == 1;
}

void set_password(db::Transaction& tx, const User& user) {
  tx.execute(kSetPassword, {{"password_hash", user.password_hash},
                            {"must_change_password", user.must_change_password},
                            {"password_expires_at", maybe_seconds(user.password_expires_at)},
                            {"id", user.id}});
}

void set_active(db::Transaction& tx, const User& user) {
  tx.execute(kSetActive, {{"active", user.active}, {"id", user.id}});
}

void count_failure(db::Transaction& tx, const std::string& user_id) {
  tx.execute(kCountFailure, {{"id", user_id}});
}

void forget_failures(db::Transaction& tx, const std::string& user_id) {
  tx.execute(kForgetFailures, {{"id", user_id}});
}

void insert_post(db::Transaction& tx, const std::string& user_id, const Post& post) {
  tx.execute(kInsertPost, {{"id", post.id},
                           {"user_id", user_id},
                           {"unit_id", post.unit_id},
                           {"role", text(post.role)},
                           {"title", post.title},
                           {"valid_from", post.valid_from},
                           {"valid_to", post.valid_to},
                           {"document", post.document}});
}

std::optional<HeldPost> find_post(db::Transaction& tx, const std::string& id) {
  const auto row = tx.first(kFindPost, {{"id", id}});
  if (!row) return std::nullopt;
  return HeldPost{row->text("user_id"), read_post(*row)};
}

void end_post(db::Transaction& tx, const std::string& id, Date on, const std::string& reason) {
  tx.execute(kEndPost, {{"valid_to", on}, {"reason", reason}, {"id", id}});
}

}  // namespace staff
