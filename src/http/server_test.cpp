#include "http/server.h"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <memory>
#include <thread>

#include <gtest/gtest.h>

#include "db/database.h"
#include "http/testing.h"

namespace http {
namespace {

using namespace std::string_literals;
using testing::body_of;
using testing::exchange;
using testing::header_of;
using testing::status_of;
using testing::Wire;

Response said(std::string text) { return {.content_type = "text/plain", .body = std::move(text)}; }

// Answers with what it was asked, so that a test sees what the rooms would see.
Router router() {
  Router made;
  made.add(Method::get, "/api/echo/{id}", [](const Request& request) -> Result<Response> {
    return said(request.part("id") + " " + std::string(name_of(request.method)));
  });
  made.add(
      Method::post, "/api/echo",
      [](const Request& request) -> Result<Response> { return said(request.body); }, 100'000);
  made.add(Method::get, "/api/peer",
           [](const Request& request) -> Result<Response> { return said(request.peer); });
  made.add(Method::get, "/api/bug",
           [](const Request&) -> Result<Response> { throw std::runtime_error("a secret name"); });
  made.add(Method::get, "/api/gone",
           [](const Request&) -> Result<Response> { throw db::Unavailable("disk full"); });
  made.add(Method::get, "/api/large",
           [](const Request&) -> Result<Response> { return said(std::string(3'000'000, 'x')); });
  made.add(Method::get, "/api/forged", [](const Request&) -> Result<Response> {
    return Response{.headers = {{"X-Name", "a\r\nSet-Cookie: b=c"}}};
  });
  return made;
}

class Running {
 public:
  explicit Running(ServerOptions options = {}, Router table = router())
      : router_(std::move(table)), server_(router_, with_free_port(std::move(options))) {
    server_.start();
  }
  [[nodiscard]] std::uint16_t port() const { return server_.port(); }
  [[nodiscard]] Wire wire() const { return Wire(port()); }
  [[nodiscard]] std::string get(const std::string& path) const {
    return exchange(port(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  }
  void stop() { server_.stop(); }

 private:
  static ServerOptions with_free_port(ServerOptions options) {
    options.port = 0;
    return options;
  }
  const Router router_;
  Server server_;
};

std::string post(std::string_view headers, std::string_view body = {}) {
  return "POST /api/echo HTTP/1.1\r\nHost: x\r\n" + std::string(headers) + "\r\n\r\n" +
         std::string(body);
}

TEST(Server, answers_with_a_complete_head) {
  const Running server;
  const std::string answer = server.get("/api/echo/7?x=1");
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_EQ(body_of(answer), "7 GET");
  EXPECT_EQ(header_of(answer, "Content-Length"), "5");
  EXPECT_EQ(header_of(answer, "Connection"), "close");
  EXPECT_EQ(header_of(answer, "Date").size(), 29u);
}

TEST(Server, every_answer_carries_the_security_headers) {
  const Running server;
  for (const std::string& answer :
       {server.get("/api/echo/7"), server.get("/nowhere"), server.get("/api/bug"),
        exchange(server.port(), "nonsense\r\n\r\n")}) {
    EXPECT_TRUE(header_of(answer, "Content-Security-Policy").starts_with("default-src 'none'; "));
    EXPECT_EQ(header_of(answer, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header_of(answer, "Referrer-Policy"), "no-referrer");
    EXPECT_EQ(header_of(answer, "Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_EQ(header_of(answer, "Cross-Origin-Resource-Policy"), "same-origin");
    EXPECT_EQ(header_of(answer, "Cache-Control"), "no-store");
    EXPECT_NE(header_of(answer, "Permissions-Policy").find("camera=()"), std::string::npos);
    EXPECT_EQ(header_of(answer, "Server"), "");
  }
}

struct Case {
  std::string bytes;
  int status;
  const char* because;
};

// A server that could be misled goes on reading; this one says no and closes.
TEST(Server, closes_after_a_malformed_request) {
  const Running server;
  const std::string hidden = "GET /api/echo/hidden HTTP/1.1\r\nHost: x\r\n\r\n";
  const Case cases[] = {
      {post("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n" + hidden), 400, "both"},
      {post("Transfer-Encoding: identity\r\nContent-Length: 0", hidden), 400, "not chunked"},
      {post("Transfer-Encoding: chunked, identity", "0\r\n\r\n" + hidden), 400, "two codings"},
      {post("Content-Length: 0\r\nContent-Length: " + std::to_string(hidden.size()), hidden), 400,
       "two lengths"},
      {post("Content-Length: 0x10", hidden), 400, "a length in hexadecimal"},
      {post("Transfer-Encoding: chunked", "zz\r\nhello\r\n0\r\n\r\n" + hidden), 400, "a bad chunk"},
      {post("Transfer-Encoding: chunked", "5\nhello\n0\n\n" + hidden), 400, "bare line feeds"},
      {"BREW /api/echo/7 HTTP/1.1\r\nHost: x\r\n\r\n" + hidden, 400, "an unknown method"},
      {"GET /api/echo/7 HTTP/1.1\r\n\r\n" + hidden, 400, "no host"},
      {"GET /api/echo/7 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + hidden, 400, "two hosts"},
      {"GET /api/echo/7 HTTP/1.1\r\nHost: x\r\nA: b\r\n c: d\r\n\r\n" + hidden, 400, "folded"},
      {"GET /api/echo/7 HTTP/1.1\nHost: x\n\n" + hidden, 400, "bare line feeds"},
      {"GET /api/echo/7 HTTP/1.1\r\nHost: x\r\nA: \x01\r\n\r\n" + hidden, 400, "a control"},
      {"GET api/echo/7 HTTP/1.1\r\nHost: x\r\n\r\n" + hidden, 400, "no slash"},
      {"GET /api/%2e%2e/echo HTTP/1.1\r\nHost: x\r\n\r\n" + hidden, 400, "up"},
      {"GET /api/echo/%00 HTTP/1.1\r\nHost: x\r\n\r\n" + hidden, 400, "NUL"},
      {"GET /api/echo/7?a=1&a=2 HTTP/1.1\r\nHost: x\r\n\r\n" + hidden, 400, "a name twice"},
      {"\r\n" + hidden, 400, "an empty line first"},
      {"\x16\x03\x01\x02"s, 400, "TLS on a plain port"},
      {"GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(17'000, 'a'), 431, "a head without end"},
  };
  for (const Case& c : cases) {
    const std::string answer = exchange(server.port(), c.bytes);
    EXPECT_EQ(status_of(answer), c.status) << c.because;
    EXPECT_EQ(header_of(answer, "Connection"), "close") << c.because;
    EXPECT_EQ(answer.find("hidden GET"), answer.npos) << c.because;
    EXPECT_EQ(json::parse(body_of(answer))->at("status"), c.status) << c.because;
  }
}

TEST(Server, reads_bodies_of_either_kind) {
  const Running server;
  const std::string large(99'000, 'y');
  EXPECT_EQ(body_of(exchange(server.port(), post("Content-Length: 99000", large))), large);
  EXPECT_EQ(body_of(exchange(server.port(), post("Transfer-Encoding: chunked",
                                                 "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"))),
            "abcde");
  EXPECT_EQ(status_of(exchange(server.port(), post("Content-Length: 5", "abc"))), 0)
      << "a body cut off is no request";
}

TEST(Server, takes_a_head_of_any_size_it_allows) {
  const Running server;
  const std::string padding(16'000, 'p');
  EXPECT_EQ(body_of(exchange(server.port(),
                             post("X-Padding: " + padding + "\r\nContent-Length: 3", "abc"))),
            "abc");
}

TEST(Server, refuses_a_body_that_is_too_large_without_reading_it) {
  const Running server;
  const std::string answer = exchange(server.port(), post("Content-Length: 100001"));
  EXPECT_EQ(status_of(answer), 413);
  EXPECT_EQ(header_of(answer, "Connection"), "close");
  EXPECT_EQ(status_of(exchange(server.port(), post("Transfer-Encoding: chunked",
                                                   "20000\r\n" + std::string(0x20000, 'x')))),
            413)
      << "found out on the way";
  EXPECT_EQ(status_of(exchange(server.port(),
                               post("Content-Length: 30000000", std::string(30'000'000, 'x')))),
            413)
      << "the answer reaches one who is still sending";
}

TEST(Server, bodies_have_a_share_of_the_memory) {
  const Running server({.max_body_bytes = 50'000});
  EXPECT_EQ(
      status_of(exchange(server.port(), post("Content-Length: 90000", std::string(90'000, 'x')))),
      503);
  Wire promising(server.port());
  promising.send(post("Content-Length: 90000"));
  EXPECT_EQ(status_of(exchange(server.port(), post("Content-Length: 3", "abc"))), 200);
}

TEST(Server, says_continue_only_before_a_body_it_wants) {
  const Running server;
  Wire wire(server.port());
  wire.send(post("Content-Length: 3\r\nExpect: 100-continue"));
  EXPECT_EQ(status_of(wire.answer()), 100);
  wire.send("abc");
  EXPECT_EQ(body_of(wire.answer()), "abc");
  const std::string refused =
      exchange(server.port(), post("Content-Length: 100001\r\nExpect: 100-continue"));
  EXPECT_EQ(status_of(refused), 413);
}

TEST(Server, keeps_a_connection_and_answers_in_order) {
  const Running server;
  Wire wire(server.port());
  std::string requests;
  for (int i = 0; i < 50; ++i) {
    requests += "GET /api/echo/" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    requests += post("Content-Length: 1", "b");
  }
  wire.send(requests);
  for (int i = 0; i < 50; ++i) {
    const std::string answer = wire.answer();
    EXPECT_EQ(body_of(answer), std::to_string(i) + " GET");
    EXPECT_EQ(header_of(answer, "Connection"), "keep-alive");
    EXPECT_EQ(body_of(wire.answer()), "b");
  }
  wire.send("GET /api/nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(header_of(wire.answer(), "Connection"), "keep-alive") << "not found is not malformed";
}

TEST(Server, takes_a_request_byte_by_byte) {
  const Running server;
  Wire wire(server.port());
  for (const char c : post("Content-Length: 3", "abc")) wire.send({&c, 1});
  EXPECT_EQ(body_of(wire.answer()), "abc");
}

TEST(Server, gives_head_the_head_of_get) {
  const Running server;
  const std::string answer =
      exchange(server.port(), "HEAD /api/echo/7 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_EQ(header_of(answer, "Content-Length"), "6");
  EXPECT_EQ(body_of(answer), "");
}

TEST(Server, tells_which_methods_a_path_has) {
  const Running server;
  const std::string answer =
      exchange(server.port(), "DELETE /api/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(status_of(answer), 405);
  EXPECT_EQ(header_of(answer, "Allow"), "POST");
}

TEST(Server, tells_nothing_of_what_went_wrong_inside) {
  const Running server;
  const std::string bug = server.get("/api/bug");
  EXPECT_EQ(status_of(bug), 500);
  EXPECT_EQ(bug.find("secret"), bug.npos);
  const std::string gone = server.get("/api/gone");
  EXPECT_EQ(status_of(gone), 503);
  EXPECT_NE(header_of(gone, "Retry-After"), "");
  EXPECT_EQ(gone.find("disk"), gone.npos);
}

TEST(Server, a_header_of_an_answer_stays_one_line) {
  const Running server;
  EXPECT_EQ(header_of(server.get("/api/forged"), "Set-Cookie"), "");
}

TEST(Server, sends_a_large_answer_whole) {
  const Running server;
  EXPECT_EQ(body_of(server.get("/api/large")).size(), 3'000'000u);
}

TEST(Server, believes_a_forwarded_address_only_if_told_to) {
  const std::string request =
      "GET /api/peer HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 1.1.1.1, 2.2.2.2\r\n"
      "Connection: close\r\n\r\n";
  EXPECT_EQ(body_of(exchange(Running().port(), request)), "127.0.0.1");
  EXPECT_EQ(body_of(exchange(Running({.trust_forwarded = true}).port(), request)), "2.2.2.2")
      << "the one our proxy wrote";
}

TEST(Server, serves_two_hundred_connections_at_once) {
  const Running server;
  std::vector<std::unique_ptr<Wire>> wires;
  for (int i = 0; i < 200; ++i) wires.push_back(std::make_unique<Wire>(server.port()));
  for (int i = 0; i < 200; ++i)
    wires[i]->send("GET /api/echo/" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n");
  for (int i = 0; i < 200; ++i) EXPECT_EQ(body_of(wires[i]->answer()), std::to_string(i) + " GET");
}

TEST(Server, turns_away_more_connections_than_it_may_have) {
  const Running server({.max_connections = 1});
  Wire first(server.port());
  first.send("GET /api/echo/1 HTTP/1.1\r\nHost: x\r\n");
  std::string refused;
  while (refused.empty()) {  // until the first has been heard
    first.send("A: b\r\n");
    refused = exchange(server.port(), "");
  }
  EXPECT_EQ(status_of(refused), 503);
  first.send("\r\n");
  EXPECT_EQ(status_of(first.answer()), 200) << "who is being served stays in";
}

TEST(Server, lets_a_newcomer_in_for_who_has_been_idle_longest) {
  const Running server({.max_connections = 3});
  std::vector<std::unique_ptr<Wire>> idle;
  for (int i = 0; i < 3; ++i) {
    idle.push_back(std::make_unique<Wire>(server.port()));
    idle.back()->send("GET /api/echo/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(status_of(idle.back()->answer()), 200);
  }
  Wire newcomer(server.port());
  newcomer.send("GET /api/echo/2 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(status_of(newcomer.answer()), 200);
  EXPECT_EQ(idle[0]->rest(), "") << "closed";
  idle[1]->send("GET /api/echo/3 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(status_of(idle[1]->answer()), 200);
}

TEST(Server, one_address_has_only_so_many_connections) {
  const Running server({.max_of_one_address = 2});
  Wire first(server.port()), second(server.port());
  for (Wire* wire : {&first, &second}) {
    wire->send("GET /api/echo/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(status_of(wire->answer()), 200);
  }
  Wire third(server.port());
  EXPECT_EQ(status_of(third.rest()), 503);
}

// A handler that waits until the test lets it go on.
struct Gate {
  std::promise<void> entered;
  std::promise<void> opened;
  Router router() {
    Router made;
    made.add(Method::get, "/api/wait",
             [this, open = opened.get_future().share()](const Request&) -> Result<Response> {
               entered.set_value();
               open.wait();
               return said("done");
             });
    made.add(Method::get, "/api/quick",
             [](const Request&) -> Result<Response> { return said("quick"); });
    return made;
  }
};

TEST(Server, says_it_is_busy_when_its_queue_is_full) {
  Gate gate;
  const Running server({.workers = 1, .max_waiting = 1}, gate.router());
  Wire running(server.port()), first(server.port()), second(server.port());
  running.send("GET /api/wait HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.entered.get_future().wait();
  first.send("GET /api/quick HTTP/1.1\r\nHost: x\r\n\r\n");
  second.send("GET /api/quick HTTP/1.1\r\nHost: x\r\n\r\n");
  // One of the two waits, the other is refused; which came first is the network's business.
  std::promise<std::string> earliest;
  std::atomic_flag told = ATOMIC_FLAG_INIT;
  std::vector<int> statuses(2);
  const auto listen = [&](Wire& wire, int& status) {
    const std::string answer = wire.answer();
    status = status_of(answer);
    if (!told.test_and_set()) earliest.set_value(answer);
  };
  std::thread one(listen, std::ref(first), std::ref(statuses[0]));
  std::thread other(listen, std::ref(second), std::ref(statuses[1]));
  const std::string refused = earliest.get_future().get();
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_EQ(header_of(refused, "Retry-After"), "1");
  gate.opened.set_value();
  one.join();
  other.join();
  EXPECT_EQ(statuses[0] + statuses[1], 503 + 200);
  EXPECT_EQ(body_of(running.answer()), "done");
}

TEST(Server, lets_a_running_request_finish_when_it_stops) {
  Gate gate;
  Running server({}, gate.router());
  Wire idle(server.port()), running(server.port());
  running.send("GET /api/wait HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.entered.get_future().wait();
  std::thread stopping([&] { server.stop(); });
  EXPECT_EQ(idle.rest(), "") << "an idle connection is closed at once";
  gate.opened.set_value();
  const std::string answer = running.rest();
  EXPECT_EQ(body_of(answer), "done");
  EXPECT_EQ(header_of(answer, "Connection"), "close");
  stopping.join();
}

class PagesTest : public ::testing::Test {
 protected:
  PagesTest()
      : folder_(std::filesystem::temp_directory_path() / ("pages" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_ / "assets");
    std::ofstream(folder_ / "index.html") << "office";
    std::ofstream(folder_ / "portal.html") << "portal";
    std::ofstream(folder_ / "assets" / "large.js") << std::string(1'000'000, 'j');
  }
  ~PagesTest() override { std::filesystem::remove_all(folder_); }

  const std::filesystem::path folder_;
};

TEST_F(PagesTest, pages_are_served_beside_the_api) {
  const Running server({.static_folder = folder_});
  EXPECT_EQ(body_of(server.get("/matters/7?tab=papers")), "office");
  EXPECT_EQ(body_of(server.get("/portal/follow")), "portal");
  EXPECT_EQ(body_of(server.get("/assets/large.js")).size(), 1'000'000u);
  EXPECT_EQ(body_of(server.get("/api/echo/7")), "7 GET");
  EXPECT_EQ(status_of(server.get("/api/nowhere")), 404) << "the API has no single page";
  EXPECT_EQ(status_of(server.get("/api")), 404);
  EXPECT_EQ(status_of(server.get("/assets/none.js")), 404);
  const std::string page = server.get("/");
  EXPECT_EQ(header_of(page, "Cache-Control"), "no-cache");
  EXPECT_NE(header_of(page, "Content-Security-Policy"), "");
  const std::string known =
      exchange(server.port(), "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: " +
                                  header_of(page, "ETag") + "\r\n\r\n");
  EXPECT_EQ(status_of(known), 304);
  EXPECT_EQ(body_of(known), "");
  const std::string posted =
      exchange(server.port(), "POST /portal HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
  EXPECT_EQ(status_of(posted), 405);
  EXPECT_EQ(header_of(posted, "Allow"), "GET, HEAD");
}

// TIEPDAN_LOG may have silenced the log; what must not be in it is not in it either way.
TEST(Server, the_access_log_knows_what_was_done_but_not_about_whom) {
  ::testing::internal::CaptureStderr();
  {
    const Running server;
    (void)server.get("/api/echo/kin?name=kin");
    (void)server.get("/kin?kin=kin");
    exchange(server.port(), post("X-Kin: kin\r\nCookie: kin=kin\r\nContent-Length: 3", "kin"));
    exchange(server.port(), "GET /kin HTTP/1.1\r\nHost: kin\r\nHost: kin\r\n\r\n");
  }
  const std::string log = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(log.find("kin"), log.npos) << log;
  EXPECT_EQ(log.find("127.0.0.1"), log.npos) << log;
  if (std::getenv("TIEPDAN_LOG")) return;
  EXPECT_NE(log.find(" info GET /api/echo/{id} 200 "), log.npos) << log;
  EXPECT_NE(log.find(" info GET - 404 "), log.npos) << log;
  EXPECT_NE(log.find(" info POST /api/echo 200 "), log.npos) << log;
  EXPECT_NE(log.find(" info - - 400 "), log.npos) << log;
}

// All wait for the same second.
TEST(Server, cuts_off_who_is_too_slow) {
  const Running server({.header_seconds = 1, .body_seconds = 1, .idle_seconds = 1});
  Wire silent(server.port()), half_a_head(server.port()), half_a_body(server.port()),
      idle(server.port());
  half_a_head.send("GET /api/echo/7 HTTP/1.1\r\nHo");
  half_a_body.send(post("Content-Length: 10", "abc"));
  idle.send("GET /api/echo/7 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(status_of(idle.answer()), 200);
  EXPECT_EQ(silent.rest(), "");
  EXPECT_EQ(half_a_head.rest(), "");
  EXPECT_EQ(half_a_body.rest(), "");
  EXPECT_EQ(idle.rest(), "");
}

TEST(Server, cuts_off_who_does_not_take_the_answer) {
  Router large;
  large.add(Method::get, "/api/large",
            [](const Request&) -> Result<Response> { return said(std::string(50'000'000, 'x')); });
  const Running server({.max_connections = 1, .write_seconds = 1}, std::move(large));
  Wire wire(server.port());
  wire.send("GET /api/large HTTP/1.1\r\nHost: x\r\n\r\n");
  int status = 503;
  while (status == 503) {  // until the only place is free again
    Wire next(server.port());
    next.send("GET /api/nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    status = status_of(next.rest());
  }
  EXPECT_LT(wire.rest().size(), 50'000'000u);
}

TEST(Server, answers_that_nobody_takes_do_not_fill_the_memory) {
  Router large;
  large.add(Method::get, "/api/large",
            [](const Request&) -> Result<Response> { return said(std::string(20'000'000, 'x')); });
  const Running server({.max_answer_bytes = 50'000'000}, std::move(large));
  const std::string request = "GET /api/large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  Wire slow(server.port());
  slow.send(request);
  slow.until_answered();
  std::vector<std::unique_ptr<Wire>> also_slow;
  std::size_t whole = 0;
  for (int i = 0; i < 4; ++i) {
    also_slow.push_back(std::make_unique<Wire>(server.port()));
    also_slow.back()->send(request);
    also_slow.back()->until_answered();  // so that who takes his answer came last
    whole += body_of(exchange(server.port(), request)).size();
  }
  EXPECT_EQ(whole, 4 * 20'000'000u) << "who takes the answer gets it";
  EXPECT_LT(slow.rest().size(), 20'000'000u) << "who was slowest was given up";
}

TEST(Server, throws_if_the_port_is_taken) {
  const Running server;
  const Router none;
  Server second(none, {.port = server.port()});
  EXPECT_ANY_THROW(second.start());
}

}  // namespace
}  // namespace http
