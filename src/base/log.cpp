#include "base/log.h"

#include <cstdlib>
#include <memory>
#include <string>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace {

// TIEPDAN_LOG: debug, info (default), warn, error, off.
spdlog::level::level_enum level() {
  const char* wanted = std::getenv("TIEPDAN_LOG");
  return wanted ? spdlog::level::from_str(wanted) : spdlog::level::info;
}

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> only = [] {
    auto made = std::make_shared<spdlog::logger>("tiepdan",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    made->set_level(level());
    made->flush_on(spdlog::level::warn);
    return made;
  }();
  return *only;
}

// How many bytes the character at the front takes in UTF-8, by its first byte; 0 if none begins so.
std::size_t length_by(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

// What ends a line for some program that shows the log, moves its cursor, or turns its direction.
bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
}

// The bytes of the character at the front; 0 if it steers, or is no character.
std::size_t plain_bytes(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t length = length_by(byte(0));
  if (length == 0 || length > text.size()) return 0;
  char32_t c = length == 1 ? byte(0) : byte(0) & (0x7fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
    c = c << 6 | (byte(i) & 0x3fu);
  }
  return steers(c) ? 0 : length;
}

}  // namespace

std::string log::escaped(std::string_view message) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string line;
  line.reserve(message.size());
  while (!message.empty()) {
    if (const std::size_t plain = plain_bytes(message)) {
      line += message.front() == '\\' ? "\\\\" : message.substr(0, plain);
      message.remove_prefix(plain);
    } else {
      const auto byte = static_cast<unsigned char>(message.front());
      line += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
      message.remove_prefix(1);
    }
  }
  return line;
}

void log::info(std::string_view message) { logger().info(escaped(message)); }
void log::warn(std::string_view message) { logger().warn(escaped(message)); }
void log::error(std::string_view message) { logger().error(escaped(message)); }
