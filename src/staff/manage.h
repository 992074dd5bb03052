// Managing the people of a unit: who works here, by which posts, and a new password for somebody
// who has lost his. An administrator never chooses nor knows a password for longer than one
// sign-in, and gives posts only in the units he administers. Each act is on the journal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "office.h"
#include "staff/doorkeeper.h"
#include "staff/new_post.h"
#include "staff/user.h"

namespace staff {

inline constexpr std::chrono::days kFirstPasswordLasts{7};

struct NewStaff {
  std::string name;
  std::string login;
  NewPost post;
};

struct Made {
  User member;
  std::string first_password;  // shown once; must be changed at the first sign-in
};

// `invalid` "input.invalid" with the fields of NewPost under "post.", or login "staff.login_taken"
// / "staff.login_empty"; `forbidden` "staff.not_yours".
[[nodiscard]] Result<Made> add_staff(Office& office, Doorkeeper& door, const Actor& actor,
                                     const NewStaff& person);

// `not_found` "staff.not_found"; `forbidden` "staff.not_for_yourself"; as add_staff otherwise.
[[nodiscard]] Result<User> add_post(Office& office, const Actor& actor, const std::string& user_id,
                                    const NewPost& post);

struct EndPost {
  std::string post_id;
  Date on{};  // the last day in force
  std::string reason;
};
// `not_found` "post.not_found", also for a unit that is not the actor's; `refused`
// "post.already_ended", "post.own_administrator" (nobody locks himself out); `invalid` with the
// field "on".
[[nodiscard]] Result<void> end_post(const Office& office, const Actor& actor, const EndPost& end);

// For what follows see managed_member.h. Each ends all the person's sessions at once.
[[nodiscard]] Result<Made> reset_password(Office& office, Doorkeeper& door, const Actor& actor,
                                          const std::string& user_id);

struct CloseAccount {
  std::string user_id;
  std::string reason;
};
// Who has left signs in no more, his name stays on what he did. `refused` "staff.inactive_already",
// "staff.active_already".
[[nodiscard]] Result<User> deactivate(const Office& office, const Actor& actor,
                                      const CloseAccount& close);
[[nodiscard]] Result<User> reactivate(const Office& office, const Actor& actor,
                                      const CloseAccount& close);

// For a lost telephone without recovery codes. The next sign-in asks for a new password, because
// the old one may be too short to stand alone. `refused` "second_factor.none".
[[nodiscard]] Result<User> take_second_factor_away(const Office& office, const Actor& actor,
                                                   const std::string& user_id);

// What this actor may do with that member: "add_post", "end_post", "reset_password",
// "take_second_factor_away", "deactivate", "reactivate".
[[nodiscard]] std::vector<std::string> may(const Actor& actor, const User& member,
                                           const units::Directory& units, Date today);

struct StaffPage {
  std::vector<User> members;
  std::optional<std::string> next;
};
// For those who administer the unit and for those who work in it.
// `forbidden` "staff.not_yours".
[[nodiscard]] Result<StaffPage> list_staff(const Office& office, const Actor& actor,
                                           const std::string& unit_id, const std::string& after,
                                           long long limit);

}  // namespace staff
