// Answers without an end (server-sent events). Everyone who follows a path is told its state at
// once and each new one. One look serves all who follow a path; nobody waits for another's slow
// line, because only the newest state is kept and each takes it when he is ready. Used by the io
// thread alone; a stream holds no worker. Only for files of this room: includes Asio.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include "http/router.h"
#include "http/server.h"
#include "http/worker_pool.h"

namespace http {

class Streams;

// What is followed by one or many.
struct Topic {
  std::string path;
  std::string seen;  // the ETag of the newest state
  std::string text;  // that state as it goes over the wire
  std::size_t turn = 0;
  bool over = false;
};

// One who follows a path.
class Follower {
 public:
  Follower(Streams& streams, const std::string& path, std::string peer,
           boost::asio::any_io_executor executor);
  ~Follower();
  Follower(const Follower&) = delete;
  Follower& operator=(const Follower&) = delete;

  // What to send next: a state he was not told yet or, after some seconds without one, a sign of
  // life. Empty: it is over.
  boost::asio::awaitable<std::string> next();
  // He has gone: next() says that it is over.
  void leave();
  void wake() { timer_.cancel(); }

 private:
  Streams& streams_;
  std::shared_ptr<Topic> topic_;
  const std::string peer_;
  boost::asio::steady_timer timer_;
  std::size_t told_ = 0;  // the turn of the topic
  bool gone_ = false;
};

class Streams {
 public:
  Streams(const Router& router, WorkerPool& workers, const ServerOptions& options);

  // For one more that this peer follows.
  [[nodiscard]] bool has_room(const std::string& peer) const;
  void stop();

 private:
  friend class Follower;
  std::shared_ptr<Topic> join(Follower& follower, const std::string& path, const std::string& peer,
                              const boost::asio::any_io_executor& executor);
  void leave(Follower& follower, const std::string& path, const std::string& peer);
  // Looks as long as somebody follows.
  boost::asio::awaitable<void> watch(std::shared_ptr<Topic> topic);
  boost::asio::awaitable<void> look(Topic& topic);
  void wake(const Topic& topic);

  const Router& router_;
  WorkerPool& workers_;
  const ServerOptions& options_;
  std::map<std::string, std::shared_ptr<Topic>> topics_;           // by path, while watched
  std::map<std::string, std::set<Follower*>, std::less<>> among_;  // by path
  std::map<std::string, std::size_t> of_peer_;
  std::size_t count_ = 0;
  std::set<boost::asio::steady_timer*> pauses_;
  bool stopping_ = false;
};

}  // namespace http
