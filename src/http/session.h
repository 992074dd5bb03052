// One connection: reads requests one after the other, has them answered, writes the answers. Only
// for server.cpp: includes Beast.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include "http/answer_head.h"
#include "http/head.h"
#include "http/router.h"
#include "http/server.h"
#include "http/static_files.h"
#include "http/worker_pool.h"

namespace http {

class Session;

// What all sessions share. Only the io thread touches the last three.
struct Shared {
  const Router& router;
  const ServerOptions& options;
  const StaticFiles& files;
  WorkerPool& workers;
  std::set<Session*> sessions = {};
  std::size_t body_bytes = 0;  // reserved for the bodies that are in memory
  bool stopping = false;
};

class Session {
 public:
  Session(boost::asio::ip::tcp::socket socket, Shared& shared);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  boost::asio::awaitable<void> run();
  // Ends it if it waits for a next request.
  void end_if_idle();

 private:
  template <class T>
  using Awaitable = boost::asio::awaitable<T>;

  // What to send: a response with its own body or with that of a static file.
  struct Answer {
    Response response;
    std::string pattern = "-";  // for the log
    After after = After::keep_alive;
    std::optional<std::string_view> file = {};

    [[nodiscard]] std::string_view body() const { return file.value_or(response.body); }
  };
  enum class BodyRead { whole, too_large, broken, no_memory, gone };

  // The size of the next head in buffer_; nothing if the client has gone, was too slow, or was told
  // what is wrong.
  Awaitable<std::optional<std::size_t>> receive_head();
  Awaitable<std::optional<Head>> read_head();
  // Nothing: the client has gone.
  Awaitable<std::optional<Answer>> answer(Head head);
  Awaitable<std::optional<Answer>> answer_route(const Route& route, Request request,
                                                const Head& head);
  Answer answer_without_route(Request& request, const Head& head);
  Awaitable<BodyRead> read_body(const Head& head, std::size_t max, std::string& body);
  Awaitable<bool> say_continue();
  Awaitable<Response> work(Request& request);

  Awaitable<bool> write(const Answer& answer, Method method);
  Awaitable<void> refuse(int status, const char* code, const char* part);
  Awaitable<void> linger();
  Request request_of(Head& head) const;

  boost::beast::tcp_stream stream_;
  Shared& shared_;
  boost::beast::flat_buffer buffer_;  // starts with the head while a request is being read
  std::size_t head_size_ = 0;
  std::string peer_;
  bool idle_ = false;
};

}  // namespace http
