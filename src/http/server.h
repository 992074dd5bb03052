// The door: HTTP/1.1 over Beast, bounded in every direction. One thread reads and writes, a bounded
// pool of workers runs handlers. The access log has method, route pattern, status and milliseconds;
// never a path, a query, an address or a header.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "http/router.h"

namespace http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;      // 0: any free port
  std::size_t workers = 4;        // threads that run handlers
  std::size_t max_waiting = 512;  // requests waiting for a worker; more: 503 with Retry-After
  // For one more than this, who has been idle longest goes; if nobody is idle it is told 503.
  std::size_t max_connections = 12000;
  std::size_t max_of_one_address = 0;  // connections; 0: no limit, as behind a proxy
  int header_seconds = 10;             // to send the whole head
  int body_seconds = 60;               // to send a piece of a body; 50 kB a second on average
  int idle_seconds = 60;               // between requests
  int write_seconds = 60;              // to take a piece of an answer; 5 kB a second on average
  std::size_t max_head = 16 * 1024;
  std::size_t max_body_bytes = 256u << 20;  // of all bodies together that have arrived
  // Of all answers together that are being taken. More: who has been at it longest is given up.
  std::size_t max_answer_bytes = 256u << 20;
  std::size_t max_streams = 400;  // answers without an end; more: 503
  std::size_t max_streams_of_one_address = 40;
  int look_milliseconds = 500;     // between two looks at what streams follow
  int alive_seconds = 5;           // a stream that has nothing to say says so
  std::string static_folder = {};  // built web files; empty: none
  bool trust_forwarded = false;    // take the peer from X-Forwarded-For (behind a proxy of ours)
};

class Server {
 public:
  Server(const Router& router, ServerOptions options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Listens; throws if the port is taken.
  void start();
  [[nodiscard]] std::uint16_t port() const;
  // Stops accepting, lets running requests finish, ends the streams, closes. Waits 10 s for answers
  // to be taken, and as long as a handler runs. Idempotent; the destructor does it too.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace http
