// A post to be given, and the rules of giving one. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "staff/actor.h"

namespace units {
class Directory;
}

namespace staff {

struct NewPost {
  std::string unit_id;
  Role role = Role::observer;
  std::string title;
  Date valid_from{};
  std::optional<Date> valid_to = {};
  std::optional<std::string> document = {};  // number and date of the authorisation of a deputy
};

// What is wrong with it, whoever gives it: an unknown unit or one not in force that day, a deputy
// without a document, an end before the start, a seat of the Front that would act. `path` stands
// before each field ("post.").
[[nodiscard]] std::vector<FieldError> faults(const NewPost& post, std::string_view path,
                                             const units::Directory& units);

// `forbidden` "staff.not_yours" unless the actor administers the unit; `invalid` "input.invalid"
// with the faults.
[[nodiscard]] Result<void> check(const NewPost& post, std::string_view path, const Actor& actor,
                                 const units::Directory& units, Date today);

[[nodiscard]] Post made(const NewPost& post, std::string id);

// For the journal.
[[nodiscard]] json::Object facts(const Post& post, const std::string& user_id);

}  // namespace staff
