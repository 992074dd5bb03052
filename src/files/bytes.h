// Reading numbers out of foreign bytes without ever leaving them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace files {

enum class Order { big_end, little_end };

// `width` bytes (at most 8) at `at`; nothing beyond the end.
inline std::optional<std::uint64_t> number_at(std::string_view bytes, std::size_t at,
                                              std::size_t width, Order order = Order::big_end) {
  if (at > bytes.size() || bytes.size() - at < width) return std::nullopt;
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < width; ++i) {
    const std::size_t from = order == Order::big_end ? at + i : at + width - 1 - i;
    number = number << 8 | static_cast<unsigned char>(bytes[from]);
  }
  return number;
}

inline bool stands_at(std::string_view bytes, std::size_t at, std::string_view what) {
  return at <= bytes.size() && bytes.substr(at, what.size()) == what;
}

}  // namespace files
