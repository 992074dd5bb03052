#include "staff/new_post.h"

#include "staff/access.h"
#include "units/directory.h"

namespace staff {
namespace {

// The Front is told and watches; it decides nothing (units::read_only).
bool acts(Role role) { return role != Role::observer && role != Role::administrator; }

}  // namespace

std::vector<FieldError> faults(const NewPost& post, std::string_view path,
                               const units::Directory& units) {
  std::vector<FieldError> wrong;
  const auto add = [&](std::string_view field, std::string code) {
    wrong.push_back({std::string(path) + std::string(field), std::move(code)});
  };
  const units::Unit* const unit = units.find(post.unit_id);
  if (!unit) {
    add("unit_id", "post.no_such_unit");
  } else {
    if (!units::in_force(*unit, post.valid_from)) add("valid_from", "post.unit_not_in_force");
    if (units::read_only(*unit) && acts(post.role)) add("role", "post.front_only_observes");
  }
  if (post.role == Role::deputy && post.document.value_or("").empty()) {
    add("document", "post.deputy_needs_document");
  }
  if (post.valid_to && *post.valid_to < post.valid_from) add("valid_to", "post.ends_before_start");
  return wrong;
}

Result<void> check(const NewPost& post, std::string_view path, const Actor& actor,
                   const units::Directory& units, Date today) {
  std::vector<FieldError> wrong = faults(post, path, units);
  if (!wrong.empty()) {
    return tl::unexpected(Error{.kind = ErrorKind::invalid,
                                .code = "input.invalid",
                                .subject = wrong.front().field,
                                .fields = std::move(wrong)});
  }
  if (!administers(actor, post.unit_id, units, today)) {
    return fail(ErrorKind::forbidden, "staff.not_yours", post.unit_id);
  }
  return {};
}

Post made(const NewPost& post, std::string id) {
  return {.id = std::move(id),
          .unit_id = post.unit_id,
          .role = post.role,
          .title = post.title,
          .valid_from = post.valid_from,
          .valid_to = post.valid_to,
          .document = post.document};
}

json::Object facts(const Post& post, const std::string& user_id) {
  return {{"user_id", user_id},
          {"unit_id", post.unit_id},
          {"role", text(post.role)},
          {"title", post.title},
          {"valid_from", iso(post.valid_from)},
          {"valid_to", json::maybe(post.valid_to)},
          {"document", json::maybe(post.document)}};
}

}  // namespace staff
