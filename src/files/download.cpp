#include "files/download.h"

#include "files/file_name.h"

namespace files {

http::Response as_download(const Office& office, const File& file) {
  return {.content_type = "application/octet-stream",
          .headers = {{"Content-Disposition", disposition(file.name)},
                      {"X-Content-Type-Options", "nosniff"},
                      {"Cache-Control", "no-store"}},
          .body = office.files.read(file)};
}

}  // namespace files
