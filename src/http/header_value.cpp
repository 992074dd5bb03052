#include "http/header_value.h"

namespace http {

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> split(std::string_view value, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = value.find(separator); end != value.npos; end = value.find(separator)) {
    parts.push_back(without_blanks(value.substr(0, end)));
    value.remove_prefix(end + 1);
  }
  parts.push_back(without_blanks(value));
  return parts;
}

}  // namespace http
