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

}  // namespace

std::string log::escaped(std::string_view message) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string line;
  line.reserve(message.size());
  for (const char c : message) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\') {
      line += "\\\\";
    } else if (byte < 0x20 || byte == 0x7f) {
      line += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      line += c;
    }
  }
  return line;
}

void log::info(std::string_view message) { logger().info(escaped(message)); }
void log::warn(std::string_view message) { logger().warn(escaped(message)); }
void log::error(std::string_view message) { logger().error(escaped(message)); }
