#include "http/session.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include "base/clock.h"
#include "base/log.h"
#include "http/header_value.h"
#include "http/work.h"

namespace http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using std::chrono::seconds;

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kPiece = 256 * 1024;
constexpr std::size_t kSlowestUpload = 50 * 1000;  // bytes a second
constexpr std::size_t kSlowestReader = 5 * 1000;
constexpr seconds kLingerTime{5};
constexpr std::size_t kLingerBytes = 64u << 20;
constexpr auto kReconnect = "retry: 1000\n\n";  // what a browser waits after a lost line

std::string_view view(const beast::flat_buffer& buffer) {
  return {static_cast<const char*>(buffer.data().data()), buffer.size()};
}

bool in_api(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }

bool sends_no_body(int status, Method method) {
  return method == Method::head || status == 204 || status == 304;
}

// The next piece must come within `patience`, and all of them not slower than so many bytes a
// second.
std::chrono::steady_clock::time_point deadline(std::chrono::steady_clock::time_point started,
                                               int patience, std::size_t bytes,
                                               std::size_t bytes_a_second) {
  const auto now = std::chrono::steady_clock::now();
  return std::min(now, started + seconds(bytes / bytes_a_second)) + seconds(patience);
}

void log_access(std::string_view method, const std::string& pattern, int status,
                std::chrono::steady_clock::time_point started) {
  const auto spent = std::chrono::steady_clock::now() - started;
  const auto tenths = std::chrono::duration_cast<std::chrono::microseconds>(spent).count() / 100;
  log::info(std::string(method) + " " + pattern + " " + std::to_string(status) + " " +
            std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " ms");
}

}  // namespace

// The memory of one body: what has arrived of it, out of what all bodies together may take. Uploads
// leave a quarter to the small ones.
class Reservation {
 public:
  Reservation(Shared& shared, std::size_t max_body)
      : shared_(shared),
        share_(shared.options.max_body_bytes / 4 * (max_body > kSmallBody ? 3 : 4)) {}
  ~Reservation() { shared_.body_bytes -= bytes_; }
  Reservation(const Reservation&) = delete;
  Reservation& operator=(const Reservation&) = delete;

  // False when there is no room for so much.
  [[nodiscard]] bool grow_to(std::size_t bytes) {
    if (shared_.body_bytes - bytes_ + bytes > share_) return false;
    shared_.body_bytes += bytes - bytes_;
    bytes_ = bytes;
    return true;
  }

 private:
  Shared& shared_;
  std::size_t share_;
  std::size_t bytes_ = 0;
};

Taking::Taking(Shared& shared, Session* who, std::size_t bytes)
    : shared_(shared), place_(shared.writing, who), bytes_(bytes) {
  shared_.answer_bytes += bytes_;
  while (shared_.answer_bytes > shared_.options.max_answer_bytes && shared_.writing.front() != who)
    shared_.writing.front()->end();
}

Session::Session(asio::ip::tcp::socket socket, Shared& shared)
    : stream_(std::move(socket)), shared_(shared) {
  error_code ignored;
  const auto end = stream_.socket().remote_endpoint(ignored);
  peer_ = end.address().to_string();
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
  shared_.sessions.insert(this);
  ++shared_.of_address[peer_];
}

Session::~Session() {
  shared_.sessions.erase(this);
  const auto same = shared_.of_address.find(peer_);
  if (--same->second == 0) shared_.of_address.erase(same);
}

void Session::end() {
  idle_.reset();
  taking_.reset();
  stream_.close();
}

Session::Awaitable<void> Session::run() {
  for (;;) {
    std::optional<Head> head = co_await read_head();
    if (!head) co_return;
    const auto started = std::chrono::steady_clock::now();
    const Method method = head->method;
    const std::optional<Answer> made = co_await answer(*std::move(head));
    if (!made) co_return;
    log_access(name_of(method), made->pattern, made->response.status, started);
    const bool taken = co_await write(*made, method);
    if (!taken) co_return;
    if (made->after == After::close) break;
  }
  co_await linger();
}

Session::Awaitable<std::optional<std::size_t>> Session::receive_head() {
  const std::size_t max = shared_.options.max_head;
  std::size_t scanned = 0;
  if (buffer_.size() == 0) idle_.emplace(shared_.idle, this);
  stream_.expires_after(
      seconds(idle_ ? shared_.options.idle_seconds : shared_.options.header_seconds));
  for (;;) {
    const Scan scan = scan_head(view(buffer_), scanned);
    scanned = buffer_.size();
    if (scan.state == Scan::State::broken) {
      co_await refuse(400, "http.broken_request", "header");
      co_return std::nullopt;
    }
    const bool complete = scan.state == Scan::State::complete;
    if (complete && scan.size <= max) co_return scan.size;
    if (complete || scanned >= max) {
      co_await refuse(431, "http.head_too_large", "header");
      co_return std::nullopt;
    }
    const auto room = buffer_.prepare(std::min<std::size_t>(4096, max - scanned));
    const auto [error, count] = co_await stream_.async_read_some(room, kAwait);
    const bool first = idle_.has_value();
    idle_.reset();
    if (error) co_return std::nullopt;
    buffer_.commit(count);
    if (first) stream_.expires_after(seconds(shared_.options.header_seconds));
  }
}

Session::Awaitable<std::optional<Head>> Session::read_head() {
  if (shared_.stopping) co_return std::nullopt;
  const std::optional<std::size_t> size = co_await receive_head();
  if (!size) co_return std::nullopt;
  head_size_ = *size;
  Result<Head> head = parse_head(view(buffer_).substr(0, head_size_));
  if (head) co_return *std::move(head);
  co_await refuse(400, "http.broken_request", head.error().subject.c_str());
  co_return std::nullopt;
}

Request Session::request_of(Head& head) const {
  Request request{.method = head.method,
                  .path = std::move(head.target.path),
                  .query = std::move(head.target.query),
                  .headers = std::move(head.headers),
                  .cookies = std::move(head.cookies),
                  .peer = peer_};
  // The proxy before us adds the address it sees at the end; what stands before could be made up.
  if (const auto forwarded = request.header("x-forwarded-for");
      forwarded && shared_.options.trust_forwarded)
    request.peer = split(*forwarded, ',').back();
  return request;
}

Session::Awaitable<std::optional<Session::Answer>> Session::answer(Head head) {
  Request request = request_of(head);
  std::vector<Method> allowed;
  const Route* route = shared_.router.find(request.method, request.path, request.parts, allowed);
  std::optional<Answer> made;
  if (route)
    made = co_await answer_route(*route, std::move(request), head);
  else
    made = answer_without_route(request, head);
  if (made && (!head.keep_alive || shared_.stopping)) made->after = After::close;
  co_return made;
}

// The body of a request that nobody wants is not read, so the connection cannot go on after it.
Session::Answer Session::answer_without_route(Request& request, const Head& head) {
  Answer made{.response = shared_.router.answer(request)};
  if (head.has_body())
    made.after = After::close;
  else
    buffer_.consume(head_size_);
  if (made.response.status != 404 || in_api(request.path)) return made;
  auto found = shared_.files.find(request);
  if (!found) return made;
  made.pattern = "static";
  made.response = std::move(found->response);
  if (made.response.body.empty()) made.file = found->body;
  return made;
}

Session::Awaitable<std::optional<Session::Answer>> Session::answer_route(const Route& route,
                                                                         Request request,
                                                                         const Head& head) {
  Answer made{.response = {}, .pattern = route.pattern};
  Reservation memory(shared_, route.max_body);
  BodyRead read = BodyRead::whole;
  if (!head.has_body())
    buffer_.consume(head_size_);
  else if (head.content_length > route.max_body)
    read = BodyRead::too_large;
  else
    read = co_await read_body(head, route.max_body, memory, request.body);
  if (read == BodyRead::gone) co_return std::nullopt;
  if (read != BodyRead::whole) made.after = After::close;
  if (read == BodyRead::whole)
    made.response = co_await work(request);
  else if (read == BodyRead::too_large)
    made.response = problem(413, "http.body_too_large");
  else if (read == BodyRead::no_memory)
    made.response = problem(503, "http.busy");
  else
    made.response = problem(400, "http.broken_request", "body");
  admit(made, request.peer);
  co_return made;
}

Session::BodyRead Session::why(error_code error) {
  if (error == beast::http::error::body_limit) return BodyRead::too_large;
  if (error == beast::http::error::partial_message || error == beast::http::error::end_of_stream)
    return BodyRead::gone;
  const bool malformed =
      error.category() == make_error_code(beast::http::error::bad_chunk).category();
  return malformed ? BodyRead::broken : BodyRead::gone;
}

// Beast reads the body. It parses the head again, which is what it was given first.
Session::Awaitable<Session::BodyRead> Session::read_body(const Head& head, std::size_t max,
                                                         Reservation& memory, std::string& body) {
  if (head.expects_continue) {
    const bool said = co_await say_continue();
    if (!said) co_return BodyRead::gone;
  }
  beast::http::request_parser<beast::http::string_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(shared_.options.max_head));
  parser.body_limit(max);
  parser.eager(true);
  const auto started = std::chrono::steady_clock::now();
  while (!parser.is_done()) {
    const std::size_t arrived = parser.get().body().size();
    if (!memory.grow_to(arrived)) co_return BodyRead::no_memory;
    stream_.expires_at(deadline(started, shared_.options.body_seconds, arrived, kSlowestUpload));
    const auto [error, count] =
        co_await beast::http::async_read_some(stream_, buffer_, parser, kAwait);
    if (error) co_return why(error);
  }
  body = std::move(parser.get().body());
  co_return BodyRead::whole;
}

Session::Awaitable<bool> Session::say_continue() {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  stream_.expires_after(seconds(shared_.options.write_seconds));
  const auto [error, count] =
      co_await asio::async_write(stream_, asio::buffer(kContinue.data(), kContinue.size()), kAwait);
  co_return !error;
}

// Who is signed in has a line of his own, everybody else one for his address.
std::string Session::whose(const Request& request) {
  return request.header("cookie").value_or(request.peer);
}

Session::Awaitable<Response> Session::work(Request& request) {
  stream_.expires_never();
  co_return co_await answered_by(shared_.workers, shared_.router, whose(request), request);
}

void Session::admit(Answer& made, const std::string& peer) const {
  if (made.response.follows.empty()) return;
  if (shared_.streams.has_room(peer)) {
    made.peer = peer;
    made.after = After::close;
  } else {
    made.response = problem(503, "http.busy");
  }
}

Session::Awaitable<bool> Session::send(const std::string& piece) {
  stream_.expires_after(seconds(shared_.options.write_seconds));
  const auto [error, count] = co_await asio::async_write(stream_, asio::buffer(piece), kAwait);
  stream_.expires_never();
  co_return !error;
}

// Until the server stops, what is followed is gone, or the client hangs up or takes nothing more.
Session::Awaitable<bool> Session::write_stream(const Answer& answer, Method method) {
  const std::string head =
      answer_head(answer.response, std::nullopt, answer.after, SystemClock().now());
  const bool begun = co_await send(head + (method == Method::head ? "" : kReconnect));
  if (!begun || method == Method::head) co_return begun;
  const auto follower = std::make_shared<Follower>(shared_.streams, answer.response.follows,
                                                   answer.peer, stream_.get_executor());
  // He says nothing more: what can be read is that he has gone.
  stream_.socket().async_wait(asio::socket_base::wait_read,
                              [weak = std::weak_ptr(follower)](error_code) {
                                if (const auto still = weak.lock()) still->leave();
                              });
  for (;;) {
    const std::string piece = co_await follower->next();
    if (piece.empty()) break;
    const bool taken = co_await send(piece);
    if (!taken) break;
  }
  co_return false;
}

Session::Awaitable<bool> Session::write_pieces(const Answer& answer, Method method) {
  http::Pieces& pieces = *answer.response.pieces;
  std::string piece = answer_head(answer.response, pieces.size, answer.after, SystemClock().now());
  std::uint64_t left = sends_no_body(answer.response.status, method) ? 0 : pieces.size;
  const auto started = std::chrono::steady_clock::now();
  for (std::size_t taken = 0;;) {
    stream_.expires_at(deadline(started, shared_.options.write_seconds, taken, kSlowestReader));
    const auto [error, count] = co_await asio::async_write(stream_, asio::buffer(piece), kAwait);
    if (error) co_return false;
    if (left == 0) co_return true;
    taken += count;
    piece = pieces.next();
    if (piece.empty() || piece.size() > left) co_return false;
    left -= piece.size();
  }
}

Session::Awaitable<bool> Session::write(const Answer& answer, Method method) {
  if (answer.response.pieces) co_return co_await write_pieces(answer, method);
  if (!answer.response.follows.empty()) co_return co_await write_stream(answer, method);
  const std::string_view whole = answer.body();
  const std::string head =
      answer_head(answer.response, whole.size(), answer.after, SystemClock().now());
  std::string_view rest = sends_no_body(answer.response.status, method) ? "" : whole;
  std::string_view first = head;
  const auto started = std::chrono::steady_clock::now();
  std::size_t taken = 0;
  taking_.emplace(shared_, this, answer.response.body.size());
  do {
    const std::string_view piece = rest.substr(0, kPiece);
    const std::array<asio::const_buffer, 2> buffers = {asio::buffer(first.data(), first.size()),
                                                       asio::buffer(piece.data(), piece.size())};
    stream_.expires_at(deadline(started, shared_.options.write_seconds, taken, kSlowestReader));
    const auto [error, count] = co_await asio::async_write(stream_, buffers, kAwait);
    if (error) co_return false;
    rest.remove_prefix(piece.size());
    taken += count;
    first = {};
  } while (!rest.empty());
  taking_.reset();
  co_return true;
}

Session::Awaitable<void> Session::refuse(int status, const char* code, const char* part) {
  const Answer refusal{.response = problem(status, code, part), .after = After::close};
  log_access("-", refusal.pattern, status, std::chrono::steady_clock::now());
  const bool taken = co_await write(refusal, Method::get);
  if (taken) co_await linger();
}

// Takes in what the client is still sending, so that it gets to read the answer: closing with
// unread bytes resets the connection.
Session::Awaitable<void> Session::linger() {
  error_code ignored;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  if (shared_.stopping) co_return;
  stream_.expires_after(kLingerTime);
  buffer_.consume(buffer_.size());
  for (std::size_t taken = 0; taken < kLingerBytes;) {
    const auto [error, count] = co_await stream_.async_read_some(buffer_.prepare(kPiece), kAwait);
    if (error) co_return;
    taken += count;
  }
}

}  // namespace http
