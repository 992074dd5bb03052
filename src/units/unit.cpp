#include "units/unit.h"

#include <array>

namespace units {
namespace {

constexpr std::array<std::string_view, 3> kLines = {"party", "state", "front"};
constexpr std::array<std::string_view, 2> kLevels = {"province", "commune"};

template <class Enum, std::size_t n>
std::optional<Enum> found(const std::array<std::string_view, n>& words, std::string_view word) {
  for (std::size_t i = 0; i < n; ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view word(Line line) { return kLines[static_cast<std::size_t>(line)]; }
std::string_view word(Level level) { return kLevels[static_cast<std::size_t>(level)]; }
std::optional<Line> line_of(std::string_view word) { return found<Line>(kLines, word); }
std::optional<Level> level_of(std::string_view word) { return found<Level>(kLevels, word); }

}  // namespace units
