// What the operator reads. One line a message; control characters are escaped. Never the text of a
// petition, a name, an address, a token: log ids and codes.
#pragma once

#include <string>
#include <string_view>

// log::info("…"). A struct and not a namespace, because the C library has a function log().
struct log {
  static void info(std::string_view message);
  static void warn(std::string_view message);
  static void error(std::string_view message);

  // One line: control characters, line separators, marks of direction and bytes that are no UTF-8
  // as \x0a, a backslash doubled. What the three above write.
  [[nodiscard]] static std::string escaped(std::string_view message);
};
