#include "http/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <future>
#include <thread>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "base/log.h"
#include "http/session.h"
#include "http/static_files.h"
#include "http/worker_pool.h"

namespace http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds kStopTime{10};
constexpr std::chrono::milliseconds kAcceptPause{50};

constexpr std::size_t kOtherFiles = 200;  // databases, uploads, the log

// A connection is a file to the system, and the usual soft limit is 1,024 of them. How many we may
// have.
std::size_t raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kOtherFiles;
  limit.rlim_cur = limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

void log_end(std::exception_ptr error) {
  if (error) log::error("a connection was ended by an exception");
}

// Owns the session for as long as it runs.
asio::awaitable<void> serve(tcp::socket socket, Shared& shared) {
  Session session(std::move(socket), shared);
  co_await session.run();
}

// Best effort: what does not fit into the socket's buffer is not sent.
void turn_away(tcp::socket socket) {
  Response busy = problem(503, "http.busy");
  const std::string text =
      answer_head(busy, busy.body.size(), After::close, SystemClock().now()) + busy.body;
  boost::system::error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(text), ignored);
}

}  // namespace

class Server::Impl {
 public:
  Impl(const Router& router, ServerOptions options)
      : options_(std::move(options)),
        files_(options_.static_folder),
        workers_(options_.workers, options_.max_waiting),
        shared_{router, options_, files_, workers_} {}

  ~Impl() { stop(); }

  void start();
  void stop();
  [[nodiscard]] std::uint16_t port() const { return port_; }

 private:
  asio::awaitable<void> accept();
  bool make_room(const tcp::socket& socket);

  const ServerOptions options_;
  const StaticFiles files_;
  WorkerPool workers_;
  Shared shared_;
  asio::io_context io_{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard_{io_.get_executor()};
  tcp::acceptor acceptor_{io_};
  std::uint16_t port_ = 0;
  std::size_t max_connections_ = 0;
  std::promise<void> ended_;
  std::thread thread_;
};

void Server::Impl::start() {
  const std::size_t files = raise_file_limit();
  max_connections_ =
      std::min(options_.max_connections, files > kOtherFiles ? files - kOtherFiles : 1);
  const tcp::endpoint where(asio::ip::make_address(options_.address), options_.port);
  acceptor_.open(where.protocol());
  acceptor_.set_option(tcp::acceptor::reuse_address(true));
  acceptor_.bind(where);
  acceptor_.listen(4096);
  port_ = acceptor_.local_endpoint().port();
  asio::co_spawn(io_, accept(), log_end);
  thread_ = std::thread([this] {
    io_.run();
    ended_.set_value();
  });
}

asio::awaitable<void> Server::Impl::accept() {
  asio::steady_timer pause(io_);
  while (!shared_.stopping) {
    auto [error, socket] = co_await acceptor_.async_accept(kAwait);
    if (error == asio::error::operation_aborted) co_return;
    if (error) {  // no files left, most likely: wait for one
      pause.expires_after(kAcceptPause);
      co_await pause.async_wait(kAwait);
    } else if (!make_room(socket)) {
      turn_away(std::move(socket));
    } else {
      asio::co_spawn(io_, serve(std::move(socket), shared_), log_end);
    }
  }
}

// Who is idle can come again without noticing; who is being served is not sent away.
bool Server::Impl::make_room(const tcp::socket& socket) {
  boost::system::error_code gone;
  const auto same = shared_.of_address.find(socket.remote_endpoint(gone).address().to_string());
  const std::size_t of_one = options_.max_of_one_address;
  if (of_one != 0 && same != shared_.of_address.end() && same->second >= of_one) return false;
  if (shared_.sessions.size() < max_connections_) return true;
  if (shared_.idle.empty()) return false;
  shared_.idle.front()->end();
  return true;
}

void Server::Impl::stop() {
  if (thread_.joinable()) {
    asio::post(io_, [this] {
      shared_.stopping = true;
      acceptor_.close();
      while (!shared_.idle.empty()) shared_.idle.front()->end();
      shared_.streams.stop();
    });
    guard_.reset();
    if (ended_.get_future().wait_for(kStopTime) == std::future_status::timeout) io_.stop();
    thread_.join();
  }
  workers_.stop();
}

Server::Server(const Router& router, ServerOptions options)
    : impl_(std::make_unique<Impl>(router, std::move(options))) {}

Server::~Server() = default;

void Server::start() { impl_->start(); }
std::uint16_t Server::port() const { return impl_->port(); }
void Server::stop() { impl_->stop(); }

}  // namespace http
