// The built web pages, read into memory once. A path is only ever looked up in a map of what was
// found at the start, so no path can lead out of the folder.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "http/request.h"
#include "http/response.h"

namespace http {

class StaticFiles {
 public:
  // Every file under `folder`; "name.br" and "name.gz" are the packed forms of "name". Nothing if
  // `folder` is empty or not there (which is logged).
  explicit StaticFiles(const std::string& folder);

  struct Found {
    Response response;      // without its body
    std::string_view body;  // lives as long as this object
  };

  // A page or a file, for any method (405 for others than GET and HEAD); 304 if the browser has it.
  // A path that names no file and no known page gets the single page of its part: the portal's
  // below /portal, otherwise the office's. Nothing if a file of that name is not there.
  [[nodiscard]] std::optional<Found> find(const Request& request) const;

 private:
  struct File {
    std::string content_type;
    std::string cache;
    std::string etag;
    std::string plain;
    std::optional<std::string> brotli;
    std::optional<std::string> gzip;
  };
  [[nodiscard]] const File* file(std::string_view path) const;
  void read(const std::string& folder);

  std::map<std::string, File, std::less<>> files_;  // by path: "/assets/office-3f2a.js"
};

}  // namespace http
