#include "staff/manage_journal.h"

#include "staff/access.h"
#include "units/directory.h"

namespace staff {

journal::Entry by_administrator(const Actor& actor, std::string act, const std::string& unit_id,
                                const units::Directory& units, Instant at) {
  journal::Entry entry{.act = std::move(act),
                       .unit_id = unit_id,
                       .user_id = actor.user_id,
                       .user_name = actor.name,
                       .at = at};
  for (const Post& post : actor.posts) {
    const Actor with_this_post{.user_id = actor.user_id, .posts = {post}};
    if (!administers(with_this_post, unit_id, units, day_of(at))) continue;
    entry.post = std::string(text(post.role)) + "@" + post.unit_id;
    break;
  }
  return entry;
}

}  // namespace staff
