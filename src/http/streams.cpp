#include "http/streams.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/work.h"

namespace http {
namespace {

namespace asio = boost::asio;

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr auto kAlive = "event: alive\ndata:\n\n";
constexpr auto kWhose = "streams";  // their line among those of the workers' clients

// A line feed would end the field that it stands in.
std::string event_of(const std::string& id, const std::string& body) {
  std::string text = "id: " + id + "\ndata: ";
  for (const char c : body) {
    if (c == '\n') {
      text += "\ndata: ";
    } else if (c != '\r') {
      text += c;
    }
  }
  return text + "\n\n";
}

std::string etag_of(const Response& response) {
  const auto found =
      std::ranges::find(response.headers, "ETag", &std::pair<std::string, std::string>::first);
  return found == response.headers.end() ? "" : found->second;
}

}  // namespace

Follower::Follower(Streams& streams, const std::string& path, std::string peer,
                   asio::any_io_executor executor)
    : streams_(streams),
      peer_(std::move(peer)),
      timer_(executor, asio::steady_timer::time_point::max()) {
  topic_ = streams_.join(*this, path, peer_, executor);
}

Follower::~Follower() { streams_.leave(*this, topic_->path, peer_); }

void Follower::leave() {
  gone_ = true;
  wake();
}

asio::awaitable<std::string> Follower::next() {
  timer_.expires_after(std::chrono::seconds(streams_.options_.alive_seconds));
  for (;;) {
    if (gone_ || topic_->over || streams_.stopping_) co_return "";
    if (topic_->turn != told_) {
      told_ = topic_->turn;
      co_return topic_->text;
    }
    const auto [woken] = co_await timer_.async_wait(kAwait);
    if (!woken) co_return kAlive;
  }
}

Streams::Streams(const Router& router, WorkerPool& workers, const ServerOptions& options)
    : router_(router), workers_(workers), options_(options) {}

bool Streams::has_room(const std::string& peer) const {
  const auto same = of_peer_.find(peer);
  const std::size_t of_one = same == of_peer_.end() ? 0 : same->second;
  return !stopping_ && count_ < options_.max_streams &&
         of_one < options_.max_streams_of_one_address;
}

void Streams::stop() {
  stopping_ = true;
  for (asio::steady_timer* pause : pauses_) pause->cancel();
  for (const auto& [path, followers] : among_) {
    for (Follower* each : followers) each->wake();
  }
}

std::shared_ptr<Topic> Streams::join(Follower& follower, const std::string& path,
                                     const std::string& peer,
                                     const asio::any_io_executor& executor) {
  ++count_;
  ++of_peer_[peer];
  among_[path].insert(&follower);
  std::shared_ptr<Topic> topic = topics_[path];
  if (topic) return topic;
  topic = std::make_shared<Topic>(Topic{.path = path});
  topics_[path] = topic;
  // It runs at once, and on a server that stops it is over and taken off the list at once too.
  asio::co_spawn(executor, watch(topic), asio::detached);
  return topic;
}

void Streams::leave(Follower& follower, const std::string& path, const std::string& peer) {
  --count_;
  if (--of_peer_[peer] == 0) of_peer_.erase(peer);
  among_[path].erase(&follower);
  if (among_[path].empty()) among_.erase(path);
}

asio::awaitable<void> Streams::watch(std::shared_ptr<Topic> topic) {
  asio::steady_timer pause(co_await asio::this_coro::executor);
  pauses_.insert(&pause);
  while (!stopping_ && !topic->over && among_.contains(topic->path)) {
    co_await look(*topic);
    pause.expires_after(std::chrono::milliseconds(options_.look_milliseconds));
    if (!stopping_ && !topic->over) co_await pause.async_wait(kAwait);
  }
  pauses_.erase(&pause);
  topics_.erase(topic->path);
}

// Asks for it as anybody would who has the last state.
asio::awaitable<void> Streams::look(Topic& topic) {
  Request request{.method = Method::get, .path = topic.path};
  if (!topic.seen.empty()) request.headers.emplace("if-none-match", topic.seen);
  const Response response = co_await answered_by(workers_, router_, kWhose, request);
  if (response.status == 304) co_return;
  if (response.status == 200) {
    topic.seen = etag_of(response);
    topic.text = event_of(topic.seen, response.body);
    ++topic.turn;
  } else {
    topic.over = true;
  }
  wake(topic);
}

void Streams::wake(const Topic& topic) {
  const auto followers = among_.find(topic.path);
  if (followers == among_.end()) return;
  for (Follower* each : followers->second) each->wake();
}

}  // namespace http
