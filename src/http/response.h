// An answer as the rooms make it, and how a Result becomes one.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace http {

// A body too long to be held at once: as many bytes as `size`, given a piece at a time. `next` is
// called by one thread at a time and does not wait long; a piece that is empty, or an exception,
// before the end breaks the connection off.
struct Pieces {
  std::uint64_t size = 0;
  std::function<std::string()> next;
};

struct Response {
  int status = 200;
  std::string content_type = "application/json; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};
  std::shared_ptr<Pieces> pieces = {};  // instead of `body`
  std::string follows = {};             // instead of `body`; see stream_of
};

// An answer without an end (text/event-stream): what a GET of `path` answers, said at once and
// again whenever its ETag is another. Asked by the server itself, about twice a second for all who
// follow that path together, and as nobody: the route must be open to everyone and answer 304.
// Between them "alive" is said. Ends when the path answers neither 200 nor 304. 503 when too many
// follow.
Response stream_of(std::string path);
Response ok(const json::Value& value);
// With the version in its ETag (etag.h).
Response ok_version(const json::Value& value, long long version);
Response created(const json::Value& value, const std::string& location);
Response no_content();

// RFC 9457 problem details: type, title (vi), title_en, status, code, subject, article; for wrong
// input `errors`: [{field, code, detail, message, message_en}]; for a 500 `incident` instead of the
// subject. What is empty is left out. The one table from ErrorKind to status is in problem.cpp, the
// one from code to sentences in messages.cpp. Of an error of kind too_many the subject is the
// seconds to wait, and goes into Retry-After.
Response problem(const Error& error);
// For what no Error can say: 400 a broken request, 405, 413, 500 with the incident number as its
// subject, 503 with Retry-After. The sentences come from the same table.
Response problem(int status, const std::string& code, const std::string& subject = {});

}  // namespace http
