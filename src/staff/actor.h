// Who does something, and by which posts. Rights come from posts alone: a post in a unit gives what
// its role gives there, on the days it is in force.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace staff {

enum class Role {
  reception_officer,  // cán bộ tiếp công dân
  handler,            // cán bộ xử lý, giải quyết
  head,               // người đứng đầu: bí thư, chủ tịch
  deputy,             // cấp phó, by a dated authorisation
  overseer,           // ban nội chính, thanh tra of the level above
  observer,           // sees figures and outlines: Mặt trận, giám sát
  administrator,      // quản trị: staff and posts, never a matter
  citizen,            // through the portal, with a code; no post
  system,             // the background job
};

std::string_view text(Role role);
std::optional<Role> parse_role(std::string_view word);

// A set of roles.
class Roles {
 public:
  constexpr Roles(std::initializer_list<Role> roles) {
    for (const Role role : roles) bits_ |= 1u << static_cast<unsigned>(role);
  }
  [[nodiscard]] constexpr bool has(Role role) const {
    return (bits_ >> static_cast<unsigned>(role) & 1u) != 0;
  }

 private:
  std::uint32_t bits_ = 0;
};

struct Post {
  std::string id;
  std::string unit_id;
  Role role = Role::observer;
  std::string title;  // as on paper: "Chủ tịch UBND phường"
  Date valid_from{};
  std::optional<Date> valid_to;         // the last day it is in force
  std::optional<std::string> document;  // what authorises a deputy

  // In force on `day`. A deputy without a document never is.
  [[nodiscard]] bool in_force(Date day) const;
};

struct Actor {
  std::string user_id;                 // empty for citizen and system
  std::string name;                    // of an officer; never a citizen's
  std::vector<Post> posts;             // all, whether in force or not
  Role without_post = Role::observer;  // citizen or system when there is no user

  // The post in force on `day` that gives one of `roles` in exactly this unit; nullptr if none.
  [[nodiscard]] const Post* holds(Roles roles, std::string_view unit_id, Date day) const;

  static Actor citizen();
  static Actor system();
};

}  // namespace staff
