#include <algorithm>

#include "staff/access.h"
#include "staff/manage.h"
#include "staff/managed_member.h"

namespace staff {

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
  if (himself || !administers_all(actor, member, units, today)) return acts;
  acts.emplace_back("reset_password");
  if (member.second_factor) acts.emplace_back("take_second_factor_away");
  acts.emplace_back(member.active ? "deactivate" : "reactivate");
  return acts;
}

}  // namespace staff
