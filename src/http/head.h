// The head of a request, read more strictly than Beast does: what two programs could understand
// differently (a proxy before us, and we) is refused, so that no request can hide in another one.
// Pure, so that it can be fuzzed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "http/request.h"
#include "http/target.h"

namespace http {

inline constexpr std::size_t kMaxHeaders = 100;

struct Head {
  Method method = Method::get;
  Target target;
  Words headers;  // names in lower case
  Words cookies;
  std::size_t content_length = 0;
  bool chunked = false;
  bool keep_alive = true;
  bool expects_continue = false;  // the client waits for 100 before it sends the body

  [[nodiscard]] bool has_body() const { return chunked || content_length > 0; }
};

struct Scan {
  enum class State { incomplete, complete, broken };
  State state;
  std::size_t size = 0;  // of a complete head, with its empty line
};

// Looks for the end of the head in what has arrived. `from`: the first `from` bytes were scanned
// before. A line feed or carriage return that stands alone, or another control character, is broken
// at once.
[[nodiscard]] Scan scan_head(std::string_view bytes, std::size_t from);

// A complete head. `invalid` "http.broken_request"; the subject says which part: "request-line",
// "method", "version", "path", "query", "header", "host", "content-length", "transfer-encoding",
// "expect".
[[nodiscard]] Result<Head> parse_head(std::string_view head);

}  // namespace http
