// For tests only: a server on a free port, and a client so simple that it can send what no proper
// client would.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/check.h"
#include "http/server.h"

namespace http::testing {

// One connection to 127.0.0.1. Gives up after 10 s.
class Wire {
 public:
  explicit Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(port);
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(::connect(socket_, reinterpret_cast<sockaddr*>(&where), sizeof where) == 0);
  }
  ~Wire() { ::close(socket_); }
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;  // the server has closed: what it said can still be read
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  void end_sending() { ::shutdown(socket_, SHUT_WR); }

  // Waits for the first bytes of an answer, and leaves them to be read.
  void until_answered() { CHECK(!received_.empty() || receive()); }
  // Everything up to and with `text`, or until the server closes.
  std::string until(std::string_view text) {
    while (received_.find(text) == std::string::npos && receive()) {
    }
    const std::size_t at = received_.find(text);
    std::string read = received_.substr(0, at == std::string::npos ? at : at + text.size());
    received_.erase(0, read.size());
    return read;
  }
  // Everything until the server closes.
  std::string rest() {
    while (receive()) {
    }
    return std::exchange(received_, {});
  }
  // One answer with a Content-Length (or none), of a request that is not a HEAD.
  std::string answer() {
    std::size_t end = 0;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
      if (!receive()) return std::exchange(received_, {});
    }
    const std::size_t length = received_.find("Content-Length: ");
    const std::size_t body =
        length < end ? std::strtoul(received_.c_str() + length + 16, nullptr, 10) : 0;
    while (received_.size() < end + 4 + body && receive()) {
    }
    std::string whole = received_.substr(0, end + 4 + body);
    received_.erase(0, whole.size());
    return whole;
  }

 private:
  bool receive() {
    char bytes[16384];
    const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count > 0) received_.append(bytes, static_cast<std::size_t>(count));
    return count > 0;
  }

  int socket_;
  std::string received_;
};

inline int status_of(std::string_view answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::atoi(std::string(answer.substr(9, 3)).c_str()) : 0;
}
inline std::string_view body_of(std::string_view answer) {
  const std::size_t end = answer.find("\r\n\r\n");
  return end == answer.npos ? std::string_view() : answer.substr(end + 4);
}
// The value of a header, or nothing. `name` as the server writes it.
inline std::string header_of(std::string_view answer, std::string_view name) {
  const std::string line = "\r\n" + std::string(name) + ": ";
  const std::size_t at = answer.substr(0, answer.find("\r\n\r\n")).find(line);
  if (at == answer.npos) return {};
  const std::string_view value = answer.substr(at + line.size());
  return std::string(value.substr(0, value.find("\r\n")));
}

// Sends `bytes` on a connection of its own and gives all that comes back.
inline std::string exchange(std::uint16_t port, std::string_view bytes) {
  Wire wire(port);
  wire.send(bytes);
  wire.end_sending();
  return wire.rest();
}

}  // namespace http::testing
