// Who did something, as the journal keeps it.
#pragma once

#include <string>

#include "journal/journal.h"
#include "office.h"
#include "staff/actor.h"

namespace staff {

// "head@ubnd-00004"; empty without a post.
[[nodiscard]] std::string post_text(const Post* post);

// The entry with this person, the post by which he acts and this moment; all else is the deed's.
[[nodiscard]] journal::Entry done_by(const Office& office, const Actor& actor, const Post* post,
                                     journal::Entry deed);

}  // namespace staff
