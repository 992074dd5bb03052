// A file as it is given back: as a download, which no browser opens by itself.
#pragma once

#include "files/files.h"
#include "http/response.h"
#include "office.h"

namespace files {

// Reads the bytes; who may have them was asked before.
[[nodiscard]] http::Response as_download(const Office& office, const File& file);

}  // namespace files
