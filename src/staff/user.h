// A person who works here, as the staff room keeps him. The password itself is never kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "staff/actor.h"

namespace staff {

struct User {
  std::string id;
  std::string login;  // as typed; unique when folded
  std::string name;
  std::string password_hash;  // argon2id, with its salt and cost
  bool must_change_password = false;
  std::optional<Instant> password_expires_at;  // of a one-time password
  long long failures = 0;                      // wrong passwords since the last right one
  bool active = true;
  bool second_factor = false;  // a confirmed one
  Instant created_at{};
  std::vector<Post> posts;  // all, oldest first
};

}  // namespace staff
