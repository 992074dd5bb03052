// One connection: reads requests one after the other, has them answered, writes the answers. Only
// for server.cpp: includes Beast.
#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <map>
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
#include "http/streams.h"
#include "http/worker_pool.h"

namespace http {

class Session;

// What all sessions share. Only the io thread touches what follows `workers`.
struct Shared {
  const Router& router;
  const ServerOptions& options;
  const StaticFiles& files;
  WorkerPool& workers;
  Streams streams{router, workers, options};
  std::set<Session*> sessions = {};
  std::map<std::string, std::size_t> of_address = {};  // how many sessions
  std::list<Session*> idle = {};                       // waiting for a request, the longest first
  std::list<Session*> writing = {};  // having their answer taken, the longest first
  std::size_t body_bytes = 0;        // of the bodies that are in memory
  std::size_t answer_bytes = 0;      // of the answers that are in memory
  bool stopping = false;
};

// A place in one of these lists, for as long as it lives.
class Place {
 public:
  Place(std::list<Session*>& list, Session* who) : list_(list), at_(list.insert(list.end(), who)) {}
  ~Place() { list_.erase(at_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

 private:
  std::list<Session*>& list_;
  std::list<Session*>::iterator at_;
};

// The memory of an answer while it is being taken. Too much of it: the sessions that have been at
// it longest are ended.
class Taking {
 public:
  Taking(Shared& shared, Session* who, std::size_t bytes);
  ~Taking() { shared_.answer_bytes -= bytes_; }
  Taking(const Taking&) = delete;
  Taking& operator=(const Taking&) = delete;

 private:
  Shared& shared_;
  Place place_;
  std::size_t bytes_;
};

class Reservation;

class Session {
 public:
  Session(boost::asio::ip::tcp::socket socket, Shared& shared);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  boost::asio::awaitable<void> run();
  // Hangs up, whatever it is doing.
  void end();

 private:
  template <class T>
  using Awaitable = boost::asio::awaitable<T>;

  // What to send: a response with its own body or with that of a static file.
  struct Answer {
    Response response;
    std::string pattern = "-";  // for the log
    After after = After::keep_alive;
    std::optional<std::string_view> file = {};
    std::string peer = {};  // of a stream

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
  Awaitable<BodyRead> read_body(const Head& head, std::size_t max, Reservation& memory,
                                std::string& body);
  static BodyRead why(boost::system::error_code error);
  Awaitable<bool> say_continue();
  static std::string whose(const Request& request);
  Awaitable<Response> work(Request& request);

  // A stream, where there is room for one more of this peer.
  void admit(Answer& made, const std::string& peer) const;

  Awaitable<bool> write(const Answer& answer, Method method);
  Awaitable<bool> write_stream(const Answer& answer, Method method);
  Awaitable<bool> send(const std::string& piece);
  Awaitable<bool> write_pieces(const Answer& answer, Method method);
  Awaitable<void> refuse(int status, const char* code, const char* part);
  Awaitable<void> linger();
  Request request_of(Head& head) const;

  boost::beast::tcp_stream stream_;
  Shared& shared_;
  boost::beast::flat_buffer buffer_;  // starts with the head while a request is being read
  std::size_t head_size_ = 0;
  std::string peer_;
  std::optional<Place> idle_;     // while it waits for a next request
  std::optional<Taking> taking_;  // while its answer is being taken
};

}  // namespace http
