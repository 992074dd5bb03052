#include "base/text.h"
#include "staff/manage.h"
#include "staff/manage_journal.h"
#include "staff/password.h"
#include "staff/staff_store.h"
#include "units/directory.h"

namespace staff {
namespace {

Result<User> save(db::Transaction& tx, const Office& office, const Actor& actor,
                  const User& person) {
  if (!insert_user(tx, person)) return wrong_field("login", "staff.login_taken");
  const Post& post = person.posts.front();
  insert_post(tx, person.id, post);
  journal::Entry added =
      by_administrator(actor, "add_staff", post.unit_id, office.units, person.created_at);
  added.subject_kind = "user";
  added.subject_id = person.id;
  added.after = json::Object{{"name", person.name}, {"login", person.login}};
  journal::record(tx, added);
  journal::Entry given = added;
  given.act = "add_post";
  given.subject_kind = "post";
  given.subject_id = post.id;
  given.after = facts(post, person.id);
  journal::record(tx, given);
  return person;
}

}  // namespace

Result<Made> add_staff(Office& office, Doorkeeper& door, const Actor& actor,
                       const NewStaff& person) {
  const Instant now = office.clock.now();
  TRY(check(person.post, "post.", actor, office.units, day_of(now)));
  if (text::folded(person.login).empty()) return wrong_field("login", "staff.login_empty");
  const std::string password = one_time_password(office.random);
  const std::string hash = TRY(door.hash(password));
  const User user{.id = new_id(now, office.random),
                  .login = person.login,
                  .name = person.name,
                  .password_hash = hash,
                  .must_change_password = true,
                  .password_expires_at = now + kFirstPasswordLasts,
                  .created_at = now,
                  .posts = {made(person.post, new_id(now, office.random))}};
  User saved = TRY(
      office.database.write([&](db::Transaction& tx) { return save(tx, office, actor, user); }));
  return Made{std::move(saved), password};
}

}  // namespace staff
