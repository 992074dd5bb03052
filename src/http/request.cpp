#include "http/request.h"

#include "base/check.h"

namespace http {
namespace {

template <class Map>
std::optional<std::string> look_up(const Map& map, std::string_view name) {
  const auto found = map.find(name);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

// "application/json" with any parameters.
bool is_json(std::string_view content_type) {
  std::string kind;
  for (const char c : content_type.substr(0, content_type.find(';'))) {
    if (c != ' ' && c != '\t') kind += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }
  return kind == "application/json";
}

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::del:
      return "DELETE";
    case Method::head:
      return "HEAD";
  }
  throw Bug("a method without a name");
}

const std::string& Request::part(std::string_view name) const {
  const auto found = parts.find(name);
  CHECK(found != parts.end());
  return found->second;
}

std::optional<std::string> Request::header(std::string_view lower_case_name) const {
  return look_up(headers, lower_case_name);
}

std::optional<std::string> Request::cookie(std::string_view name) const {
  return look_up(cookies, name);
}

Result<json::Value> Request::json() const {
  if (!is_json(header("content-type").value_or("")))
    return fail(ErrorKind::invalid, "http.not_json", "content-type");
  return json::parse(body);
}

json::Value Request::query_object() const {
  json::Object object;
  for (const auto& [name, value] : query) object[name] = value;
  return object;
}

}  // namespace http
