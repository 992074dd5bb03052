// Versions on the wire, so that the second of two clerks gets a conflict and keeps his text.
// Whether a version is stale is decided in the store, inside the transaction (kind conflict, 409),
// never here.
#pragma once

#include <string>

#include "base/result.h"
#include "http/request.h"

namespace http {

// "\"7\"": the value of an ETag header.
[[nodiscard]] std::string etag(long long version);

// The version in If-Match. `invalid` "http.if_match_missing" (428), "http.if_match_broken" unless
// it is one version as etag() writes it; W/ before it is let through, because proxies that compress
// put it there.
[[nodiscard]] Result<long long> if_match(const Request& request);

}  // namespace http
