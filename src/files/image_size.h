// How many pixels an image says it has, from its header alone: a small file may ask for gigabytes
// of memory in whoever shows it. Nothing is decoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace files {

inline constexpr std::uint64_t kMaxPixels = 100'000'000;

// Width times height of the largest picture in the file; nothing if the header is not whole.
[[nodiscard]] std::optional<std::uint64_t> png_pixels(std::string_view bytes);
[[nodiscard]] std::optional<std::uint64_t> jpeg_pixels(std::string_view bytes);
[[nodiscard]] std::optional<std::uint64_t> tiff_pixels(std::string_view bytes);
[[nodiscard]] std::optional<std::uint64_t> heic_pixels(std::string_view bytes);

}  // namespace files
