#include "base/id.h"
#include "staff/manage.h"
#include "staff/manage_journal.h"
#include "staff/staff_store.h"
#include "units/directory.h"

namespace staff {
namespace {

Result<User> save(db::Transaction& tx, const Office& office, const Actor& actor,
                  const std::string& user_id, const Post& post, Instant now) {
  if (!find_user(tx, user_id)) return fail(ErrorKind::not_found, "staff.not_found", user_id);
  insert_post(tx, user_id, post);
  journal::Entry given = by_administrator(actor, "add_post", post.unit_id, office.units, now);
  given.subject_kind = "post";
  given.subject_id = post.id;
  given.after = facts(post, user_id);
  journal::record(tx, given);
  return *find_user(tx, user_id);
}

}  // namespace

Result<User> add_post(Office& office, const Actor& actor, const std::string& user_id,
                      const NewPost& post) {
  const Instant now = office.clock.now();
  // Otherwise whoever manages the people could make himself the head and open what is sealed.
  if (user_id == actor.user_id) return fail(ErrorKind::forbidden, "staff.not_for_yourself", "");
  TRY(check(post, "", actor, office.units, day_of(now)));
  const Post given = made(post, new_id(now, office.random));
  return office.database.write(
      [&](db::Transaction& tx) { return save(tx, office, actor, user_id, given, now); });
}

}  // namespace staff
