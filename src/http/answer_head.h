// The head of an answer as bytes, with the headers that every answer carries. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "http/response.h"

namespace http {

enum class After { keep_alive, close };

// `size`: of the body, said also where it is not sent (HEAD); nothing: it goes on until the
// connection is closed. A header that `response` sets itself
// goes before our default for it. Control characters in its values become spaces.
[[nodiscard]] std::string answer_head(const Response& response, std::optional<std::size_t> size,
                                      After after, Instant now);

// "Sat, 21 Nov 2026 08:30:00 GMT".
[[nodiscard]] std::string http_date(Instant at);

}  // namespace http
