#include "http/etag.h"

#include <charconv>

namespace http {

std::string etag(long long version) { return '"' + std::to_string(version) + '"'; }

Result<long long> if_match(const Request& request) {
  const auto header = request.header("if-match");
  if (!header) return fail(ErrorKind::invalid, "http.if_match_missing", "if-match");
  std::string_view text = *header;
  if (text.starts_with("W/")) text.remove_prefix(2);
  long long version = -1;
  if (text.size() > 2 && text.front() == '"' && text.back() == '"') {
    const char* const end = text.data() + text.size() - 1;
    const auto [stop, error] = std::from_chars(text.data() + 1, end, version);
    if (error == std::errc{} && stop == end && version >= 0) return version;
  }
  return fail(ErrorKind::invalid, "http.if_match_broken", "if-match");
}

}  // namespace http
