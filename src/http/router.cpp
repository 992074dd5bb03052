#include "http/router.h"

#include <exception>
#include <new>

#include "base/check.h"
#include "base/id.h"
#include "base/log.h"
#include "db/database.h"

namespace http {
namespace {

// "/a/b" → "a", "b"; "/" → nothing; "/a/" → "a", "".
std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  if (path.starts_with('/')) path.remove_prefix(1);
  if (path.empty()) return segments;
  for (std::size_t end = path.find('/'); end != path.npos; end = path.find('/')) {
    segments.push_back(path.substr(0, end));
    path.remove_prefix(end + 1);
  }
  segments.push_back(path);
  return segments;
}

bool is_named(std::string_view segment) {
  return segment.size() > 2 && segment.starts_with('{') && segment.ends_with('}');
}

std::string list_of(const std::vector<Method>& methods) {
  std::string list;
  for (const Method method : methods) list.append(list.empty() ? "" : ", ").append(name_of(method));
  return list;
}

Response no_route(const std::vector<Method>& allowed) {
  if (allowed.empty()) return problem(404, "http.no_such_path");
  Response response = problem(405, "http.method_not_allowed");
  response.headers.emplace_back("Allow", list_of(allowed));
  return response;
}

// The number is for the telephone: the user reads it out, the operator finds it in the log. What
// went wrong stays in the log.
Response incident(const Route& route, std::string_view what) {
  SystemRandom random;
  const std::string number = random_digits(random, 10);
  log::error("incident " + number + " in " + std::string(name_of(route.method)) + " " +
             route.pattern + ": " + std::string(what.substr(0, 500)));
  return problem(500, "http.incident", number);
}

Response unavailable(const Route& route, std::string_view what) {
  log::error("unavailable in " + std::string(name_of(route.method)) + " " + route.pattern + ": " +
             std::string(what.substr(0, 500)));
  return problem(503, "http.unavailable");
}

Response run(const Route& route, const Request& request) {
  try {
    Result<Response> result = route.handler(request);
    return result ? *std::move(result) : problem(result.error());
  } catch (const db::Unavailable& error) {
    return unavailable(route, error.what());
  } catch (const std::bad_alloc&) {
    return unavailable(route, "out of memory");
  } catch (const std::exception& error) {
    return incident(route, error.what());
  } catch (...) {
    return incident(route, "not an exception of the standard library");
  }
}

}  // namespace

Router::Router() : nodes_(1) {}

void Router::add(Method method, std::string pattern, Handler handler, std::size_t max_body) {
  CHECK(pattern.starts_with('/') && handler);
  std::size_t node = 0;
  for (const std::string_view segment : segments_of(pattern)) node = child(node, segment);
  CHECK(nodes_[node].routes.emplace(method, routes_.size()).second);
  routes_.push_back({method, std::move(pattern), std::move(handler), max_body});
}

std::size_t Router::child(std::size_t node, std::string_view segment) {
  CHECK(!segment.empty());
  const std::size_t next = nodes_.size();
  const std::size_t found =
      is_named(segment)
          ? nodes_[node].named.value_or(next)
          : nodes_[node].literal.try_emplace(std::string(segment), next).first->second;
  if (is_named(segment)) nodes_[node].named = found;
  if (found == next) nodes_.emplace_back();
  return found;
}

const Router::Node* Router::match(const Node& from, const std::vector<std::string_view>& segments,
                                  std::size_t depth) const {
  if (depth == segments.size()) return from.routes.empty() ? nullptr : &from;
  const auto literal = from.literal.find(segments[depth]);
  if (literal != from.literal.end()) {
    if (const Node* found = match(nodes_[literal->second], segments, depth + 1)) return found;
  }
  if (!from.named || segments[depth].empty()) return nullptr;
  return match(nodes_[*from.named], segments, depth + 1);
}

const Route* Router::find(Method method, std::string_view path,
                          std::map<std::string, std::string, std::less<>>& parts,
                          std::vector<Method>& allowed) const {
  const std::vector<std::string_view> segments = segments_of(path);
  const Node* node = path.starts_with('/') ? match(nodes_[0], segments, 0) : nullptr;
  if (!node) return nullptr;
  auto found = node->routes.find(method);
  if (found == node->routes.end() && method == Method::head) found = node->routes.find(Method::get);
  if (found == node->routes.end()) {
    for (const auto& [other, route] : node->routes) allowed.push_back(other);
    if (node->routes.contains(Method::get) && !node->routes.contains(Method::head))
      allowed.push_back(Method::head);
    return nullptr;
  }
  const Route& route = routes_[found->second];
  const std::vector<std::string_view> names = segments_of(route.pattern);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (is_named(names[i]))
      parts[std::string(names[i].substr(1, names[i].size() - 2))] = segments[i];
  }
  return &route;
}

Response Router::answer(Request& request) const {
  std::vector<Method> allowed;
  const Route* route = find(request.method, request.path, request.parts, allowed);
  return route ? run(*route, request) : no_route(allowed);
}

}  // namespace http
