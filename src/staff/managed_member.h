// The member an administrator is about to change as a whole (password, second factor, account), and
// whether he may: only who administers every unit where the person has a post, else the
// administrator of a commune could sign in as the head of a province.
#pragma once

#include <string>

#include "journal/journal.h"
#include "office.h"
#include "staff/user.h"

namespace staff {

// `not_found` "staff.not_found"; `forbidden` "staff.not_yours", "staff.not_for_yourself".
[[nodiscard]] Result<User> managed_member(const Office& office, const Actor& actor,
                                          const std::string& user_id);

[[nodiscard]] bool administers_all(const Actor& actor, const User& member,
                                   const units::Directory& units, Date today);

// The posts that still count, or are still to come; all if none does.
[[nodiscard]] std::vector<Post> open_posts(const User& user, Date today);

// An entry about the member, by the post that gives the right.
[[nodiscard]] journal::Entry about_member(const Office& office, const Actor& actor,
                                          const User& member, std::string act, Instant at);

}  // namespace staff
