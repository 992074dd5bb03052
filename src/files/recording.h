// Recordings, and the box format (ISO 14496-12) that they share with the photographs of telephones.
#pragma once

#include <optional>
#include <string_view>

namespace files {

// By the brand in the first box ("ftyp"): kHeic, kM4a or kMp4; nothing for another brand.
[[nodiscard]] std::optional<std::string_view> media_type(std::string_view bytes);

// Two frames of MPEG audio, layer III, one behind the other, perhaps behind an ID3 tag.
[[nodiscard]] bool is_mp3(std::string_view bytes);

}  // namespace files
