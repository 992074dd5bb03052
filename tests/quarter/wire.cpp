#include "quarter/wire.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>

#include "base/check.h"

namespace quarter {
namespace {

constexpr auto kSocket = "/.s.PGSQL.5432";
constexpr int kLookUp = 50;  // milliseconds between looks whether all is over

sockaddr_un address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  CHECK(path.size() < sizeof address.sun_path);
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return address;
}

bool send_all(int to, const char* bytes, ssize_t count) {
  while (count > 0) {
    const ssize_t sent = ::send(to, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes += sent;
    count -= sent;
  }
  return true;
}

bool pass_answer(int from, int to) {
  std::array<char, 65536> bytes{};
  const ssize_t count = ::recv(from, bytes.data(), bytes.size(), 0);
  return count > 0 && send_all(to, bytes.data(), count);
}

}  // namespace

Wire::Wire(const std::string& folder, const std::string& server_folder)
    : server_(server_folder + kSocket) {
  std::filesystem::create_directories(folder);
  const std::string path = folder + kSocket;
  std::filesystem::remove(path);
  listening_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
  const auto address = address_of(path);
  CHECK(::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  CHECK(::listen(listening_, 16) == 0);
  accepting_ = std::thread([this] { accept_lines(); });
}

Wire::~Wire() {
  stopping_ = true;
  accepting_.join();
  drop_lines();
  for (auto& thread : threads_) thread.join();
  ::close(listening_);
}

void Wire::cut_at(int nth, Heard heard) {
  heard_ = heard;
  left_ = nth;
}

void Wire::cut_now() {
  left_ = 0;
  down_ = true;
  drop_lines();
}

void Wire::mend() {
  left_ = 0;
  down_ = false;
}

void Wire::drop_lines() {
  const std::lock_guard lock(mutex_);
  for (const int socket : sockets_) ::shutdown(socket, SHUT_RDWR);
}

void Wire::accept_lines() {
  while (!stopping_) {
    pollfd waiting{listening_, POLLIN, 0};
    if (::poll(&waiting, 1, kLookUp) <= 0) continue;
    const int office = ::accept(listening_, nullptr, nullptr);
    if (office < 0) continue;
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const auto address = address_of(server_);
    if (down_ ||
        ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      ::close(office);
      ::close(server);
      continue;
    }
    const std::lock_guard lock(mutex_);
    sockets_.insert(sockets_.end(), {office, server});
    threads_.emplace_back([this, office, server] { pass_on(office, server); });
  }
}

bool Wire::pass_message(int office, int server) {
  std::array<char, 65536> bytes{};
  const ssize_t count = ::recv(office, bytes.data(), bytes.size(), 0);
  if (count <= 0) return false;
  const bool last = left_ > 0 && --left_ == 0;
  if (last && heard_ == Heard::no) {
    cut_now();
    return false;
  }
  const bool sent = send_all(server, bytes.data(), count);
  if (last) cut_now();
  return sent && !last;
}

void Wire::pass_on(int office, int server) {
  std::array<pollfd, 2> ends{pollfd{office, POLLIN, 0}, pollfd{server, POLLIN, 0}};
  while (::poll(ends.data(), ends.size(), -1) > 0) {
    if (ends[0].revents && !pass_message(office, server)) break;
    if (ends[1].revents && !pass_answer(server, office)) break;
  }
  const std::lock_guard lock(mutex_);
  std::erase_if(sockets_, [&](int socket) { return socket == office || socket == server; });
  ::close(office);
  ::close(server);
}

}  // namespace quarter
