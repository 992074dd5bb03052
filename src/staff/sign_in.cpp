#include "staff/sign_in.h"

#include "base/text.h"
#include "journal/journal.h"
#include "staff/merged_posts.h"
#include "staff/second_factor.h"
#include "staff/second_factor_rule.h"
#include "staff/session_store.h"
#include "staff/staff_store.h"
#include "staff/user.h"
#include "vault/vault.h"

namespace staff {
namespace {

constexpr std::size_t kTokenBytes = 32;
// Rows of sessions that nobody can use any more go with the next sign-in.
constexpr std::chrono::hours kKeepEnded{24};

journal::Entry entry(std::string act, const std::optional<User>& user, Instant at) {
  journal::Entry made{.act = std::move(act), .subject_kind = "user", .at = at};
  if (user) made.subject_id = user->id;
  return made;
}

// Only that it happened: what was typed may be a password in the wrong field.
void record_failure(const Office& office, const std::optional<User>& user, std::string reason) {
  journal::Entry failed = entry("sign_in_failed", user, office.clock.now());
  failed.reason = std::move(reason);
  office.database.write([&](db::Transaction& tx) {
    count_failure(tx, user ? user->id : std::string());
    journal::record(tx, failed);
  });
}

Result<User> person_behind(const Office& office, Doorkeeper& door, const SignIn& attempt,
                           const std::string& login) {
  const std::optional<User> user =
      office.database.read([&](db::Transaction& tx) { return find_login(tx, login); });
  TRY(door.admit(login, attempt.peer, user ? user->failures : 0, office.clock.now()));
  const auto right = door.verify(user ? user->password_hash : std::string(), attempt.password);
  if (!right) {
    door.not_tried(login, attempt.peer);
    return tl::unexpected(right.error());
  }
  if (!user || !*right || !user->active) {
    record_failure(office, user, "wrong");
    return fail(ErrorKind::unauthorized, "session.wrong", "");
  }
  return *user;
}

enum class Begun { yes, changed_meanwhile, code_needed, wrong_code };

Begun check_code(db::Transaction& tx, const Office& office, const User& user,
                 const std::string& code, Instant now) {
  const auto factor = find_second_factor(tx, user.id);
  if (!factor || !factor->confirmed_at) return Begun::yes;
  if (code.empty()) return Begun::code_needed;
  return use_code(tx, office.vault, *factor, code, now) ? Begun::yes : Begun::wrong_code;
}

// The code is used up and the session made in one transaction.
Begun begin(db::Transaction& tx, const Office& office, const User& user, const SignIn& attempt,
            const std::string& hash, Instant now) {
  const auto still = find_user(tx, user.id);
  if (!still || !still->active || still->password_hash != user.password_hash) {
    return Begun::changed_meanwhile;
  }
  const Begun right = check_code(tx, office, user, attempt.code, now);
  if (right != Begun::yes) return right;
  if (attempt.replaces_hash) end_session(tx, *attempt.replaces_hash, now);
  forget_sessions(tx, now - kKeepEnded);
  forget_failures(tx, user.id);
  add_session(tx, hash, user.id, now);
  journal::Entry signed_in = entry("sign_in", user, now);
  signed_in.user_id = user.id;
  signed_in.user_name = user.name;
  journal::record(tx, signed_in);
  return Begun::yes;
}

// A right password alone sets no count back: who has it could go on guessing the code for ever.
Result<void> let_in(const Office& office, Doorkeeper& door, const User& user, const SignIn& attempt,
                    const std::string& hash, Instant now) {
  const std::string login = text::folded(attempt.login);
  switch (office.database.write(
      [&](db::Transaction& tx) { return begin(tx, office, user, attempt, hash, now); })) {
    case Begun::yes:
      door.succeeded(login, attempt.peer);
      return {};
    case Begun::code_needed:
      door.not_tried(login, attempt.peer);
      return fail(ErrorKind::unauthorized, "session.code_needed", "");
    case Begun::wrong_code:
      record_failure(office, user, "wrong_code");
      return fail(ErrorKind::unauthorized, "session.wrong_code", "");
    case Begun::changed_meanwhile:
      break;
  }
  return fail(ErrorKind::unauthorized, "session.wrong", "");
}

bool must_add(const Office& office, const User& user, Instant now) {
  if (user.second_factor) return false;
  const auto rules =
      office.database.read([](db::Transaction& tx) { return second_factor_rules(tx); });
  return second_factor_needed(rules, {.user_id = user.id, .posts = user.posts}, office.units,
                              day_of(now));
}

}  // namespace

Result<SignedIn> sign_in(Office& office, Doorkeeper& door, const SignIn& attempt) {
  const User user = TRY(person_behind(office, door, attempt, text::folded(attempt.login)));
  const Instant now = office.clock.now();
  if (user.password_expires_at && now >= *user.password_expires_at) {
    record_failure(office, user, "one_time_password_expired");
    return fail(ErrorKind::unauthorized, "session.password_expired", "");
  }
  const std::string token = random_token(office.random, kTokenBytes);
  const auto cookie = door.cookie() == DoorOptions::Cookie::host ? kHostCookie : kPlainCookie;
  const std::string hash = token_hash(office.vault, cookie, token);
  TRY(let_in(office, door, user, attempt, hash, now));
  return SignedIn{token,
                  {.token_hash = hash,
                   .csrf_token = csrf_token(office.vault, token),
                   .login = user.login,
                   .actor = {.user_id = user.id,
                             .name = user.name,
                             .posts = with_merged(user.posts, office.units, day_of(now))},
                   .must_change_password = user.must_change_password,
                   .second_factor = user.second_factor,
                   .must_add_second_factor = must_add(office, user, now),
                   .created_at = now,
                   .seen_at = now}};
}

}  // namespace staff
