#include "http/response.h"

namespace http {

Response ok(const json::Value& value) { return {.body = json::serialize(value)}; }

Response created(const json::Value& value, const std::string& location) {
  return {.status = 201, .headers = {{"Location", location}}, .body = json::serialize(value)};
}

Response no_content() { return {.status = 204, .content_type = ""}; }

}  // namespace http
