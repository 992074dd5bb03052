// What a file is, by its bytes alone, and whether it is harmless to keep and to show.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace files {

// The media type. `invalid` "file.empty", "file.too_big", "file.type_not_taken", "file.bomb".
[[nodiscard]] Result<std::string> examine(std::string_view bytes);

}  // namespace files
