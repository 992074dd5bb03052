// What a request asks for: the path and the query, decoded and checked. Pure, so that it can be
// fuzzed; it never normalises a doubtful path, it refuses it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace http {

inline constexpr std::size_t kMaxQueryParameters = 100;

using Words = std::map<std::string, std::string, std::less<>>;

struct Target {
  std::string path;
  Words query;
};

// "/a/b?c=d". `invalid` "http.broken_request" with subject "path" or "query": not starting with
// '/', "." or ".." as a segment, an encoded slash, backslash or control character, a broken percent
// sign, invalid UTF-8, more than kMaxQueryParameters, a repeated name.
[[nodiscard]] Result<Target> parse_target(std::string_view raw);

// "a=1; b=2". What is not name=value is left out; of a repeated name the first counts, which is the
// one with the longest path.
[[nodiscard]] Words parse_cookies(std::string_view header);

}  // namespace http
