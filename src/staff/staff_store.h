// The rows of users and posts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.h"
#include "staff/user.h"

namespace staff {

// Instants are kept as seconds since 1970.
inline long long seconds(Instant at) { return at.time_since_epoch().count(); }

// From a row with post_id, unit_id, role, title, valid_from, valid_to and document.
[[nodiscard]] Post read_post(const db::Row& row);

[[nodiscard]] std::optional<User> find_user(db::Transaction& tx, const std::string& id);
// By text::folded(login).
[[nodiscard]] std::optional<User> find_login(db::Transaction& tx, const std::string& login_folded);
[[nodiscard]] bool any_user(db::Transaction& tx);
// Units with an administrator today.
[[nodiscard]] std::vector<std::string> administered_units(db::Transaction& tx, Date today);
// People with a post, past or present, in the unit: by name, those after the person `after`.
[[nodiscard]] std::vector<User> list_unit(db::Transaction& tx, const std::string& unit_id,
                                          const std::string& after, long long limit);

// False when the login is taken.
[[nodiscard]] bool insert_user(db::Transaction& tx, const User& user);
void set_password(db::Transaction& tx, const User& user);
void set_active(db::Transaction& tx, const User& user);
// A right password sets the count back; a wrong one adds one. An empty id changes nothing and
// takes as long.
void count_failure(db::Transaction& tx, const std::string& user_id);
void forget_failures(db::Transaction& tx, const std::string& user_id);

void insert_post(db::Transaction& tx, const std::string& user_id, const Post& post);
struct HeldPost {
  std::string user_id;
  Post post;
};
[[nodiscard]] std::optional<HeldPost> find_post(db::Transaction& tx, const std::string& id);
void end_post(db::Transaction& tx, const std::string& id, Date on, const std::string& reason);

}  // namespace staff
