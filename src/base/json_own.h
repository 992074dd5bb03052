// Reading back what we wrote ourselves and sealed or stored: what is not there was never set. For
// what comes from outside there is json::Fields.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"

namespace json {

// The text under that name; nothing where there is null or no such name.
[[nodiscard]] inline std::optional<std::string> own_text(const Object& object,
                                                         std::string_view name) {
  const Value* value = object.if_contains(name);
  if (!value || !value->is_string()) return std::nullopt;
  return std::string(value->as_string());
}

}  // namespace json
