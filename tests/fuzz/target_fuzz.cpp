// The target of a request. One that is taken reads the same however it is written again, and leads
// nowhere but down from "/".
#include "base/text.h"
#include "fuzz.h"
#include "http/target.h"

namespace fuzz {
namespace {

std::string encoded(std::string_view text, bool keeps_slashes) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '/' && keeps_slashes)
      result += c;
    else
      result += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return result;
}

std::string written_again(const http::Target& target) {
  std::string raw = encoded(target.path, true);
  char mark = '?';
  for (const auto& [name, value] : target.query) {
    raw += mark + encoded(name, false) + "=" + encoded(value, false);
    mark = '&';
  }
  return raw;
}

void must_lead_down(const std::string& path) {
  must(path.starts_with('/'), "a path begins at the top", path);
  must(text::is_clean(path), "a path is clean text", path);
  must(path.find_first_of("\\\r\n\t") == path.npos, "a path has no control character", path);
  for (const char* up : {"/../", "/./"}) {
    must((path + "/").find(up) == path.npos, "a path never goes up", path);
  }
}

}  // namespace

void try_one(std::string_view input) {
  const auto target = http::parse_target(input);
  if (!target) {
    const std::string& part = target.error().subject;
    must(part == "path" || part == "query", "an error names the part", part);
    return must_be_told(target.error());
  }
  must_lead_down(target->path);
  must(target->query.size() <= http::kMaxQueryParameters, "a query is bounded", input);
  const auto again = http::parse_target(written_again(*target));
  must(again.has_value(), "a target that was taken is taken again", input);
  must(again->path == target->path && again->query == target->query,
       "a target written again is the same", input);
}

}  // namespace fuzz
