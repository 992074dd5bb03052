#include "staff/merged_posts.h"

#include <algorithm>

#include "law/calendar.h"
#include "units/directory.h"
#include "units/standing.h"

namespace staff {

std::vector<Post> with_merged(std::vector<Post> posts, const units::Directory& units, Date today) {
  if (units.merged().empty()) return posts;
  const std::size_t own = posts.size();
  for (std::size_t at = 0; at < own; ++at) {
    if (!posts[at].in_force(today)) continue;
    for (std::string& id : units::answers_for(posts[at].unit_id, units, today)) {
      if (id == posts[at].unit_id) continue;
      Post more = posts[at];
      more.valid_from = std::max(more.valid_from, law::add_days(*units.find(id)->valid_to, 1));
      more.unit_id = std::move(id);
      posts.push_back(std::move(more));
    }
  }
  return posts;
}

}  // namespace staff
