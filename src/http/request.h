// A request as the rooms see it: plain data, complete, within its bounds. No Beast here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace http {

enum class Method { get, post, put, patch, del, head };

// "GET".
[[nodiscard]] std::string_view name_of(Method method);

struct Request {
  Method method = Method::get;
  std::string path;                                         // decoded, without the query
  std::map<std::string, std::string, std::less<>> query;    // decoded; a repeated name is refused
  std::map<std::string, std::string, std::less<>> headers;  // names in lower case
  std::map<std::string, std::string, std::less<>> cookies;
  std::map<std::string, std::string, std::less<>> parts;  // the {named} parts of the route
  std::string body;
  std::string peer;  // the client's address, for rate limits only

  // A {named} part of the route. A part that the route does not have is a Bug.
  [[nodiscard]] const std::string& part(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> header(std::string_view lower_case_name) const;
  [[nodiscard]] std::optional<std::string> cookie(std::string_view name) const;
  // `invalid` "http.not_json" unless the content type is application/json and the body parses.
  [[nodiscard]] Result<json::Value> json() const;
  // The query as an object of strings, for json::Fields: unknown names are found there.
  [[nodiscard]] json::Value query_object() const;
};

}  // namespace http
