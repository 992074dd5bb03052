#include "http/target.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "http/header_value.h"

namespace http {
namespace {

enum class Plus { is_plus, is_space };

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> decoded(std::string_view raw, Plus plus) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '+' && plus == Plus::is_space) {
      text += ' ';
    } else if (raw[i] != '%') {
      text += raw[i];
    } else {
      if (i + 2 >= raw.size()) return std::nullopt;
      const int high = hex_digit(raw[i + 1]), low = hex_digit(raw[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      text += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return text;
}

// What browsers send: printable ASCII, and never these.
bool is_plain(std::string_view raw) {
  return std::ranges::all_of(raw, [](char c) {
    return c > ' ' && c < 0x7f && std::string_view("\"#<>\\").find(c) == std::string_view::npos;
  });
}

bool is_line(std::string_view text) {
  return text::is_clean(text) && text.find_first_of("\t\n\r") == text.npos;
}

bool has_dots(std::string_view path) {
  for (std::size_t start = 0; start != path.npos; start = path.find('/', start)) {
    const std::string_view rest = path.substr(++start);
    const std::string_view segment = rest.substr(0, rest.find('/'));
    if (segment == "." || segment == "..") return true;
  }
  return false;
}

std::optional<std::string> parse_path(std::string_view raw) {
  if (!raw.starts_with('/') || !is_plain(raw)) return std::nullopt;
  auto path = decoded(raw, Plus::is_plus);
  if (!path || !is_line(*path) || has_dots(*path)) return std::nullopt;
  const bool hidden_slash = std::ranges::count(*path, '/') != std::ranges::count(raw, '/');
  if (hidden_slash || path->find('\\') != path->npos) return std::nullopt;
  return path;
}

bool add_parameter(std::string_view piece, Words& query) {
  const std::size_t equals = piece.find('=');
  const auto name = decoded(piece.substr(0, equals), Plus::is_space);
  const auto value = decoded(equals == piece.npos ? "" : piece.substr(equals + 1), Plus::is_space);
  if (!name || !value || name->empty() || !is_line(*name) || !text::is_clean(*value)) return false;
  return query.size() < kMaxQueryParameters && query.emplace(*name, *value).second;
}

std::optional<Words> parse_query(std::string_view raw) {
  Words query;
  if (!is_plain(raw)) return std::nullopt;
  for (std::size_t end = 0; !raw.empty(); raw.remove_prefix(std::min(end + 1, raw.size()))) {
    end = std::min(raw.find('&'), raw.size());
    if (end > 0 && !add_parameter(raw.substr(0, end), query)) return std::nullopt;
  }
  return query;
}

}  // namespace

Result<Target> parse_target(std::string_view raw) {
  const std::size_t mark = raw.find('?');
  auto path = parse_path(raw.substr(0, mark));
  if (!path) return fail(ErrorKind::invalid, "http.broken_request", "path");
  auto query = parse_query(mark == raw.npos ? "" : raw.substr(mark + 1));
  if (!query) return fail(ErrorKind::invalid, "http.broken_request", "query");
  return Target{*std::move(path), *std::move(query)};
}

Words parse_cookies(std::string_view header) {
  Words cookies;
  for (const std::string_view piece : split(header, ';')) {
    const std::size_t equals = piece.find('=');
    if (equals == piece.npos || equals == 0) continue;
    cookies.emplace(without_blanks(piece.substr(0, equals)),
                    without_blanks(piece.substr(equals + 1)));
  }
  return cookies;
}

}  // namespace http
