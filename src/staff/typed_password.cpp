#include "staff/typed_password.h"

#include "base/text.h"
#include "staff/password.h"

namespace staff {

std::string typed_password(json::Fields& in, std::string_view name) {
  const json::Value* const value = in.raw(name);
  if (!value || value->is_null()) {
    in.wrong(name, "field.required");
    return {};
  }
  if (!value->is_string()) {
    in.wrong(name, "field.wrong_type", "text");
    return {};
  }
  std::string typed(value->get_string());
  if (typed.empty()) in.wrong(name, "field.required");
  if (text::length(typed) > kLongestPassword) {
    in.wrong(name, "field.too_long", std::to_string(kLongestPassword));
  }
  return typed;
}

}  // namespace staff
