#include "http/response.h"

#include "http/etag.h"

namespace http {

Response ok(const json::Value& value) { return {.body = json::serialize(value)}; }

Response ok_version(const json::Value& value, long long version) {
  return {.headers = {{"ETag", etag(version)}}, .body = json::serialize(value)};
}

Response created(const json::Value& value, const std::string& location) {
  return {.status = 201, .headers = {{"Location", location}}, .body = json::serialize(value)};
}

Response stream_of(std::string path) {
  return {.content_type = "text/event-stream",
          .headers = {{"X-Accel-Buffering", "no"}},  // a proxy before us passes each piece on
          .follows = std::move(path)};
}

Response no_content() { return {.status = 204, .content_type = ""}; }

}  // namespace http
