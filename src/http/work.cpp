#include "http/work.h"

#include <memory>
#include <utility>

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace http {

namespace asio = boost::asio;

// The worker's last act is to hand the only reference to the waiting coroutine back to the io
// thread, so that the coroutine is never touched by two threads.
asio::awaitable<Response> answered_by(WorkerPool& workers, const Router& router, std::string whose,
                                      Request& request) {
  const auto executor = co_await asio::this_coro::executor;
  const auto start = [&, executor](auto handler) {
    auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
    const auto finish = [executor](auto& whom, Response response) {
      asio::post(executor, [whom = std::move(whom), response = std::move(response)]() mutable {
        (*whom)(std::move(response));
      });
    };
    const bool taken = workers.add(whose, [&router, &request, finish, waiting]() mutable {
      finish(waiting, router.answer(request));
    });
    if (!taken) finish(waiting, problem(503, "http.busy"));
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(
      start, asio::use_awaitable);
}

}  // namespace http
