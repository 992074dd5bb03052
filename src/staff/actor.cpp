#include "staff/actor.h"

#include <array>

namespace staff {
namespace {

struct Word {
  Role role;
  std::string_view text;
};

constexpr std::array kWords{
    Word{Role::reception_officer, "reception_officer"},
    Word{Role::handler, "handler"},
    Word{Role::head, "head"},
    Word{Role::deputy, "deputy"},
    Word{Role::overseer, "overseer"},
    Word{Role::observer, "observer"},
    Word{Role::administrator, "administrator"},
    Word{Role::citizen, "citizen"},
    Word{Role::system, "system"},
};

}  // namespace

std::string_view text(Role role) {
  for (const Word& word : kWords) {
    if (word.role == role) return word.text;
  }
  return "";
}

std::optional<Role> parse_role(std::string_view word) {
  for (const Word& known : kWords) {
    if (known.text == word) return known.role;
  }
  return std::nullopt;
}

bool Post::in_force(Date day) const {
  if (day < valid_from || (valid_to && day > *valid_to)) return false;
  return role != Role::deputy || (document && !document->empty());
}

const Post* Actor::holds(Roles roles, std::string_view unit_id, Date day) const {
  for (const Post& post : posts) {
    if (roles.has(post.role) && post.unit_id == unit_id && post.in_force(day)) return &post;
  }
  return nullptr;
}

Actor Actor::citizen() { return Actor{.without_post = Role::citizen}; }

Actor Actor::system() { return Actor{.without_post = Role::system}; }

}  // namespace staff
