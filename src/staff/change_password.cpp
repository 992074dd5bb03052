#include "base/check.h"
#include "base/text.h"
#include "staff/own_journal.h"
#include "staff/own_password.h"
#include "staff/password.h"
#include "staff/session_store.h"
#include "staff/sign_in.h"
#include "staff/staff_store.h"
#include "staff/user.h"

namespace staff {
namespace {

tl::unexpected<Error> wrong(FieldError error) {
  return tl::unexpected(Error{.kind = ErrorKind::invalid,
                              .code = "input.invalid",
                              .subject = error.field,
                              .fields = {std::move(error)}});
}

User person(const Office& office, const std::string& id) {
  const auto user = office.database.read([&](db::Transaction& tx) { return find_user(tx, id); });
  CHECK(user);
  return *user;
}

Result<void> check_new(const Office& office, const User& user, const ChangePassword& change) {
  const Strength& needed = user.second_factor ? kWithSecondFactor : kAlone;
  if (auto bad =
          fault("new_password", change.new_password, familiar_words(user, office.units), needed)) {
    return wrong(*std::move(bad));
  }
  if (text::nfc(change.new_password) == text::nfc(change.old_password)) {
    return wrong_field("new_password", "password.same");
  }
  return {};
}

Result<void> save(db::Transaction& tx, const Session& session, const User& before,
                  const std::string& new_hash, Instant now) {
  User user = before;
  const auto still = find_user(tx, user.id);
  if (!still || still->password_hash != user.password_hash ||
      still->second_factor != user.second_factor) {
    return fail(ErrorKind::conflict, "password.changed_meanwhile", "");
  }
  user.password_hash = new_hash;
  user.must_change_password = false;
  user.password_expires_at.reset();
  set_password(tx, user);
  end_sessions(tx, user.id, session.token_hash, now);
  journal::record(tx, by_oneself("change_password", session, now));
  return {};
}

}  // namespace

Result<void> change_password(const Office& office, Doorkeeper& door, const Session& session,
                             const ChangePassword& change) {
  TRY(check_new(office, person(office, session.actor.user_id), change));
  const User user =
      TRY(ask_password(office, door, session, {change.old_password, change.peer, "old_password"}));
  const std::string hash = TRY(door.hash(change.new_password));
  const Instant now = office.clock.now();
  return office.database.write(
      [&](db::Transaction& tx) { return save(tx, session, user, hash, now); });
}

}  // namespace staff
