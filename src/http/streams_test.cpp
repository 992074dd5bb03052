#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "http/etag.h"
#include "http/testing.h"

namespace http {
namespace {

using testing::exchange;
using testing::header_of;
using testing::status_of;
using testing::Wire;

constexpr int kNever = 3'600'000;  // milliseconds
constexpr auto kFollow = "GET /api/board/stream HTTP/1.1\r\nHost: x\r\n\r\n";

// Something that changes, and a stream of it.
struct Board {
  std::atomic<int> state{1}, looks{0};
  std::atomic<bool> gone{false};
  std::string padding = {};

  Router router() {
    Router made;
    made.add(Method::get, "/api/board", [this](const Request& request) -> Result<Response> {
      ++looks;
      if (gone) return fail(ErrorKind::not_found, "reception.not_found");
      const int now = state;
      Response response{.headers = {{"ETag", etag(now)}},
                        .body = "{\"state\":" + std::to_string(now) + padding + "}"};
      if (request.header("if-none-match") == etag(now)) response = {.status = 304};
      return response;
    });
    made.add(Method::get, "/api/board/stream",
             [](const Request&) -> Result<Response> { return stream_of("/api/board"); });
    return made;
  }
};

struct Streaming {
  explicit Streaming(Board& board, ServerOptions options = {})
      : router(board.router()), server(router, on_a_free_port(std::move(options))) {
    server.start();
  }
  static ServerOptions on_a_free_port(ServerOptions options) {
    options.port = 0;
    return options;
  }
  [[nodiscard]] std::unique_ptr<Wire> follower() const {
    auto wire = std::make_unique<Wire>(server.port());
    wire->send(kFollow);
    return wire;
  }
  // The first that is let in.
  [[nodiscard]] std::unique_ptr<Wire> admitted() const {
    for (;;) {
      auto wire = follower();
      if (status_of(wire->until("\r\n\r\n")) == 200) return wire;
    }
  }

  const Router router;
  Server server;
};

std::string event(int state) {
  return "id: " + etag(state) + "\ndata: {\"state\":" + std::to_string(state) + "}\n\n";
}

TEST(Streams, tell_the_state_at_once_and_each_new_one) {
  Board board;
  const Streaming it(board, {.look_milliseconds = 5});
  const auto wire = it.follower();
  const std::string head = wire->until("\r\n\r\n");
  EXPECT_EQ(status_of(head), 200);
  EXPECT_EQ(header_of(head, "Content-Type"), "text/event-stream");
  EXPECT_EQ(header_of(head, "Content-Length"), "");
  EXPECT_EQ(header_of(head, "Cache-Control"), "no-store");
  EXPECT_EQ(wire->until("}\n\n"), "retry: 1000\n\n" + event(1));
  for (board.state = 2; board.state < 6; ++board.state) {
    EXPECT_EQ(wire->until("}\n\n"), event(board.state));
  }
}

TEST(Streams, one_look_serves_all_who_follow) {
  Board board;
  const Streaming it(board, {.workers = 1, .look_milliseconds = kNever});
  std::vector<std::unique_ptr<Wire>> all;
  for (int i = 0; i < 30; ++i) {
    all.push_back(it.follower());
    EXPECT_NE(all.back()->until("}\n\n").find(event(1)), std::string::npos);
  }
  EXPECT_EQ(board.looks, 1);
  EXPECT_EQ(status_of(exchange(it.server.port(), "GET /api/board HTTP/1.1\r\nHost: x\r\n\r\n")),
            200)
      << "none of them holds the only worker";
}

TEST(Streams, say_that_they_are_alive) {
  Board board;
  const Streaming it(board, {.look_milliseconds = kNever, .alive_seconds = 1});
  const auto wire = it.follower();
  EXPECT_TRUE(wire->until("event: alive\ndata:\n\n").ends_with("event: alive\ndata:\n\n"));
}

TEST(Streams, are_only_so_many) {
  struct {
    ServerOptions options;
    const char* because;
  } const cases[] = {{{.max_streams = 2}, "in all"}, {{.max_streams_of_one_address = 2}, "of one"}};
  for (const auto& each : cases) {
    Board board;
    const Streaming it(board, each.options);
    auto first = it.admitted(), second = it.admitted();
    const auto third = it.follower();
    const std::string refused = third->answer();
    EXPECT_EQ(status_of(refused), 503) << each.because;
    EXPECT_NE(header_of(refused, "Retry-After"), "") << each.because;
    first.reset();
    EXPECT_TRUE(it.admitted()) << "the place of who hung up is free again";
  }
}

TEST(Streams, end_when_what_they_follow_is_gone) {
  Board board;
  const Streaming it(board, {.look_milliseconds = 5});
  const auto wire = it.follower();
  wire->until("}\n\n");
  board.gone = true;
  EXPECT_EQ(wire->rest(), "");
  board.gone = false;
  EXPECT_NE(it.follower()->until("}\n\n").find(event(1)), std::string::npos) << "and come again";
}

TEST(Streams, end_when_the_server_stops) {
  Board board;
  Streaming it(board, {.look_milliseconds = kNever});
  const auto wire = it.follower();
  wire->until("}\n\n");
  it.server.stop();
  EXPECT_EQ(wire->rest(), "");
}

TEST(Streams, who_takes_nothing_is_given_up) {
  Board board;
  board.padding = ",\"x\":\"" + std::string(20'000'000, 'x') + "\"";
  const Streaming it(board, {.write_seconds = 1, .max_streams = 1, .look_milliseconds = 5});
  const auto slow = it.follower();
  slow->until_answered();
  EXPECT_TRUE(it.admitted());
}

TEST(Streams, have_a_head_alone_for_who_asks_for_it) {
  Board board;
  const Streaming it(board);
  const std::string answer =
      exchange(it.server.port(), "HEAD /api/board/stream HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_EQ(testing::body_of(answer), "");
  EXPECT_EQ(board.looks, 0);
}

}  // namespace
}  // namespace http
