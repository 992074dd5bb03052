#include <algorithm>

#include "base/text.h"
#include "staff/access.h"
#include "staff/manage.h"
#include "staff/manage_journal.h"
#include "staff/password.h"
#include "staff/session_store.h"
#include "staff/staff_store.h"
#include "units/directory.h"

namespace staff {
namespace {

// The posts that still count, or are still to come; all if none does.
std::vector<Post> open_posts(const User& user, Date today) {
  std::vector<Post> open;
  std::copy_if(user.posts.begin(), user.posts.end(), std::back_inserter(open),
               [&](const Post& post) { return !post.valid_to || *post.valid_to >= today; });
  return open.empty() ? user.posts : open;
}

bool administers_all(const Actor& actor, const User& member, const units::Directory& units,
                     Date today) {
  const std::vector<Post> posts = open_posts(member, today);
  return !posts.empty() && std::all_of(posts.begin(), posts.end(), [&](const Post& post) {
    return administers(actor, post.unit_id, units, today);
  });
}

Result<User> member_of(const Office& office, const Actor& actor, const std::string& user_id) {
  if (user_id == actor.user_id) return fail(ErrorKind::forbidden, "staff.not_for_yourself", "");
  const auto user =
      office.database.read([&](db::Transaction& tx) { return find_user(tx, user_id); });
  if (!user) return fail(ErrorKind::not_found, "staff.not_found", user_id);
  if (!administers_all(actor, *user, office.units, office.clock.today())) {
    return fail(ErrorKind::forbidden, "staff.not_yours", user_id);
  }
  return *user;
}

void save(db::Transaction& tx, const Office& office, const Actor& actor, const User& user,
          Instant now) {
  set_password(tx, user);
  end_sessions(tx, user.id, "", now);
  journal::Entry reset = by_administrator(
      actor, "reset_password", open_posts(user, day_of(now)).front().unit_id, office.units, now);
  reset.subject_kind = "user";
  reset.subject_id = user.id;
  journal::record(tx, reset);
}

}  // namespace

Result<Made> reset_password(Office& office, Doorkeeper& door, const Actor& actor,
                            const std::string& user_id) {
  User user = TRY(member_of(office, actor, user_id));
  const Instant now = office.clock.now();
  const std::string password = one_time_password(office.random);
  user.password_hash = TRY(door.hash(password));
  user.must_change_password = true;
  user.password_expires_at = now + kFirstPasswordLasts;
  office.database.write([&](db::Transaction& tx) { save(tx, office, actor, user, now); });
  door.forgive(text::folded(user.login));
  return Made{std::move(user), password};
}

std::vector<std::string> may(const Actor& actor, const User& member, const units::Directory& units,
                             Date today) {
  std::vector<std::string> acts;
  const bool himself = member.id == actor.user_id;
  const auto manages = [&](const Post& post) {
    return administers(actor, post.unit_id, units, today);
  };
  const std::vector<Post> open = open_posts(member, today);
  if (!himself && std::any_of(actor.posts.begin(), actor.posts.end(), manages)) {
    acts.emplace_back("add_post");
  }
  if (std::any_of(open.begin(), open.end(), [&](const Post& post) {
        return manages(post) && !(himself && post.role == Role::administrator) &&
               (!post.valid_to || *post.valid_to >= today);
      })) {
    acts.emplace_back("end_post");
  }
  if (!himself && administers_all(actor, member, units, today)) {
    acts.emplace_back("reset_password");
  }
  return acts;
}

}  // namespace staff
