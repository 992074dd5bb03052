#include "staff/own_password.h"

#include "base/check.h"
#include "base/text.h"
#include "staff/staff_store.h"

namespace staff {
namespace {

User person(const Office& office, const std::string& id) {
  const auto user = office.database.read([&](db::Transaction& tx) { return find_user(tx, id); });
  CHECK(user);
  return *user;
}

}  // namespace

Result<User> ask_password(const Office& office, Doorkeeper& door, const Session& session,
                          const OwnPassword& own) {
  User user = person(office, session.actor.user_id);
  const std::string login = text::folded(user.login);
  TRY(door.admit(login, own.peer, user.failures, office.clock.now()));
  const auto right = door.verify(user.password_hash, own.password);
  if (!right) {
    door.not_tried(login, own.peer);
    return tl::unexpected(right.error());
  }
  if (!*right) {
    office.database.write([&](db::Transaction& tx) { count_failure(tx, user.id); });
    return wrong_field(own.field, "password.wrong");
  }
  door.succeeded(login, own.peer);
  return user;
}

}  // namespace staff
