// People made without an administrator: the first of an empty office, and those of the
// demonstration. For the command line only; there is no way here from the network.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "db/database.h"
#include "office.h"
#include "staff/new_post.h"

namespace staff {

struct ReadyUser {
  std::string name;
  std::string login;
  std::string password_hash;  // of hash_password(); several may share one in a demonstration
  std::vector<NewPost> posts;
};

// The new person's id. Nothing has to be changed at the first sign-in. `invalid` "input.invalid"
// with login "staff.login_taken" or the faults of a post under "posts.N.". On the journal as done
// by the system.
[[nodiscard]] Result<std::string> add_user(db::Transaction& tx, const ReadyUser& user,
                                           const units::Directory& units, Instant at,
                                           Random& random);

// The administrator of `unit_id`, when its line has none yet, with the password he chose.
// `refused` "staff.not_empty"; `invalid` with the field.
[[nodiscard]] Result<std::string> make_first_administrator(Office& office, const std::string& login,
                                                           const std::string& name,
                                                           const std::string& password,
                                                           const std::string& unit_id);

}  // namespace staff
