#include "http/static_files.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/log.h"
#include "http/header_value.h"

namespace http {
namespace {

namespace fs = std::filesystem;

constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".webmanifest", "application/manifest+json; charset=utf-8"},
    {".svg", "image/svg+xml; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".woff", "font/woff"},
};

// An unknown kind is downloaded, never shown.
std::string_view type_of(std::string_view path) {
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

// The build puts a hash into every name below /assets/, so such a file never changes.
std::string_view cache_of(std::string_view path) {
  return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

std::string content_of(const fs::path& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

// FNV-1a: tells versions of a file apart; guards nothing.
std::string etag_of(std::string_view content) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  char text[40];
  std::snprintf(text, sizeof text, "\"%zx-%llx\"", content.size(),
                static_cast<unsigned long long>(hash));
  return text;
}

bool is_zero(std::string_view quality) {
  return quality.starts_with("q=0") && quality.find_first_not_of("q=0.") == quality.npos;
}

// Does "gzip, br;q=0.5" take `coding`?
bool takes(std::string_view accepted, std::string_view coding) {
  for (const std::string_view one : split(accepted, ',')) {
    const std::vector<std::string_view> parts = split(one, ';');
    if (parts[0] == coding) return parts.size() == 1 || !is_zero(parts[1]);
  }
  return false;
}

bool names_a_file(std::string_view path) {
  return path.substr(path.rfind('/') + 1).find('.') != path.npos;
}

// "/verify" is short because it stands in the QR code of every receipt.
bool in_portal(std::string_view path) {
  return path == "/portal" || path.starts_with("/portal/") || path == "/verify";
}

}  // namespace

StaticFiles::StaticFiles(const std::string& folder) {
  if (folder.empty()) return;
  if (fs::is_directory(folder))
    read(folder);
  else
    log::warn("no web pages: there is no folder " + folder);
}

void StaticFiles::read(const std::string& folder) {
  std::map<std::string, std::string> packed;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_symlink() || !entry.is_regular_file()) continue;
    const std::string path = "/" + fs::relative(entry.path(), folder).generic_string();
    std::string content = content_of(entry.path());
    if (path.ends_with(".br") || path.ends_with(".gz")) {
      packed[path] = std::move(content);
    } else {
      const std::string etag = etag_of(content);
      files_[path] = {.content_type = std::string(type_of(path)),
                      .cache = std::string(cache_of(path)),
                      .etag = etag,
                      .plain = std::move(content)};
    }
  }
  for (auto& [path, content] : packed) {
    const auto whole = files_.find(path.substr(0, path.size() - 3));
    if (whole == files_.end()) continue;
    (path.ends_with(".br") ? whole->second.brotli : whole->second.gzip) = std::move(content);
  }
}

const StaticFiles::File* StaticFiles::file(std::string_view path) const {
  const auto look_up = [this](std::string_view name) -> const File* {
    const auto found = files_.find(name);
    return found == files_.end() ? nullptr : &found->second;
  };
  if (const File* exact = look_up(path)) return exact;
  if (names_a_file(path)) return nullptr;
  if (!in_portal(path)) return look_up("/index.html");
  const File* portal = look_up("/portal/index.html");
  return portal ? portal : look_up("/portal.html");
}

std::optional<StaticFiles::Found> StaticFiles::find(const Request& request) const {
  const File* found = file(request.path);
  if (!found) return std::nullopt;
  if (request.method != Method::get && request.method != Method::head) {
    Response refused = problem(405, "http.method_not_allowed");
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return Found{refused, {}};
  }
  Response response{.content_type = found->content_type,
                    .headers = {{"ETag", found->etag}, {"Cache-Control", found->cache}}};
  if (found->brotli || found->gzip) response.headers.emplace_back("Vary", "Accept-Encoding");
  if (request.header("if-none-match") == found->etag) {
    response.status = 304;
    return Found{response, {}};
  }
  const std::string accepted = request.header("accept-encoding").value_or("");
  if (found->brotli && takes(accepted, "br")) {
    response.headers.emplace_back("Content-Encoding", "br");
    return Found{response, *found->brotli};
  }
  if (found->gzip && takes(accepted, "gzip")) {
    response.headers.emplace_back("Content-Encoding", "gzip");
    return Found{response, *found->gzip};
  }
  return Found{response, found->plain};
}

}  // namespace http
