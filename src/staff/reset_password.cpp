#include "base/text.h"
#include "staff/manage.h"
#include "staff/managed_member.h"
#include "staff/password.h"
#include "staff/session_store.h"
#include "staff/staff_store.h"

namespace staff {
namespace {

void save(db::Transaction& tx, const Office& office, const Actor& actor, const User& user,
          Instant now) {
  set_password(tx, user);
  end_sessions(tx, user.id, "", now);
  journal::record(tx, about_member(office, actor, user, "reset_password", now));
}

}  // namespace

Result<Made> reset_password(Office& office, Doorkeeper& door, const Actor& actor,
                            const std::string& user_id) {
  User user = TRY(managed_member(office, actor, user_id));
  const Instant now = office.clock.now();
  const std::string password = one_time_password(office.random);
  user.password_hash = TRY(door.hash(password));
  user.must_change_password = true;
  user.password_expires_at = now + kFirstPasswordLasts;
  office.database.write([&](db::Transaction& tx) { save(tx, office, actor, user, now); });
  door.forgive(text::folded(user.login));
  return Made{std::move(user), password};
}

}  // namespace staff
