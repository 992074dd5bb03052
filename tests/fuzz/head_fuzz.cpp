// The head of a request, and whatever follows it. A head that is taken has one framing, and Beast,
// which reads the body behind it, understands the same one: no request hides in another.
#undef BOOST_BEAST_SEPARATE_COMPILATION  // the parser alone, without the rest of Beast
#include <algorithm>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "base/text.h"
#include "fuzz.h"
#include "http/etag.h"
#include "http/head.h"

namespace fuzz {
namespace {

namespace beast = boost::beast::http;
constexpr std::size_t kMaxBody = 1u << 20;  // a longer one is refused before Beast sees it
using State = http::Scan::State;

// In two pieces, as it may arrive.
http::Scan scanned_in_pieces(std::string_view bytes, std::size_t first) {
  const http::Scan scan = http::scan_head(bytes.substr(0, first), 0);
  return scan.state == State::incomplete ? http::scan_head(bytes, first) : scan;
}

http::Scan must_scan_alike(std::string_view bytes) {
  const http::Scan whole = http::scan_head(bytes, 0);
  for (const std::size_t share : {1u, 2u, 3u, 5u, 8u}) {
    const http::Scan pieces = scanned_in_pieces(bytes, bytes.size() * share / 8);
    must(pieces.state == whole.state && pieces.size == whole.size,
         "a head is the same in one piece and in two", bytes);
  }
  return whole;
}

void must_be_whole(const http::Head& head) {
  const bool sized = head.headers.contains("content-length");
  must(!(head.chunked && sized), "a head has one framing", "");
  must(head.chunked == head.headers.contains("transfer-encoding"), "a coding is never ignored", "");
  must(sized || head.content_length == 0, "a length comes from its header", "");
  must(head.headers.contains("host"), "a head names its host", "");
  must(head.headers.size() <= http::kMaxHeaders, "headers are bounded", "");
  for (const auto& [name, value] : head.headers) {
    must(std::ranges::none_of(name, [](char c) { return c <= ' ' || (c >= 'A' && c <= 'Z'); }),
         "a name is one word in lower case", name);
    must(text::is_clean(value) && value.find_first_of("\r\n") == value.npos,
         "a value is one clean line", value);
  }
}

// As the session does it: only where there is a body, and Beast is given the head first.
void must_mean_the_same_to_beast(const http::Head& head, std::string_view bytes,
                                 std::size_t head_size) {
  beast::request_parser<beast::string_body> parser;
  parser.header_limit(1u << 20);
  parser.body_limit(kMaxBody);
  boost::system::error_code error;
  const std::size_t taken = parser.put(boost::asio::buffer(bytes.data(), head_size), error);
  const bool needs_more = error == beast::error::need_more;
  must((!error || needs_more) && taken == head_size, "Beast takes the head we took", bytes);
  must(parser.chunked() == head.chunked, "Beast sees the same coding", bytes);
  must(head.chunked || parser.content_length().value_or(0) == head.content_length,
       "Beast sees the same length", bytes);
  must(std::string_view(parser.get().method_string()) == http::name_of(head.method),
       "Beast sees the same method", bytes);
  if (head.chunked || head.content_length > bytes.size() - head_size) return;
  parser.eager(true);
  const std::size_t body =
      parser.put(boost::asio::buffer(bytes.data() + head_size, bytes.size() - head_size), error);
  must(!error && parser.is_done() && body == head.content_length,
       "the body is as long as the head says, and what follows is left", bytes);
}

void must_read_versions(const http::Head& head) {
  http::Request request;
  request.headers = head.headers;
  const auto version = http::if_match(request);
  if (!version) return must_be_told(version.error());
  request.headers["if-match"] = http::etag(*version);
  must(http::if_match(request) == *version, "a version written is read again", "");
}

}  // namespace

void try_one(std::string_view input) {
  const http::Scan scan = must_scan_alike(input);
  if (scan.state != State::complete) return;
  const auto head = http::parse_head(input.substr(0, scan.size));
  if (!head) return must_be_told(head.error());
  must_be_whole(*head);
  must_read_versions(*head);
  const bool is_read = head->has_body() && head->content_length <= kMaxBody;
  if (is_read) must_mean_the_same_to_beast(*head, input, scan.size);
}

}  // namespace fuzz
