// The table of all routes. A room adds its own in `void routes(http::Router&, Office&)`.
#pragma once

#include <functional>
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
  // Two routes with one method and pattern are a Bug.
  void add(Method method, std::string pattern, Handler handler, std::size_t max_body = kSmallBody);

  // The route for a request, with its {named} parts filled into `parts`; nullptr if there is none.
  // `allowed` gets the methods of the path when the path exists but the method does not.
  const Route* find(Method method, std::string_view path,
                    std::map<std::string, std::string, std::less<>>& parts,
                    std::vector<Method>& allowed) const;

  // Finds, calls, and turns a Result, an exception or no route into a Response. The one catch of
  // the server: db::Unavailable and std::bad_alloc → 503, everything else → 500 with an incident
  // number that is also in the log.
  Response answer(Request& request) const;

  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
};

}  // namespace http
