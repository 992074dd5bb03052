// The parts of a header's value. Pure; the parts point into the value.
#pragma once

#include <string_view>
#include <vector>

namespace http {

// Without the blanks and tabs at either end.
[[nodiscard]] std::string_view without_blanks(std::string_view text);

// "a, b;q=1" between commas, or between semicolons; each without blanks, empty ones too.
[[nodiscard]] std::vector<std::string_view> split(std::string_view value, char separator);

}  // namespace http
