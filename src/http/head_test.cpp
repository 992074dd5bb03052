#include "http/head.h"

#include <gtest/gtest.h>

namespace http {
namespace {

using namespace std::string_literals;

TEST(Scan, finds_the_end_of_a_head_however_it_arrives) {
  const std::string head = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  const std::string bytes = head + "GET /next";
  EXPECT_EQ(scan_head(bytes, 0).state, Scan::State::complete);
  EXPECT_EQ(scan_head(bytes, 0).size, head.size());
  for (std::size_t size = 0; size < head.size(); ++size) {
    EXPECT_EQ(scan_head(std::string_view(head).substr(0, size), 0).state, Scan::State::incomplete);
    EXPECT_EQ(scan_head(head, size).size, head.size()) << "the rest came after byte " << size;
  }
}

TEST(Scan, sees_at_once_what_is_not_a_head) {
  for (const std::string& bytes :
       {"GET / HTTP/1.1\nHost: x\n\n"s, "\n"s, "GET / HTTP/1.1\rHost: x\r\n"s, "GET /\0 HTTP"s,
        "\x16\x03\x01"s, "GET / HTTP/1.1\r\nX: \x1b"s, "GET / HTTP/1.1\r\nX: \x7f"s})
    EXPECT_EQ(scan_head(bytes, 0).state, Scan::State::broken) << bytes;
}

std::string part(const std::string& head) {
  const auto parsed = parse_head(head);
  return parsed ? "" : parsed.error().subject;
}

struct Case {
  std::string head;
  std::string part;  // that is broken; empty: accepted
  const char* because;
};

TEST(Head, refuses_a_doubtful_request_line) {
  const auto request = [](const std::string& line) { return line + "\r\nHost: x\r\n\r\n"; };
  const Case cases[] = {
      {"GET / HTTP/1.1", "", "ordinary"},
      {"GET / HTTP/1.0", "", "old"},
      {"GET /", "request-line", "no version"},
      {"GET  / HTTP/1.1", "path", "two blanks"},
      {" GET / HTTP/1.1", "method", "a blank first"},
      {"GET / HTTP/1.1 ", "version", "a blank last"},
      {"GET / x HTTP/1.1", "path", "a blank in the path"},
      {"get / HTTP/1.1", "method", "case counts"},
      {"TRACE / HTTP/1.1", "method", "not one of ours"},
      {"OPTIONS * HTTP/1.1", "method", "not one of ours"},
      {"CONNECT x:1 HTTP/1.1", "method", "not one of ours"},
      {"GET / HTTP/2.0", "version", "not ours"},
      {"GET / HTTP/1.2", "version", "not ours"},
      {"GET / http/1.1", "version", "case counts"},
      {"GET http://x/ HTTP/1.1", "path", "a proxy's form"},
      {"GET * HTTP/1.1", "path", "not a path"},
      {"GET /%00 HTTP/1.1", "path", "NUL"},
      {"GET /?a=%zz HTTP/1.1", "query", "a broken percent sign"},
  };
  for (const Case& c : cases) EXPECT_EQ(part(request(c.head)), c.part) << c.because;
}

TEST(Head, refuses_doubtful_headers) {
  const auto request = [](const std::string& headers) {
    return "POST / HTTP/1.1\r\n" + headers + "\r\n\r\n";
  };
  std::string many = "Host: x";
  for (std::size_t i = 0; i < kMaxHeaders; ++i) many += "\r\nX-" + std::to_string(i) + ": 1";
  const Case cases[] = {
      {"Host: x", "", "a name"},
      {"Host: tiepdan.hanoi.gov.vn:8080", "", "a name and a port"},
      {"Host: [::1]:8080", "", "IPv6"},
      {"X: y", "host", "none"},
      {"Host:", "host", "empty"},
      {"Host: a\r\nHost: a", "host", "twice"},
      {"Host: a, b", "host", "two"},
      {"Host: a/b", "host", "a path"},
      {"Host: user@a", "host", "a user"},
      {"Host: a:b", "host", "not a port"},
      {"Host: a:", "host", "an empty port"},
      {"Host: a:1:2", "host", "two ports"},
      {"Host: x\r\n folded: y", "header", "a folded line"},
      {"Host: x\r\nA: b\r\n\tc", "header", "a folded line"},
      {"Host : x", "header", "a blank before the colon"},
      {"Host: x\r\n: y", "header", "no name"},
      {"Host: x\r\nnonsense", "header", "no colon"},
      {"Host: x\r\nA\xc3\xa1: y", "header", "a name that is not a token"},
      {"Host: x\r\nA: \xff", "header", "a value that is not UTF-8"},
      {"Host: x\r\nA: Hoà", "", "a value in UTF-8"},
      {many, "header", "too many"},
      {"Host: x\r\nAuthorization: a\r\nAuthorization: b", "header", "two identities"},
      {"Host: x\r\nAccept: a\r\nAccept: b", "", "a list in two lines"},
      {"Host: x\r\nConnection: close, keep-alive", "", "a list of words"},
      {"Host: x\r\nConnection: x close", "header", "two words where one belongs"},
      {"Host: x\r\nProxy-Connection: a=b", "header", "no word"},
      {"Host: x\r\nExpect: magic", "expect", "unknown"},
      {"Host: x\r\nExpect: 100-continue", "", "known"},
  };
  for (const Case& c : cases) EXPECT_EQ(part(request(c.head)), c.part) << c.because;
}

TEST(Head, refuses_every_way_to_hide_a_request_in_a_body) {
  const auto request = [](const std::string& headers) {
    return "POST / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\n";
  };
  const Case cases[] = {
      {"Content-Length: 5", "", "ordinary"},
      {"Transfer-Encoding: chunked", "", "ordinary"},
      {"Transfer-Encoding: Chunked", "", "case does not count"},
      {"Content-Length: 5\r\nTransfer-Encoding: chunked", "transfer-encoding", "both"},
      {"Transfer-Encoding: chunked\r\nContent-Length: 0", "transfer-encoding", "both"},
      {"Content-Length: 5\r\nContent-Length: 5", "header", "twice, even if equal"},
      {"Content-Length: 5, 5", "content-length", "twice in one line"},
      {"Content-Length: +5", "content-length", "a sign"},
      {"Content-Length: -1", "content-length", "negative"},
      {"Content-Length: 0x5", "content-length", "hexadecimal"},
      {"Content-Length: 5 ", "", "a blank at the end is not part of it"},
      {"Content-Length: 5 5", "content-length", "a blank inside"},
      {"Content-Length:", "content-length", "empty"},
      {"Content-Length: 99999999999999999999", "content-length", "more than there is"},
      {"Transfer-Encoding: identity", "transfer-encoding", "not chunked"},
      {"Transfer-Encoding: gzip, chunked", "transfer-encoding", "not exactly chunked"},
      {"Transfer-Encoding: chunked, chunked", "transfer-encoding", "not exactly chunked"},
      {"Transfer-Encoding: xchunked", "transfer-encoding", "not exactly chunked"},
      {"Transfer-Encoding: \"chunked\"", "transfer-encoding", "not exactly chunked"},
      {"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "header", "twice"},
      {"Transfer-Encoding:", "transfer-encoding", "empty"},
      {"Transfer-Encoding : chunked", "header", "a blank before the colon"},
  };
  for (const Case& c : cases) EXPECT_EQ(part(request(c.head)), c.part) << c.because;
  EXPECT_EQ(part("POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"),
            "transfer-encoding")
      << "HTTP/1.0 has no chunks";
}

TEST(Head, tells_all_that_the_rooms_need) {
  const auto head = parse_head(
      "PATCH /api/v1/%C4%91%C6%A1n?q=%C4%91%E1%BA%A5t+%C4%91ai HTTP/1.1\r\nHost: x\r\n"
      "X-Name:  a b \r\nAccept: a\r\naccept: b\r\nCookie: session=s1; theme=dark\r\n"
      "Content-Length: 12\r\nExpect: 100-Continue\r\n\r\n");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->method, Method::patch);
  EXPECT_EQ(head->target.path, "/api/v1/đơn");
  EXPECT_EQ(head->target.query.at("q"), "đất đai");
  EXPECT_EQ(head->headers.at("x-name"), "a b");
  EXPECT_EQ(head->headers.at("accept"), "a, b");
  EXPECT_EQ(head->cookies.at("theme"), "dark");
  EXPECT_EQ(head->content_length, 12u);
  EXPECT_TRUE(head->expects_continue);
  EXPECT_TRUE(head->keep_alive);
}

TEST(Head, knows_when_the_connection_ends) {
  EXPECT_FALSE(parse_head("GET / HTTP/1.0\r\nHost: x\r\n\r\n")->keep_alive);
  EXPECT_FALSE(
      parse_head("GET / HTTP/1.1\r\nHost: x\r\nConnection: te, Close\r\n\r\n")->keep_alive);
  EXPECT_TRUE(parse_head("GET / HTTP/1.1\r\nHost: x\r\nConnection: closed\r\n\r\n")->keep_alive);
}

}  // namespace
}  // namespace http
