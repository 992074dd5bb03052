#include "staff/done_by.h"

#include "base/clock.h"

namespace staff {

std::string post_text(const Post* post) {
  return post ? std::string(text(post->role)) + "@" + post->unit_id : "";
}

journal::Entry done_by(const Office& office, const Actor& actor, const Post* post,
                       journal::Entry deed) {
  deed.user_id = actor.user_id;
  deed.user_name = actor.name;
  deed.post = post_text(post);
  deed.at = office.clock.now();
  return deed;
}

}  // namespace staff
