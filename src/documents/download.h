// A document as a file to be taken out.
#pragma once

#include <string>

#include "documents/document.h"
#include "http/response.h"

namespace documents {

// "<name>.docx", kept by nobody on the way.
[[nodiscard]] http::Response download(const Document& document, const std::string& name);

}  // namespace documents
