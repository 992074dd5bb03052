#include "http/head.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "base/text.h"
#include "http/header_value.h"

namespace http {
namespace {

constexpr std::string_view kEnd = "\r\n";

tl::unexpected<Error> broken(const char* part) {
  return fail(ErrorKind::invalid, "http.broken_request", part);
}

char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c); }

std::string lower(std::string_view text) {
  std::string result;
  for (const char c : text) result += lower(c);
  return result;
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return is_alphanumeric(c) ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

std::optional<Method> method_of(std::string_view name) {
  for (const Method method :
       {Method::get, Method::post, Method::put, Method::patch, Method::del, Method::head}) {
    if (name == name_of(method)) return method;
  }
  return std::nullopt;
}

// One line off the front of `rest`, without its end.
std::string_view line_off(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(kEnd), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + kEnd.size(), rest.size()));
  return line;
}

Result<void> read_request_line(std::string_view line, Head& head) {
  const std::size_t first = line.find(' '), last = line.rfind(' ');
  if (first == line.npos || first == last) return broken("request-line");
  const auto method = method_of(line.substr(0, first));
  if (!method) return broken("method");
  head.method = *method;
  const std::string_view version = line.substr(last + 1);
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return broken("version");
  head.keep_alive = version == "HTTP/1.1";
  head.target = TRY(parse_target(line.substr(first + 1, last - first - 1)));
  return {};
}

// Of these a second one could be read by someone else instead of the first.
bool is_single(std::string_view name) {
  static constexpr std::string_view kSingle[] = {
      "host",   "content-length", "transfer-encoding", "content-type", "authorization", "expect",
      "origin", "if-match",       "idempotency-key",   "referer",      "x-csrf-token"};
  return std::ranges::find(kSingle, name) != std::end(kSingle);
}

// A line that starts with a blank continues the one before (obs-fold): not a token, so refused.
Result<void> read_header(std::string_view line, Words& headers) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || !is_token(line.substr(0, colon))) return broken("header");
  const std::string name = lower(line.substr(0, colon));
  const std::string_view value = without_blanks(line.substr(colon + 1));
  if (!text::is_clean(value)) return broken("header");
  const auto [at, is_new] = headers.emplace(name, value);
  if (is_new) return {};
  if (is_single(name)) return broken(name == "host" ? "host" : "header");
  at->second.append(name == "cookie" ? "; " : ", ").append(value);
  return {};
}

Result<void> read_headers(std::string_view lines, Words& headers) {
  std::size_t count = 0;
  for (std::string_view line = line_off(lines); !line.empty(); line = line_off(lines)) {
    if (++count > kMaxHeaders) return broken("header");
    TRY(read_header(line, headers));
  }
  return {};
}

std::string_view value_of(const Words& headers, std::string_view name) {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

// A name, an IPv4 address or an IPv6 address in brackets, with a port or without.
bool is_host(std::string_view host) {
  const std::size_t bracket = host.rfind(']');
  const std::size_t colon = host.find(':', bracket == host.npos ? 0 : bracket);
  const std::string_view port = colon == host.npos ? "0" : host.substr(colon + 1);
  std::string_view name = host.substr(0, colon);
  const bool is_ipv6 = name.starts_with('[') && name.ends_with(']');
  if (is_ipv6) name = name.substr(1, name.size() - 2);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !name.empty() && name.size() <= 253 && !port.empty() && port.size() <= 5 &&
         std::ranges::all_of(port, is_digit) && std::ranges::all_of(name, [&](char c) {
           return is_alphanumeric(c) || c == '.' || c == '-' || (c == ':' && is_ipv6) || c == '_';
         });
}

Result<void> read_framing(Head& head) {
  const Words& headers = head.headers;
  const bool sized = headers.contains("content-length");
  if (headers.contains("transfer-encoding")) {
    const bool exact = lower(value_of(headers, "transfer-encoding")) == "chunked";
    if (!exact || sized || !head.keep_alive) return broken("transfer-encoding");
    head.chunked = true;
  } else if (sized) {
    const std::string_view digits = value_of(headers, "content-length");
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, head.content_length);
    if (digits.empty() || digits.size() > 15 || error != std::errc{} || stop != end)
      return broken("content-length");
  }
  return {};
}

// "close, x": what is no word here could be read as one by someone else.
bool is_word_list(std::string_view values) {
  return std::ranges::all_of(
      split(values, ','), [](std::string_view value) { return value.empty() || is_token(value); });
}

bool lists(std::string_view values, std::string_view word) {
  return std::ranges::any_of(split(values, ','),
                             [&](std::string_view value) { return lower(value) == word; });
}

}  // namespace

Scan scan_head(std::string_view bytes, std::size_t from) {
  for (std::size_t i = from > 3 ? from - 3 : 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte == '\n') {
      if (i == 0 || bytes[i - 1] != '\r') return {Scan::State::broken};
      if (i >= 3 && bytes.substr(i - 3, 4) == "\r\n\r\n") return {Scan::State::complete, i + 1};
    } else if (byte == '\r') {
      if (i + 1 < bytes.size() && bytes[i + 1] != '\n') return {Scan::State::broken};
    } else if ((byte < 0x20 && byte != '\t') || byte == 0x7f) {
      return {Scan::State::broken};
    }
  }
  return {Scan::State::incomplete};
}

Result<Head> parse_head(std::string_view text) {
  Head head;
  TRY(read_request_line(line_off(text), head));
  TRY(read_headers(text, head.headers));
  if (!is_host(value_of(head.headers, "host"))) return broken("host");
  TRY(read_framing(head));
  for (const char* name : {"connection", "proxy-connection"}) {
    if (!is_word_list(value_of(head.headers, name))) return broken("header");
  }
  if (lists(value_of(head.headers, "connection"), "close")) head.keep_alive = false;
  if (const std::string_view expect = value_of(head.headers, "expect"); !expect.empty()) {
    if (lower(expect) != "100-continue") return broken("expect");
    head.expects_continue = head.has_body();
  }
  head.cookies = parse_cookies(value_of(head.headers, "cookie"));
  return head;
}

}  // namespace http
