// The table of all routes. A room adds its own in `void routes(http::Router&, Office&)`.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/request.h"
#include "http/response.h"

namespace http {

using Handler = std::function<Result<Response>(const Request&)>;

inline constexpr std::size_t kSmallBody = 1 << 20;     // JSON
inline constexpr std::size_t kUploadBody = 20u << 20;  // a scan

struct Route {
  Method method;
  std::string pattern;  // "/api/v1/matters/{id}/accept"
  Handler handler;
  std::size_t max_body = kSmallBody;
};

class Router {
 public:
  Router();
  // A pattern is "/" and segments that are literal or {named}. Two routes with one method that
  // match the same paths are a Bug; so is a pattern that does not start with '/'.
  void add(Method method, std::string pattern, Handler handler, std::size_t max_body = kSmallBody);

  // A literal segment goes before a {named} one. A HEAD finds the GET of its path. A {named} part
  // is never empty. The route for a request, with its {named} parts filled into `parts`; nullptr if
  // there is none. `allowed` gets the methods of the path when the path exists but the method does
  // not.
  const Route* find(Method method, std::string_view path,
                    std::map<std::string, std::string, std::less<>>& parts,
                    std::vector<Method>& allowed) const;

  // Finds, calls, and turns a Result, an exception or no route into a Response. The one catch of
  // the server: db::Unavailable and std::bad_alloc → 503, everything else → 500 with an incident
  // number that is also in the log.
  Response answer(Request& request) const;

  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

 private:
  // A tree of segments; nodes and routes are named by their places in the vectors.
  struct Node {
    std::map<std::string, std::size_t, std::less<>> literal;
    std::optional<std::size_t> named;
    std::map<Method, std::size_t> routes;
  };
  std::size_t child(std::size_t node, std::string_view segment);
  const Node* match(const Node& from, const std::vector<std::string_view>& segments,
                    std::size_t depth) const;

  std::vector<Node> nodes_;
  std::vector<Route> routes_;
};

}  // namespace http
