// Looks into the zip files that office programs write: what is inside, how much it unpacks to, and
// whether anything in it could run. Unpacks in memory within the bounds below, writes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace files {

inline constexpr std::uint64_t kMaxUnpacked = 100u << 20;
inline constexpr std::uint64_t kMaxRatio = 200;  // checked from kRatioMatters on
inline constexpr std::uint64_t kRatioMatters = 10u << 20;
inline constexpr std::uint64_t kMaxEntries = 5000;  // with those of what is packed inside

// The media type: DOCX, XLSX or ODT. `invalid` "file.bomb", "file.type_not_taken".
[[nodiscard]] Result<std::string> look_into(std::string_view zip);

}  // namespace files
