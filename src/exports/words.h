// Words of the program as a Vietnamese table says them.
#pragma once

#include <string>
#include <string_view>

namespace exports {

// "head" → "Người đứng đầu"; a word that is none of staff::Role stays as it is.
[[nodiscard]] std::string role_vi(std::string_view role);
[[nodiscard]] inline std::string yes_vi(bool holds) { return holds ? "có" : "không"; }

}  // namespace exports
