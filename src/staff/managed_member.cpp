#include "staff/managed_member.h"

#include <algorithm>

#include "staff/access.h"
#include "staff/manage_journal.h"
#include "staff/staff_store.h"

namespace staff {

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

Result<User> managed_member(const Office& office, const Actor& actor, const std::string& user_id) {
  if (user_id == actor.user_id) return fail(ErrorKind::forbidden, "staff.not_for_yourself", "");
  const auto user =
      office.database.read([&](db::Transaction& tx) { return find_user(tx, user_id); });
  if (!user) return fail(ErrorKind::not_found, "staff.not_found", user_id);
  if (!administers_all(actor, *user, office.units, office.clock.today())) {
    return fail(ErrorKind::forbidden, "staff.not_yours", user_id);
  }
  return *user;
}

journal::Entry about_member(const Office& office, const Actor& actor, const User& member,
                            std::string act, Instant at) {
  const std::string unit_id = open_posts(member, day_of(at)).front().unit_id;
  journal::Entry entry = by_administrator(actor, std::move(act), unit_id, office.units, at);
  entry.subject_kind = "user";
  entry.subject_id = member.id;
  return entry;
}

}  // namespace staff
